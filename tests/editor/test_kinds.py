"""Each kind with its own fields: dates, deadlines, campaigns, selections, places."""

import pytest
from django.urls import reverse

from contributions.models import Contribution, Tag
from editor.kinds import written_kinds
from editor.places import proposals
from places.models import PlacePage
from tests.factories.editor import Tab

pytestmark = pytest.mark.django_db


def rows(prefix, *lines):
    values = {f"{prefix}-TOTAL_FORMS": len(lines), f"{prefix}-INITIAL_FORMS": 0}
    for number, line in enumerate(lines):
        values |= {f"{prefix}-{number}-{name}": value for name, value in line.items()}
    return values


def test_the_first_page_offers_the_kinds_in_plain_words(client, territory):
    page = client.get("/ecrire/").content.decode()
    assert all(
        f">{word}</a>" in page for word in ("Article", "Événement", "Annonce", "Projet", "Dossier", "Proposer un lieu")
    )


@pytest.mark.parametrize("kind", written_kinds(), ids=lambda kind: kind.writing.word)
def test_every_kind_opens_for_members_and_asks_others_to_sign_in(client, member, territory, kind):
    address = reverse("editor:new", args=[kind])
    refused = client.get(address)
    assert (refused.status_code, refused.url) == (302, f"/connexion/?next={address}")
    client.force_login(member)
    assert client.get(address).status_code == 200


def test_an_event_has_its_dates_and_keeps_their_numbers(writer):
    tab = Tab(writer, "evenement")
    first = {"start_day": "2027-03-02", "start_time": "14:00", "end_time": "16:00"}
    tab.send(title="Atelier", **rows("dates", first, {"start_day": "2027-03-09"}, {"start_day": ""}))
    known = list(tab.page.occurrences.values_list("pk", "start_day", "start_time"))
    assert [(str(day), str(time)) for _pk, day, time in known] == [("2027-03-02", "14:00:00"), ("2027-03-09", "None")]
    changed = [first | {"note": "salle 2"}, {"id": known[1][0], "start_day": "2027-03-10"}]
    response = tab.publish(title="Atelier", is_free="on", age_min="8", **rows("dates", *changed))
    assert response.status_code == 200
    dates = [(row.pk, str(row.start_day), row.note) for row in tab.page.occurrences.order_by("start_day")]
    assert dates == [(known[0][0], "2027-03-02", "salle 2"), (known[1][0], "2027-03-10", "")]
    assert (tab.page.is_free, tab.page.age_min, tab.page.audience) == (True, 8, "everybody")


def test_an_event_without_a_date_or_with_a_wrong_one_waits(writer):
    tab = Tab(writer, "evenement")
    assert tab.publish(title="Atelier", **rows("dates")).json()["errors"].keys() == {"dates"}
    right = {"start_day": "2027-02-02"}
    wrong = {"start_day": "2027-03-02", "end_day": "2027-03-01"}
    refused = tab.publish(title="Atelier", **rows("dates", right, wrong)).json()
    assert refused["errors"] == {"dates-1-end_day": ["Date 2\u00a0: Cela finit avant de commencer."]}
    assert refused["notes"] == refused["errors"]
    page = writer.get(f"/ecrire/{tab.page.pk}/").content.decode()
    assert 'value="2027-03-01"' in page


RHYTHMS = [
    ({"rhythm_every": "week", "rhythm_from": "2027-03-02", "rhythm_until": "2027-03-23"}, [2, 9, 16, 23]),
    ({"rhythm_every": "fortnight", "rhythm_from": "2027-03-02", "rhythm_until": "2027-03-30", "rhythm_weekdays": ["1", "3"]}, [2, 4, 16, 18, 30]),
    ({"rhythm_every": "day", "rhythm_from": "2027-03-05", "rhythm_until": "2027-03-07"}, [5, 6, 7]),
]  # fmt: skip


@pytest.mark.parametrize(("asked", "days"), RHYTHMS)
def test_dates_by_rhythm(writer, asked, days):
    made = writer.post("/ecrire/api/dates/", asked | {"rhythm_start": "14:00"}).json()["dates"]
    assert [(date["start_day"], date["start_time"]) for date in made] == [
        (f"2027-03-{day:02}", "14:00") for day in days
    ]


def test_the_second_saturday_of_each_month(writer):
    asked = {"rhythm_every": "month", "rhythm_from": "2027-01-09", "rhythm_until": "2027-04-30"}
    made = writer.post("/ecrire/api/dates/", asked).json()["dates"]
    assert [date["start_day"] for date in made] == ["2027-01-09", "2027-02-13", "2027-03-13", "2027-04-10"]


@pytest.mark.parametrize("until", ["2027-03-01", "2029-03-01", "", "hier"])
def test_a_rhythm_that_makes_no_sense_is_said(writer, until):
    asked = {"rhythm_every": "day", "rhythm_from": "2027-03-02", "rhythm_until": until}
    assert writer.post("/ecrire/api/dates/", asked).status_code == 400


@pytest.fixture
def museum(section):
    place = PlacePage(
        title="Muséum de Grenoble", address="1 rue Dolomieu", city="Grenoble", latitude=45.18, longitude=5.73
    )
    return section("a-visiter").add_child(instance=place)


