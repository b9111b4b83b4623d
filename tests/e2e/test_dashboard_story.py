"""A member goes round Mon Echosciences on a telephone without JavaScript, takes everything along, leaves, and stays."""

import zipfile

import pytest

PASSWORD = "une phrase assez longue"
LIVE = """
from articles.models import ArticlePage
from territories.models import Territory
from members.models import Member
from notifications.topics import Topic
from tests.factories.notifications import make_notification
member = Member.objects.create_user("{address}", "une phrase assez longue", display_name="{name}")
page = ArticlePage(title="Le bruit de {name}", author=member, owner=member, live=False)
Territory.objects.at("localhost").root_page.get_children().get(slug="articles").add_child(instance=page)
page.save_revision(user=member).publish(skip_permission_checks=True)
for number in range(3):
    make_notification(member, topic=Topic.RECOMMENDATION, key=str(number), title=f"Recommandation {{number}}", url="/agenda/")
"""


@pytest.fixture
def settle(served):
    """`settle(name, address)`: a member with a page and three notifications."""

    def settled(name, address):
        served.shell(LIVE.format(name=name, address=address))

    return settled


@pytest.fixture
def plain_phone(chromium, served):
    context = chromium.new_context(
        base_url=served.url,
        locale="fr-FR",
        java_script_enabled=False,
        viewport={"width": 375, "height": 740},
        has_touch=True,
        is_mobile=True,
    )
    context.set_default_timeout(60_000)
    yield context.new_page()
    context.close()


def sign_in(page, address):
    page.goto("/connexion/")
    page.get_by_label("Adresse e-mail").fill(address)
    page.get_by_label("Mot de passe", exact=True).fill(PASSWORD)
    page.locator("main").get_by_role("button", name="Se connecter", exact=True).click()


def go(page, name):
    """Unfolds the way round and follows a link of it."""
    page.locator("details.mine-ways summary").tap()
    page.locator("details.mine-ways").get_by_role("link", name=name).tap()
    page.get_by_role("heading", level=1).wait_for()


def test_all_is_reached_on_a_telephone_without_javascript(plain_phone, settle):
    settle("Aube", "aube@example.org")
    page = plain_phone
    sign_in(page, "aube@example.org")
    page.goto("/mon-echosciences/")
    page.get_by_role("heading", name="Bonjour, Aube").wait_for()
    go(page, "Notifications")
    page.get_by_role("link", name="Recommandation 2").tap()
    page.wait_for_url("**/agenda/")
    page.goto("/mon-echosciences/notifications/")
    page.get_by_text("2 à lire").wait_for()
    page.get_by_role("button", name="Tout marquer comme lu").tap()
    page.locator("main").get_by_text("Tout est lu.").first.wait_for()
    go(page, "Mes publications")
    assert page.get_by_role("heading", name="Le bruit de Aube").is_visible()
    go(page, "Réglages")
    page.locator(".settings-ways summary").tap()
    page.locator(".settings-ways details").get_by_role("link", name="Mes lettres").tap()
    page.get_by_label("Un commentaire sur mes pages").select_option(label="Jamais par courriel")
    page.get_by_role("button", name="Enregistrer").tap()
    page.get_by_text("Vos choix sont enregistrés.").wait_for()
    assert page.get_by_label("Un commentaire sur mes pages").input_value() == "never"


def test_taking_everything_along_then_leaving_and_staying_after_all(desktop, served, settle):
    settle("Brume", "brume@example.org")
    sign_in(desktop, "brume@example.org")
    desktop.goto("/mon-echosciences/reglages/mes-donnees/")
    desktop.get_by_role("button", name="Demander une copie").click()
    assert "copie de vos données est prête" in " ".join(served.letter("brume@example.org").split())
    desktop.goto("/mon-echosciences/reglages/mes-donnees/")
    with desktop.expect_download() as download:
        desktop.get_by_role("link", name="Télécharger").click()
    archive = zipfile.ZipFile(download.value.path())
    assert {"index.html", "profil.json"} <= set(archive.namelist())

    desktop.get_by_role("link", name="Supprimer mon compte").click()
    if desktop.url.find("/connexion/confirmation/") > 0:
        desktop.get_by_label("Mot de passe", exact=True).fill(PASSWORD)
        desktop.get_by_role("button", name="Confirmer").click()
    desktop.get_by_label("Les supprimer").check()
    desktop.get_by_label("J’ai compris").check()
    desktop.get_by_role("button", name="Supprimer mon compte dans 14 jours").click()
    desktop.get_by_role("heading", name="Votre compte va être supprimé").wait_for()
    desktop.goto("/articles/")
    desktop.get_by_role("link", name="Changer d’avis").click()
    desktop.get_by_role("button", name="Finalement, je reste").click()
    desktop.locator(".message", has_text="Vous restez").wait_for()
    desktop.goto("/articles/")
    assert desktop.get_by_role("link", name="Changer d’avis").count() == 0
    assert desktop.complaints == []
