"""An animator's morning: she greets, repairs three tags, decides two reports; one decision is contested and answered."""

import re
from pathlib import Path

import pytest

PREPARE = """
from datetime import timedelta
from territories.models import Territory
from contributions.models import Contribution
from articles.models import ArticlePage
from home.actions import appoint_animator
from members.models import Member
from moderation import actions
from search.workshop import find_proposals
from django.utils import timezone
territory = Territory.objects.at("localhost")
def person(name, **fields):
    return Member.objects.create_user(f"{name}@matin.example", "un-long-secret", display_name=name.capitalize(),
                                      home_territory=territory, established_at=timezone.now(), **fields)
appoint_animator(territory=territory, member=person("anne"))
appoint_animator(territory=territory, member=person("paul"))
author = person("lou")
section = territory.root_page.get_children().get(slug="articles").specific
pages = []
for title, tags in (("Les abeilles au jardin", ["abeille", "volcan", "robot"]), ("Un vaccin miracle", ["abeilles"]),
                    ("Le meilleur casino", ["volcans", "robots"])):
    page = section.add_child(instance=ArticlePage(title=title, author=author, owner=author))
    page.tags.add(*tags)
    page.save_revision(user=author).publish(user=author, skip_permission_checks=True)
    pages.append(page)
actions.report(kind="contribution", thing=pages[1], ground="false", text="Aucune source.", email="zoe@matin.example")
actions.report(kind="contribution", thing=pages[2], ground="spam", text="De la pub.", email="max@matin.example")
# Others have published here too; who has waited longest is greeted first.
Contribution.objects.filter(author=author).update(published_at=timezone.now() - timedelta(days=20))
find_proposals()
from agenda.models import EventPage, Occurrence
event = EventPage(title="La nuit du jardin", latitude=45.2, longitude=5.7, city="Grenoble", author=author, owner=author)
event.occurrences = [Occurrence(start_day=timezone.localdate() + timedelta(days=30))]
event = territory.root_page.get_children().get(slug="agenda").specific.add_child(instance=event)
event.save_revision(user=author).publish(user=author, skip_permission_checks=True)
for title in ("Le silence des crapauds", "Un pluviomètre", "Relever un herbier"):
    page = section.add_child(instance=ArticlePage(title=title, author=author, owner=author))
    page.save_revision(user=author).publish(user=author, skip_permission_checks=True)
"""


@pytest.fixture
def morning(served):
    served.shell(PREPARE)


def sign_in(page, name):
    page.context.clear_cookies()
    page.goto("/connexion/?next=/admin/")
    page.get_by_label("Adresse e-mail").fill(f"{name}@matin.example")
    page.get_by_label("Mot de passe").fill("un-long-secret")
    page.locator("main").get_by_role("button", name="Se connecter", exact=True).click()
    page.wait_for_url("**/admin/")


def test_a_morning(desktop, served, morning):
    page = desktop
    sign_in(page, "anne")
    page.get_by_role("button", name="Saluer – Lou").click()
    page.get_by_text("Vos mots sont partis pour Lou.").wait_for()
    assert "Lou" in served.letter("lou@matin.example")

    for _ in range(3):
        page.locator("#morning-tags").get_by_role("button", name=re.compile("^Fusionner")).first.click()
        page.get_by_text("1 paire fusionnée.").wait_for()
        page.goto("/admin/")
    assert page.locator("#morning-tags").count() == 0

    page.locator("#morning-reports").get_by_role("link", name="Le meilleur casino").click()
    decide(page, "Retirer", "C’est une publicité.")
    page.goto("/admin/moderation/")
    page.get_by_role("link", name="Un vaccin miracle").click()
    decide(page, "Masquer", "Aucune source.")
    assert page.goto("/articles/un-vaccin-miracle/").status == 404
    assert page.goto("/articles/le-meilleur-casino/").status == 410

    page.context.clear_cookies()
    letter = served.letter("lou@matin.example", number=3)
    page.goto(re.search(r"/moderation/decision/\S+", letter)[0])
    page.get_by_label("Pourquoi faudrait-il décider autrement").fill("La source est dans le texte.")
    page.get_by_role("button", name="Contester la décision").click()
    page.get_by_text("Vous l’avez contestée").wait_for()

    sign_in(page, "paul")
    page.locator("#morning-appeals").get_by_role("link").first.click()
    page.get_by_label("La décision est annulée").check()
    page.locator("textarea[name=answer]").fill("En effet, merci.")
    page.get_by_role("button", name="Envoyer la réponse").click()
    page.get_by_text("Réponse envoyée").wait_for()
    back = {page.goto(f"/articles/{slug}/").status for slug in ("un-vaccin-miracle", "le-meilleur-casino")}
    assert 200 in back


def test_the_rest_of_the_morning(desktop, served):
    """An event on the map of the front page, a dossier of six with two links of the web, a programme, the figures."""
    page = desktop
    sign_in(page, "anne")
    page.goto("/admin/contributions/?q=nuit+du+jardin")
    page.get_by_role("link", name="La nuit du jardin", exact=True).first.click()
    page.get_by_role("button", name="Actions").first.click()
    page.get_by_role("link", name="Épingler sur la page d’accueil").click()
    assert page.get_by_label("Affichée jusqu’au").input_value() != ""
    page.get_by_role("button", name="Épingler", exact=True).click()
    page.get_by_text("est sur la carte de la page d’accueil").wait_for()
    page.goto("/")
    assert page.locator(".pinned .title a").first.inner_text() == "La nuit du jardin"

    page.goto("/ecrire/dossier/")
    page.get_by_role("textbox", name="Titre", exact=True).fill("Écouter le jardin")
    page.get_by_role("textbox", name="Texte", exact=True).click()
    page.keyboard.type("Six choses à lire.")
    names, picker = page.locator(".editor-item-name"), page.locator(".editor-picker input")
    chosen = ["Le silence des crapauds", "Un pluviomètre", "Relever un herbier", "Les abeilles au jardin"]
    for number, title in enumerate(chosen):
        picker.fill(title)
        page.get_by_role("option").filter(has_text=title).first.click()
        names.nth(number).wait_for()
    for number, address in enumerate(("https://a.invalid/", "https://b.invalid/"), start=len(chosen)):
        picker.fill(address)
        picker.press("Enter")
        names.nth(number).wait_for()
        page.locator("[data-row]").nth(number).get_by_label("Titre du lien").fill(f"Une page du web, {number}")
    page.locator(".editor-status[data-state=well]").wait_for()
    page.get_by_role("button", name="Publier", exact=True).click()
    page.wait_for_url("**/dossiers/ecouter-le-jardin/")
    assert page.locator(".selection-item").count() == 6

    page.goto("/admin/papier/")
    page.get_by_role("link", name="Nouveau programme").click()
    page.locator("[name=title]").fill("La semaine au jardin")
    page.get_by_label("Écouter le jardin").check()
    page.get_by_role("button", name="Enregistrer et voir la feuille").click()
    page.get_by_text("Écouter le jardin").first.wait_for()
    with page.expect_download() as download:
        page.get_by_role("link", name="Télécharger (PDF, A5)").click()
    assert Path(download.value.path()).read_bytes()[:5] == b"%PDF-"

    page.goto("/admin/chiffres/contributions/")
    assert page.locator(".figure table").count() > 0
    assert page.goto("/admin/chiffres/rapport/").status == 200


def decide(page, verdict, words):
    page.get_by_label(verdict, exact=True).check()
    page.locator("textarea[name=facts]").fill(words)
    page.get_by_role("button", name="Décider et envoyer les lettres").click()
    page.get_by_text("Décidé.").wait_for()
