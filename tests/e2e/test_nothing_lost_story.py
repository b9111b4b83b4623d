"""What can happen to a text between the keyboard and the server: it is somewhere, and the page says where."""

import pytest

from tests.e2e.writing import arrived, hold, open_editor, saved, title

PASSWORD = "une phrase assez longue"
PEOPLE = f"""
from allauth.account.models import EmailAddress
from django.utils import timezone
from members.models import Member
for name in ("Ines", "Karim"):
    member, new = Member.objects.get_or_create(
        email=f"{{name.lower()}}@perdu.example",
        defaults={{"display_name": name, "confirmed_at": timezone.now(), "established_at": timezone.now()}},
    )
    member.set_password("{PASSWORD}")
    member.save()
    EmailAddress.objects.get_or_create(user=member, email=member.email, defaults={{"verified": True, "primary": True}})
    print(open_session(member))
"""
SAVE = "/ecrire/api/enregistrer/"


@pytest.fixture(scope="session")
def people(served):
    """Cookies of Ines and of Karim, made anew for each call."""
    return lambda: [served.cookie(key) for key in served.shell(PEOPLE).split()]


@pytest.fixture
def page(desktop, people):
    """Ines at a new article."""
    ines, _karim = people()
    desktop.context.add_cookies([ines])
    open_editor(desktop)
    return desktop


def number_of(page):
    return int(page.locator("[name=page]").input_value())


def sign_in(page, address):
    page.goto("/connexion/")
    page.get_by_label("Adresse e-mail").fill(address)
    page.locator("[name=password]").fill(PASSWORD)
    page.get_by_role("button", name="Se connecter", exact=True).click()
    page.wait_for_url("/")


def is_in_view(locator):
    box, height = locator.bounding_box(), locator.page.viewport_size["height"]
    return box["y"] >= 0 and box["y"] + box["height"] <= height


def test_signing_in_again_in_another_tab_wakes_the_editor(page, served):
    title(page).fill("Gardé")
    saved(page)
    key = next(cookie["value"] for cookie in page.context.cookies() if cookie["name"] == "sessionid")
    served.shell(f"from django.contrib.sessions.models import Session; Session.objects.get(pk={key!r}).delete()")
    title(page).fill("Gardé, puis")
    page.locator(".editor-banner", has_text="Votre session est terminée").wait_for()
    other = page.context.new_page()
    sign_in(other, "ines@perdu.example")
    other.close()
    title(page).fill("Gardé, puis enregistré")
    saved(page)
    assert page.locator(".editor-banner").is_hidden()
    page.reload()
    assert title(page).input_value() == "Gardé, puis enregistré"


def test_a_text_is_not_saved_under_the_name_of_who_signed_in_meanwhile(page, people):
    title(page).fill("De la main d’Ines")
    saved(page)
    ines, karim = people()
    page.context.add_cookies([karim])
    title(page).fill("De la main d’Ines seule")
    page.locator(".editor-banner", has_text="Quelqu’un d’autre s’est connecté").wait_for()
    page.context.add_cookies([ines])
    title(page).fill("De la main d’Ines toute seule")
    saved(page)


def test_after_a_conflict_the_text_that_was_left_is_in_the_history(page):
    title(page).fill("Premier titre")
    saved(page)
    second = page.context.new_page()
    open_editor(second, page.url)
    title(second).fill("Titre de l’autre onglet")
    saved(second)
    title(page).fill("Titre de cet onglet")
    page.get_by_role("dialog").get_by_role("button", name="Continuer avec").last.click()
    page.locator(".editor-banner", has_text="Votre propre texte est gardé").wait_for()
    assert title(page).input_value() == "Titre de l’autre onglet"
    page.get_by_role("link", name="Lire mon texte").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Titre de cet onglet"
    page.get_by_role("link", name="Historique").click()
    lines = page.locator(".editor-lines > li").all_inner_texts()
    assert ["Titre de l’autre onglet" in lines[0], "Titre de cet onglet" in lines[1]] == [True, True]
    assert "mis de côté : la page avait changé entre-temps" in lines[1].replace("\xa0", " ")
    page.locator(".editor-lines a").nth(1).click()
    page.get_by_role("button", name="Revenir à cette version").click()
    page.wait_for_url("**/ecrire/*/")
    assert title(page).input_value() == "Titre de cet onglet"


LOCK = """
from contributions.models import Contribution
from members.models import Member
animator, _new = Member.objects.get_or_create(email="verrou@perdu.example", defaults={{"display_name": "Anne"}})
Contribution.objects.filter(pk={pk}).update(locked=True, locked_by=animator)
"""


def test_what_is_typed_while_the_page_is_being_locked_is_a_version(page, served):
    title(page).fill("Un titre")
    saved(page)
    served.shell(LOCK.format(pk=number_of(page)))
    late = hold(page, SAVE)
    title(page).fill("Un titre plus long")
    arrived(page, late)
    page.locator("#editor-text").click()
    page.keyboard.type("Écrit entre-temps")
    page.unroute(f"**{SAVE}")  # and what was held goes on its way
    page.locator(".editor-banner", has_text="verrouillé").wait_for()
    page.locator("#editor-text[contenteditable=false]").wait_for()
    assert page.locator("#id_title").get_attribute("readonly") is not None
    page.get_by_role("link", name="Lire mon texte").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Un titre plus long"
    assert page.get_by_text("Écrit entre-temps").is_visible()