def test_an_event_finds_its_place_by_choice_or_by_name(writer, museum):
    found = writer.post("/ecrire/api/lieux/", {"q": "museum"}).json()["found"]
    assert [place["title"] for place in found] == ["Muséum de Grenoble"]
    tab = Tab(writer, "evenement")
    tab.send(title="Atelier", place=museum.pk, place_name="Muséum de Grenoble")
    assert (tab.draft.place_id, tab.page.city, tab.page.latitude) == (museum.pk, "Grenoble", 45.18)
    tab.send(title="Atelier", place=museum.pk, place_name="Chez Nour")
    assert (tab.draft.place_id, tab.draft.place_name, tab.draft.latitude) == (None, "Chez Nour", None)


def test_an_announcement_and_a_project_keep_their_fields(writer):
    notice = Tab(writer, "annonce")
    notice.publish(title="Un stage", genre="internship", deadline_on="2027-03-01", reply_url="exemple.fr/stage")
    page = notice.page
    assert (page.live, str(page.deadline_on), page.reply_url, page.genre) == (
        True,
        "2027-03-01",
        "https://exemple.fr/stage",
        "internship",
    )
    project = Tab(writer, "projet")
    project.publish(title="Une fresque", goal_amount="3000", begins_on="2027-01-01", ends_on="2027-02-01")
    assert (project.page.live, project.page.goal_amount) == (True, 3000)
    wrong = project.publish(title="Une fresque", begins_on="2027-03-01", ends_on="2027-02-01")
    assert wrong.json()["errors"].keys() == {"ends_on"}


def test_a_dossier_is_ordered_and_takes_links_and_pages_of_all_territories(writer, museum, other_territory):
    elsewhere = other_territory.root_page.get_children().get(slug="a-visiter").specific
    toulouse = elsewhere.add_child(instance=PlacePage(title="Muséum de Toulouse", slug="toulouse"))
    found = writer.post("/ecrire/api/pages/", {"q": "muséum"}).json()["found"]
    assert [page["pk"] for page in found] == [museum.pk, toulouse.pk]
    tab = Tab(writer, "dossier")
    link = {"url": "https://example.org/abeilles", "title": "Abeilles", "word": "À lire"}
    page = {"contribution": museum.pk}
    empty = {"type": "doc", "content": []}
    assert tab.publish(empty, title="Le vivant", **rows("selection")).json()["errors"].keys() == {"selection"}
    assert tab.publish(empty, title="Le vivant", **rows("selection", link, page)).status_code == 200
    items = list(tab.page.items.order_by("sort_order"))
    assert [item.shown_title for item in items] == ["Abeilles", "Muséum de Grenoble"]
    tab.publish(empty, title="Le vivant", **rows("selection", page, link))
    again = list(tab.page.items.order_by("sort_order"))
    assert [item.pk for item in again] == [items[1].pk, items[0].pk]
    address = {"url": f"{other_territory.root_url}/a-visiter/toulouse/"}
    tab.publish(empty, title="Le vivant", **rows("selection", page, link, address))
    assert tab.page.items.last().contribution_id == toulouse.pk


def test_a_place_is_proposed_to_the_animator(writer, territory, member):
    tab = Tab(writer, "lieu")
    response = writer.post(
        "/ecrire/lieu/",
        {
            "client": tab.name,
            "action": "publish",
            "title": "Jardin botanique",
            "summary": "Mille plantes.",
            "city": "Grenoble",
        },
        follow=True,
    )
    place = PlacePage.objects.get()
    assert (response.status_code, place.live, place.author, list(proposals(territory))) == (
        200,
        False,
        member,
        [place],
    )
    tab.known = {
        "page": place.pk,
        "revision": place.latest_revision.pk,
        "revision_at": place.latest_revision.created_at.isoformat(),
    }
    assert tab.publish(title="Jardin botanique", city="Grenoble").json()["url"] == f"/ecrire/{place.pk}/publie/"
    assert not PlacePage.objects.get().live


def test_tags_are_read_by_what_they_mean(tab):
    Tag.objects.create(name="Éducation")
    tab.send(title="Le lac", tags="education, algues ,, Algues,#")
    assert sorted(tag.name for tag in tab.draft.tags.all()) == ["algues", "Éducation"]


def test_a_point_on_the_map_is_kept_and_taken_away(tab):
    tab.send(title="Le lac", latitude="45.1", longitude="5.7", city="Laffrey")
    assert (tab.page.latitude, tab.page.longitude, tab.page.city) == (45.1, 5.7, "Laffrey")
    assert tab.send(title="Le lac", latitude="95", longitude="5.7").json()["notes"].keys() == {"latitude"}
    tab.send(title="Le lac")
    assert (tab.draft.latitude, tab.draft.location) == (None, "")


def test_a_kind_without_a_section_here_is_not_offered(writer, home):
    home.get_children().get(slug="projets").delete()
    assert writer.get("/ecrire/projet/").status_code == 404
    assert Tab(writer, "projet").send(title="x").status_code == 404
    assert not Contribution.objects.exists()
