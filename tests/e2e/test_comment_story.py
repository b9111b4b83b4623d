"""People react to a page: by keyboard, by touch and without JavaScript, with and without an account."""

import re
from itertools import count

import pytest

PASSWORD = "une phrase assez longue"
NUMBERS = count(1)
PUBLISH = """
from articles.models import ArticleIndexPage, ArticlePage
from django.utils import timezone
now = timezone.now()
page = ArticlePage(title="Le bruit de la neige", slug="neige-{number}", live=True, first_published_at=now)
ArticleIndexPage.objects.get(slug="articles").add_child(instance=page)
"""


def sign_up(page, served, name, address):
    page.goto("/inscription/")
    for label, text in {"Nom affiché": name, "Adresse e-mail": address, "Mot de passe": PASSWORD}.items():
        page.get_by_label(label).fill(text)
    for box in ("J’ai 15 ans ou plus", "J’accepte les règles de la maison"):
        page.get_by_label(box).check()
    page.get_by_role("button", name="Créer mon compte").click()
    page.get_by_label("Code").fill(served.code(address))
    page.get_by_role("button", name="Confirmer").click()
    page.wait_for_url("/")


def tab_to(page, thing):
    """Presses Tab until this thing has the focus."""
    for _ in range(80):
        page.keyboard.press("Tab")
        if thing.evaluate("thing => thing === document.activeElement"):
            return
    raise AssertionError("Tab does not reach it")


@pytest.fixture
def article(served):
    """The address of an article on line, another for each story."""
    number = next(NUMBERS)
    served.shell(PUBLISH.format(number=number))
    return f"/articles/neige-{number}/"


@pytest.fixture
def without_javascript(chromium, served):
    context = chromium.new_context(base_url=served.url, locale="fr-FR", java_script_enabled=False)
    context.set_default_timeout(60_000)
    yield context.new_page()
    context.close()


def test_a_reader_comments_by_keyboard_and_a_member_answers(desktop, phone, served, article):
    desktop.goto(article)
    tab_to(desktop, desktop.get_by_role("link", name="Commenter"))
    desktop.keyboard.press("Enter")
    desktop.wait_for_url("**/commenter/**")
    for label, text in {
        "Votre commentaire": "On l’entend vraiment ?",
        "Nom pour signer": "Zoé",
        "Adresse e-mail": "zoe.reader@example.org",
    }.items():
        tab_to(desktop, desktop.get_by_label(label))
        desktop.keyboard.type(text)
    tab_to(desktop, desktop.locator("main").get_by_role("button", name="Commenter"))
    desktop.keyboard.press("Enter")
    desktop.get_by_role("heading", name="Regardez votre courrier").wait_for()
    link = re.search(r"http://\S+/commentaires/le-mien/\S+", served.letter("zoe.reader@example.org"))[0]
    desktop.goto(link)
    tab_to(desktop, desktop.get_by_role("button", name="Publier mon commentaire"))
    desktop.keyboard.press("Enter")
    desktop.wait_for_url("**#commentaire-*")

    sign_up(phone, served, "Paul Vial", "paul.answers@example.org")
    phone.goto(article)
    phone.get_by_role("link", name="Répondre à Zoé").tap()
    phone.get_by_label("Votre commentaire").fill("Oui, sous zéro, elle crisse.")
    phone.locator("#commenter").get_by_role("button", name="Commenter").tap()
    phone.wait_for_url("**#commentaire-*")
    assert phone.get_by_role("heading", name="2 commentaires").is_visible()
    answers = phone.locator(".answers .comment")
    assert answers.locator(".words").inner_text() == "Oui, sous zéro, elle crisse."
    assert phone.evaluate("document.documentElement.scrollWidth <= innerWidth")
    phone.get_by_role("link", name="Corriger mon commentaire").tap()
    phone.get_by_label("Votre commentaire").fill("Oui : sous zéro, elle crisse.")
    phone.get_by_role("button", name="Enregistrer").tap()
    phone.get_by_text("(corrigé)").wait_for()
    assert [*desktop.complaints, *phone.complaints] == []


def test_recommending_by_keyboard_without_leaving_the_page(desktop, article):
    desktop.goto(article)
    button = desktop.get_by_role("button", name="Recommander")
    tab_to(desktop, button)
    desktop.keyboard.press("Enter")
    desktop.locator("#recommander-bouton[aria-pressed=true]").wait_for()
    assert desktop.evaluate("document.activeElement.id") == "recommander-bouton"
    assert (desktop.url.rstrip("/").endswith(article.rstrip("/")), button.locator(".count").inner_text()) == (
        True,
        "1",
    )
    desktop.reload()
    assert button.get_attribute("aria-pressed") == "true"
    button.press("Enter")
    desktop.locator("#recommander-bouton[aria-pressed=false]").wait_for()
    assert desktop.complaints == []


def test_without_javascript(without_javascript, served, article):
    page = without_javascript
    page.goto(article)
    page.get_by_role("button", name="Recommander").click()
    page.get_by_role("heading", name="Merci").wait_for()
    page.get_by_role("link", name="Retour à la page").click()
    assert page.get_by_role("button", name="Recommander").get_attribute("aria-pressed") == "true"
    page.get_by_role("link", name="Commenter").click()
    page.get_by_label("Votre commentaire").fill("Sans script, cela va aussi.")
    page.get_by_label("Nom pour signer").fill("Administrateur")
    page.get_by_label("Adresse e-mail").fill("noscript@example.org")
    page.get_by_role("button", name="Commenter", exact=True).click()
    assert page.get_by_label("Votre commentaire").input_value() == "Sans script, cela va aussi."
    page.get_by_label("Nom pour signer").fill("Yves")
    page.get_by_role("button", name="Commenter", exact=True).click()
    page.goto(re.search(r"http://\S+/commentaires/le-mien/\S+", served.letter("noscript@example.org"))[0])
    page.get_by_role("button", name="Publier mon commentaire").click()
    assert page.locator(".comment .words").first.inner_text() == "Sans script, cela va aussi."


def test_the_text_outlives_a_session_that_is_over(phone, served, article):
    sign_up(phone, served, "Ines Morel", "ines.away@example.org")
    phone.goto(article)
    phone.get_by_label("Votre commentaire").fill("Écrit longtemps, envoyé trop tard.")
    phone.context.clear_cookies(name="sessionid")
    phone.locator("#commenter").get_by_role("button", name="Commenter").tap()
    phone.get_by_role("alert").wait_for()
    assert phone.get_by_label("Votre commentaire").input_value() == "Écrit longtemps, envoyé trop tard."
    phone.get_by_role("button", name="J’ai un compte : me connecter").tap()
    phone.get_by_label("Adresse e-mail").fill("ines.away@example.org")
    phone.get_by_label("Mot de passe").fill(PASSWORD)
    phone.get_by_role("button", name="Se connecter", exact=True).tap()
    phone.wait_for_url("**/commenter/**")
    assert phone.get_by_label("Votre commentaire").input_value() == "Écrit longtemps, envoyé trop tard."
    phone.locator("#commenter").get_by_role("button", name="Commenter").tap()
    phone.wait_for_url("**#commentaire-*")
    assert phone.locator(".comment .words").last.inner_text() == "Écrit longtemps, envoyé trop tard."