CO_AUTHOR = """
from contributions.actions.lifecycle import accept_invitation, invite_co_author
from contributions.models import Contribution
from members.models import Member
page = Contribution.objects.get(pk={pk}).specific
karim = Member.objects.get(email="karim@perdu.example")
invite_co_author(contribution=page, member=karim, by=page.author)
accept_invitation(contribution=page, member=karim)
"""
LEAVE = """
from contributions.actions.lifecycle import leave
from contributions.models import Contribution
from members.models import Member
leave(contribution=Contribution.objects.get(pk={pk}).specific, member=Member.objects.get(email="karim@perdu.example"))
"""


def test_a_co_author_who_may_write_no_more_finds_what_they_wrote(page, served, people):
    title(page).fill("À quatre mains")
    saved(page)
    address, pk = page.url, number_of(page)
    served.shell(CO_AUTHOR.format(pk=pk))
    page.context.add_cookies([people()[1]])
    open_editor(page, address)
    title(page).fill("À quatre mains, dit Karim")
    saved(page)
    served.shell(LEAVE.format(pk=pk))
    title(page).fill("À quatre mains, ajoute Karim")
    page.locator(".editor-banner", has_text="Vous ne pouvez plus écrire").wait_for()
    page.get_by_role("link", name="Lire mon texte").click()
    assert page.get_by_role("heading", level=1).inner_text() == "À quatre mains, ajoute Karim"
    page.get_by_role("link", name="Historique").click()
    assert page.locator(".editor-lines > li").count() == 1


def test_the_text_of_a_page_that_is_gone_becomes_a_draft(page, served):
    title(page).fill("Une page")
    saved(page)
    gone = number_of(page)
    served.shell(
        f"from contributions.models import Contribution; Contribution.objects.get(pk={gone}).specific.delete()"
    )
    title(page).fill("Une page disparue")
    page.get_by_role("button", name="En faire un nouveau brouillon").click()
    saved(page)
    assert number_of(page) != gone
    page.reload()
    assert title(page).input_value() == "Une page disparue"


NEWCOMER = """
from django.conf import settings
from django.utils import timezone
from territories.models import Territory
from articles.models import ArticlePage, ArticleIndexPage
from members.models import Member
member = Member.objects.create_user("neuf@perdu.example", display_name="Neuf", confirmed_at=timezone.now())
section = ArticleIndexPage.objects.first()
for number in range(settings.NEWCOMER_PUBLICATIONS_A_DAY):
    page = ArticlePage(title=f"Déjà {number}", owner=member, author=member)
    section.add_child(instance=page)
    page.save_revision().publish()
print(open_session(member))
"""


def test_the_text_that_a_newcomer_may_not_publish_today_is_a_draft(desktop, served):
    page = desktop
    page.context.add_cookies([served.cookie(served.shell(NEWCOMER).strip())])
    open_editor(page, "/ecrire/annonce/")
    title(page).fill("Une annonce de trop")
    page.locator("#editor-text").click()
    page.keyboard.type("Elle attendra demain.")
    page.get_by_role("button", name="Publier", exact=True).click()
    page.locator(".editor-banner", has_text="publiez-la demain").wait_for()
    assert page.locator(".editor-status[data-state=well]").count() == 1
    page.goto("/mon-echosciences/publications/brouillons/")
    assert page.get_by_text("Une annonce de trop").first.is_visible()


def test_a_server_in_trouble_is_not_called_no_network_and_is_asked_again(page):
    page.route(f"**{SAVE}", lambda route: route.fulfill(status=500, body="<h1>Server Error</h1>"))
    title(page).fill("Dans la panne")
    status = page.locator(".editor-status")
    status.filter(has_text="Le serveur a un problème").wait_for()
    assert "gardé sur cet appareil" in status.inner_text()
    assert "Hors ligne" not in status.inner_text()
    page.locator(".editor-banner", has_text="n’enregistre plus votre texte depuis").wait_for()
    page.unroute(f"**{SAVE}")
    page.get_by_role("button", name="Réessayer maintenant").click()
    saved(page)
    assert page.locator(".editor-banner").is_hidden()


def test_a_browser_that_keeps_nothing_says_so(desktop, people):
    page = desktop
    page.context.add_cookies([people()[0]])
    page.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }")
    open_editor(page)
    page.context.set_offline(True)
    title(page).fill("Sans filet")
    page.locator(".editor-banner", has_text="copiez votre texte avant de fermer").wait_for()
    assert "gardé" not in page.locator(".editor-status").inner_text()


