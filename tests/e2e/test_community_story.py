"""A community from its first idea to its archive: proposed, opened, dressed, peopled, written in, handed over."""

from types import SimpleNamespace

import pytest

from tests.factories import media

PEOPLE = """
from django.utils import timezone
from territories.models import Territory
from home.actions import appoint_animator
from members.models import Member
for name in ("proposante", "invite", "animatrice"):
    member = Member.objects.create_user(
        f"{name}@example.org", display_name=name.title(), established_at=timezone.now()
    )
    if name == "animatrice":
        appoint_animator(territory=Territory.objects.at("localhost"), member=member)
    print(name, open_session(member))
"""


@pytest.fixture(scope="module")
def keys(served):
    """{name: key of a session} of the three people of the story."""
    return dict(line.split() for line in served.shell(PEOPLE).splitlines())


@pytest.fixture
def people(phone, desktop, served, keys):
    """Who proposes and who is invited have telephones; the animator sits at her desk."""

    def sit(page, name):
        page.context.clear_cookies()
        page.context.add_cookies([served.cookie(keys[name])])
        return page

    return SimpleNamespace(
        founder=lambda: sit(phone, "proposante"),
        guest=lambda: sit(phone, "invite"),
        animator=lambda: sit(desktop, "animatrice"),
    )


RENAME = """
from communities.models import CommunityPage
CommunityPage.objects.filter(slug="les-geologues").update(title="{title}")
"""


def fits(page):
    return page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def press(page, name, **options):
    page.get_by_role("button", name=name, **options).first.click()


def test_the_life_of_a_community(people, phone, desktop, served, tmp_path):
    page = people.founder()
    page.goto("/communautes/")
    page.get_by_role("link", name="Proposez votre communauté").click()
    page.get_by_label("Nom de la communauté").fill("Les géologues")
    page.get_by_label("Ce qu’elle fera").fill("Lire le paysage à voix haute.")
    press(page, "Envoyer la proposition")
    page.get_by_text("Votre proposition est partie").wait_for()
    assert fits(page)

    page = people.animator()
    page.goto("/admin/communities/")
    press(page, "Ouvrir cette communauté")
    page.get_by_role("heading", name="Les géologues").first.wait_for()
    assert "Les géologues" in served.letter("proposante@example.org")

    own = "/communautes/les-geologues/"
    page = people.founder()
    page.goto(f"{own}gerer/apparence/")
    page.get_by_label("Couleur d’accent").fill("#ffe98a")
    cover = tmp_path / "cover.jpg"
    cover.write_bytes(media.jpeg())
    page.get_by_label("Couverture", exact=False).first.set_input_files(cover)
    press(page, "Enregistrer")
    page.get_by_text("Votre couleur était trop pâle").wait_for()
    assert fits(page)

    page.goto(f"{own}gerer/personnes/")
    page.get_by_label("Nom du membre").fill("Invite")
    press(page, "Inviter", exact=True)
    page.get_by_text("L’invitation est partie").first.wait_for()
    assert fits(page)

    page.goto(f"{own}gerer/ressources/ajouter/")
    page.get_by_label("Titre").fill("Carte des cailloux")
    sheet = tmp_path / "carte.pdf"
    sheet.write_bytes(media.PDF)
    page.get_by_label("Fichier").set_input_files(sheet)
    press(page, "Enregistrer")
    page.get_by_text("est parmi les ressources").wait_for()

    page = people.guest()
    page.goto(f"{own}invitation/")
    press(page, "Rejoindre")
    page.get_by_text("Vous faites partie de").first.wait_for()
    page.goto("/ecrire/article/?communaute=les-geologues")
    assert page.get_by_label("Publier dans").locator("option:checked").inner_text() == "Les géologues"
    page.get_by_label("Titre", exact=True).fill("Le granite est gris")
    page.locator(".ProseMirror").click()
    page.keyboard.type("Et parfois rose, quand le soir tombe.")
    press(page, "Publier", exact=True)
    page.wait_for_url(f"**{own}articles/le-granite-est-gris/")
    served.shell(RENAME.format(title="Les géologues amateurs de l’Oisans"))
    page.reload()  # the steps down to it stand on two lines of a telephone, whose window would else grow with them
    assert page.evaluate("document.documentElement.scrollWidth") == 375
    served.shell(RENAME.format(title="Les géologues"))

    page.context.clear_cookies()
    page.goto(own)
    page.get_by_role("link", name="Le granite est gris").first.wait_for()
    page.goto(f"{own}ressources/")
    with page.expect_download() as downloading:
        page.get_by_role("link", name="Carte des cailloux").click()
    assert downloading.value.suggested_filename.startswith("carte")
    page.reload()
    page.get_by_text("1 téléchargement").wait_for()
    assert fits(page)

    page = people.founder()
    page.goto(f"{own}gerer/personnes/")
    row = page.get_by_role("listitem").filter(has_text="Invite")
    row.locator("summary").click()
    row.get_by_role("button", name="Passer la main").click()
    page.wait_for_load_state()
    assert page.goto(f"{own}gerer/").status == 403

    page = people.guest()
    page.goto(f"{own}gerer/")
    assert fits(page)
    page.get_by_label("J’en suis sûr").check()
    press(page, "Archiver", exact=True)
    page.get_by_text("Cette communauté a été archivée").first.wait_for()
    page.get_by_role("link", name="Le granite est gris").first.wait_for()
    # Doors that must be closed were tried on purpose.
    assert [words for words in page.complaints if "status of 403" not in words] == []
    assert desktop.complaints == []