def test_a_slow_first_save_leaves_nothing_to_be_found_later(page):
    late = hold(page, SAVE)
    title(page).fill("Un lac")
    arrived(page, late)
    title(page).fill("Un lac vert")
    page.wait_for_timeout(400)  # the copy on this device is of a text without a number
    page.unroute(f"**{SAVE}")  # and what was held goes on its way
    saved(page)
    new = page.context.new_page()
    open_editor(new)
    new.locator(".editor-tools .editor-add").wait_for()
    new.wait_for_timeout(500)
    assert new.locator(".editor-banner").is_hidden()
    assert new.evaluate("Object.keys(localStorage)") == []


def test_two_new_texts_do_not_share_a_copy_and_an_open_tab_is_not_a_lost_text(page):
    hold(page, SAVE)
    title(page).fill("Le premier")
    page.wait_for_function("() => localStorage.length === 1")
    second = page.context.new_page()
    open_editor(second)
    second.wait_for_timeout(500)
    assert second.locator(".editor-banner").is_hidden()
    hold(second, SAVE)
    title(second).fill("Le second")
    second.wait_for_function("() => localStorage.length === 2")
    page.close(run_before_unload=False)
    third = second.context.new_page()
    open_editor(third)
    third.get_by_role("button", name="Le reprendre").click()
    saved(third)
    assert title(third).input_value() == "Le premier"
    assert third.evaluate("localStorage.length") == 1
    second.close(run_before_unload=False)


def test_a_first_save_whose_answer_was_lost_makes_no_second_page(page, served):
    page.route(f"**{SAVE}", lambda route: (route.fetch(), route.abort()))
    title(page).fill("Une seule fois")
    page.locator(".editor-status", has_text="Hors ligne").wait_for()
    context = page.context
    page.close(run_before_unload=False)
    again = context.new_page()
    open_editor(again)
    again.get_by_role("button", name="Le reprendre").click()
    saved(again)
    count = "from contributions.models import Contribution; print([page.draft_title for page in Contribution.objects.all()].count('Une seule fois'))"
    assert served.shell(count).strip() == "1"


@pytest.mark.parametrize("width", [375, 1280])
def test_what_must_be_known_is_in_view_wherever_one_writes(chromium, served, people, width):
    context = chromium.new_context(base_url=served.url, locale="fr-FR", viewport={"width": width, "height": 740})
    context.add_cookies([people()[0]])
    page = context.new_page()
    open_editor(page)
    page.locator("#editor-text").click()
    for number in range(40):
        page.keyboard.type(f"Ligne {number}")
        page.keyboard.press("Enter")
    saved(page)
    page.get_by_role("button", name="Publier", exact=True).click()
    banner = page.locator(".editor-banner")
    banner.get_by_text("Donnez un titre.").wait_for()
    assert is_in_view(banner)
    assert is_in_view(page.locator("#id_title"))
    page.locator("#editor-text").focus()
    page.keyboard.press("Control+End")
    page.context.clear_cookies(name="sessionid")
    page.keyboard.type("Encore")
    banner.get_by_text("Votre session est terminée").wait_for()
    assert is_in_view(banner)
    assert banner.get_by_text("Donnez un titre.").is_visible()
    context.close()


READ = """
from articles.models import ArticleIndexPage, ArticlePage
from home.actions import appoint_animator
from members.models import Member
from territories.models import Territory
karim = Member.objects.get(email="karim@perdu.example")
ines = Member.objects.get(email="ines@perdu.example")
appoint_animator(territory=Territory.objects.first_one(), member=ines)
page = ArticlePage(title="Un article de Karim", owner=karim, author=karim)
ArticleIndexPage.objects.first().add_child(instance=page)
page.save_revision().publish()
print(page.pk, page.url)
"""


def end_and_begin_session(page, served):
    """What happens to a page that stays open: the session ends, somebody signs in again in another tab."""
    key = next(cookie["value"] for cookie in page.context.cookies() if cookie["name"] == "sessionid")
    served.shell(f"from django.contrib.sessions.models import Session; Session.objects.get(pk={key!r}).delete()")
    other = page.context.new_page()
    sign_in(other, "ines@perdu.example")
    other.close()


def test_pages_that_are_open_for_long_go_on_after_signing_in_again(page, served):
    pk, address = served.shell(READ).split()
    page.goto(address)
    end_and_begin_session(page, served)
    follow = page.locator("form.follow button").first
    with page.expect_response("**/suivre/**") as answer:
        follow.click()
    assert answer.value.status == 200
    page.locator("form.follow button[aria-pressed=true]").first.wait_for()
    end_and_begin_session(page, served)
    page.locator("#commenter textarea").fill("Bien vu.")
    page.locator("#commenter button[type=submit]").click()
    page.locator(".comments").get_by_text("Bien vu.").wait_for()
    page.goto(f"/admin/pages/{pk}/edit/")
    page.locator("#id_title").wait_for()
    end_and_begin_session(page, served)
    page.bring_to_front()
    page.evaluate("() => dispatchEvent(new Event('focus'))")  # what a window does when somebody comes back to it
    with page.expect_response(
        lambda response: response.request.method == "POST" and "/edit/" in response.url
    ) as answer:
        # Wagtail's editor notes what the form holds a moment after the page is seen: what is typed later is a change.
        page.locator("#id_title").press("End")
        page.locator("#id_title").press_sequentially(", relu avec soin", delay=250)
    assert answer.value.status == 200
