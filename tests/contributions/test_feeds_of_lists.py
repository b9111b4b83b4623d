"""The feeds of lists: the same contributions as the page, in every format, and told apart from those already read."""

import json
import re
from xml.etree import ElementTree

import icalendar
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import ArticlePage
from communities.models import Placement
from contributions.actions.tags import merge_tags
from contributions.feeds.formats import FORMATS
from contributions.models import Tag
from contributions.projections import projecting
from dossiers.models import DossierItem
from tests.factories.agenda import date, make_event
from tests.factories.communities import open_community, section_of
from tests.factories.contributions import (
    ArticleFactory,
    CreditedImageFactory,
    DossierFactory,
    EventFactory,
    MemberFactory,
    PlaceFactory,
)
from tests.made_once import made_once

pytestmark = pytest.mark.django_db

ATOM = "{http://www.w3.org/2005/Atom}"
EVERYTHING = ["flux.atom", "flux.json", "agenda.ics", "carte.geojson", "agenda.openagenda.json", "donnees.jsonld"]
CALENDARS = {"agenda.ics", "agenda.openagenda.json"}
WITHOUT_DATES = [name for name in EVERYTHING if name not in CALENDARS]


def read(client, address, **headers):
    """(answer, its whole text)"""
    answer = client.get(address, headers=headers)
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    return answer, body.decode()


def titles(client, address):
    """The titles in a feed, whatever its format, each once, in the order of the alphabet."""
    answer, text = read(client, address)
    assert answer.status_code == 200, address
    name = address.partition("?")[0].rpartition("/")[2]
    if name == "flux.atom":
        found = [entry.findtext(f"{ATOM}title") for entry in ElementTree.fromstring(text).iter(f"{ATOM}entry")]  # noqa: S314
    elif name == "flux.json":
        found = [item["title"] for item in json.loads(text)["items"]]
    elif name == "agenda.ics":
        found = [str(event["SUMMARY"]) for event in icalendar.Calendar.from_ical(text).walk("VEVENT")]
    elif name == "carte.geojson":
        found = [feature["properties"]["title"] for feature in json.loads(text)["features"]]
    elif name == "agenda.openagenda.json":
        found = [event["title"]["fr"] for event in json.loads(text)["events"]]
    else:
        found = [element["name"] for element in json.loads(text)["dataFeedElement"]]
    return sorted(set(found))


def every_format(client, base, query=""):
    """{name of a format: titles} of a list."""
    tried = {name: client.get(f"{base}{name}{query}").status_code for name in EVERYTHING}
    return {name: titles(client, f"{base}{name}{query}") for name, status in tried.items() if status == 200}


@pytest.fixture
def author(db):
    return MemberFactory(display_name="Anne Roche", slug="anne-roche")


@pytest.fixture
@made_once
def world(section, author, territory):
    """{name: page}: one of several kinds, tagged "Ciel", at a place, in a community, in a dossier."""
    with projecting():
        return make_world(section, author, territory)


def make_world(section, author, territory):
    where = {"latitude": 45.19, "longitude": 5.72, "city": "Grenoble"}
    place = PlaceFactory(parent=section("a-visiter"), title="Observatoire", **where)
    article = ArticleFactory(
        parent=section("articles"), title="Neige", author=author, genre="portrait", lead_image=CreditedImageFactory(),
        **where,
    )  # fmt: skip
    event = EventFactory(parent=section("agenda"), title="Nuit", author=author, place=place, is_free=True, **where)
    other = ArticleFactory(parent=section("articles"), title="Roche", genre="reportage")
    for page in (article, event, place):
        page.tags.add("Ciel")
        page.save()
    community = open_community(territory, title="Géologues")
    Placement.objects.create(community=community, contribution=event.contribution_ptr, state="accepted")
    inside = ArticleFactory(parent=section_of(community), title="Caillou", genre="reportage")
    dossier = DossierFactory(parent=section("dossiers"), title="Vu d’en bas")
    dossier.items.add(DossierItem(contribution=article.contribution_ptr, sort_order=1))
    dossier.items.add(DossierItem(url="https://example.org/ours", title="L’ours", word="Ailleurs.", sort_order=2))
    dossier.save()
    return {
        "article": article, "event": event, "place": place, "other": other, "community": community, "inside": inside,
        "dossier": dossier,
    }  # fmt: skip


def test_every_list_has_its_feeds_with_what_it_shows(client, world):
    everywhere = ["Caillou", "Neige", "Nuit", "Observatoire", "Roche", "Vu d’en bas", "Géologues"]
    assert titles(client, "/flux.atom") == titles(client, "/flux.json") == sorted(everywhere)
    assert (titles(client, "/agenda.ics"), titles(client, "/agenda.openagenda.json")) == (["Nuit"], ["Nuit"])
    assert every_format(client, "/articles/") == {
        "flux.atom": ["Caillou", "Neige", "Roche"],
        "flux.json": ["Caillou", "Neige", "Roche"],
        "carte.geojson": ["Neige"],
        "donnees.jsonld": ["Caillou", "Neige", "Roche"],
    }
    assert every_format(client, "/agenda/") == dict.fromkeys(EVERYTHING, ["Nuit"])
    assert every_format(client, "/a-visiter/") == dict.fromkeys(WITHOUT_DATES, ["Observatoire"])
    located = ["Neige", "Nuit", "Observatoire"]
    assert every_format(client, "/tags/ciel/") == {
        name: ["Nuit"] if name in CALENDARS else located for name in EVERYTHING
    }
    assert every_format(client, "/membres/anne-roche/") == {
        name: ["Nuit"] if name in CALENDARS else ["Neige", "Nuit"] for name in EVERYTHING
    }
    assert every_format(client, "/carte/") == {name: ["Nuit"] if name in CALENDARS else located for name in EVERYTHING}
    assert every_format(client, "/recherche/", "?type=article&tag=ciel") == dict.fromkeys(WITHOUT_DATES, ["Neige"])
    assert every_format(client, "/recherche/", "?type=event&tag=ciel") == dict.fromkeys(EVERYTHING, ["Nuit"])
    assert every_format(client, "/recherche/") == dict.fromkeys(EVERYTHING, [])
    assert every_format(client, world["place"].url) == dict.fromkeys(EVERYTHING, ["Nuit"])


def test_the_feeds_of_a_community_and_of_its_sections(client, world):
    base = world["community"].url
    expected = {"carte.geojson": ["Nuit"], "agenda.ics": ["Nuit"], "agenda.openagenda.json": ["Nuit"]}
    shown = ["Caillou", "Nuit"]
    assert every_format(client, base) == {name: expected.get(name, shown) for name in EVERYTHING}
    assert titles(client, f"{base}articles/flux.json") == ["Caillou"]
    assert every_format(client, f"{base}agenda/") == dict.fromkeys(EVERYTHING, ["Nuit"])


def test_the_feeds_of_a_dossier_and_of_an_event(client, world):
    found = every_format(client, world["dossier"].url)
    assert (found["flux.atom"], found["flux.json"]) == (["L’ours", "Neige"], ["L’ours", "Neige"])
    assert (found["carte.geojson"], found["donnees.jsonld"], found["agenda.ics"]) == (["Neige"], ["Neige"], [])
    assert every_format(client, world["event"].url) == {"agenda.ics": ["Nuit"]}


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("?genre=portrait", ["Neige"]),
        ("?lieu=grenoble", ["Neige"]),
        ("?tag=ciel", ["Neige"]),
        ("?inconnu=1&page=7", ["Caillou", "Neige", "Roche"]),
        ("?genre=portrait&lieu=%00", ["Neige"]),
    ],
)
def test_filters_mean_in_a_feed_what_they_mean_on_the_page(client, world, query, expected):
    page = client.get(f"/articles/{query.replace('&page=7', '')}", follow=True)  # to its short address
    assert sorted(each.title for each in page.context["contributions"]) == expected
    assert titles(client, f"/articles/flux.atom{query}") == expected
    assert titles(client, f"/articles/flux.json{query}") == expected


@pytest.mark.parametrize("query", ["?gratuit=on", "?periode=mois", "?vue=affiche"])
def test_filters_of_the_agenda(client, world, query):
    assert every_format(client, "/agenda/", query) == dict.fromkeys(EVERYTHING, ["Nuit"])


@pytest.mark.parametrize(
    "query", ["?genre=nonsense", "?periode=zzz", "?jour=hier", "?lieu=99999999999", "?zone=1,2,3"]
)
def test_a_feed_that_asks_for_what_means_nothing_is_empty(client, world, query):
    """The page tells what it left aside; who reads a file would take everything for the answer."""
    assert every_format(client, "/agenda/", query) == dict.fromkeys(EVERYTHING, [])


PAGES = ["/", "/articles/?genre=portrait", "/agenda/?gratuit=on", "/a-visiter/?ville=Grenoble", "/tags/ciel/?type=event",
         "/membres/anne-roche/", "/carte/?type=place", "/recherche/?q=neige", "/dossiers/", "/communautes/"]  # fmt: skip


def test_each_page_leads_to_its_feeds_with_its_filters(client, world):
    own = [world[name].url for name in ("community", "dossier", "place", "event")]
    for address in [*PAGES, *own, f"{world['community'].url}agenda/"]:
        html = client.get(address).content.decode()
        links = re.findall(r'<link rel="alternate" type="([^"]+(?<!oembed))" href="([^"]+)"', html)
        assert links, address
        for media_type, href in links:
            answer, _text = read(client, href.replace("&amp;", "&"))
            assert (answer.status_code, answer["Content-Type"].partition(";")[0]) == (200, media_type), href
        base, _mark, query = address.partition("?")
        assert {href for _type, href in links} == {
            f"{base}{name}" + (f"?{query}" if query else "")
            for name in EVERYTHING
            if f"{base}{name}" in {href.partition("?")[0] for _type, href in links}
        }
        if address != world["event"].url:
            assert html.count('class="feed-menu') == 1, address


def test_unknown_formats_members_and_lists_are_not_found(client, world, author):
    author.confirmed_at = None
    author.save()
    addresses = [
        "/articles/agenda.ics", "/articles/flux.xml", "/communautes/carte.geojson", "/membres/anne-roche/flux.atom",
        "/membres/personne/flux.json", "/tags/rien/flux.json", "/carte/rien.json", "/flux.rss",
        world["event"].url + "flux.atom",
    ]  # fmt: skip
    assert {address: client.get(address).status_code for address in addresses} == dict.fromkeys(addresses, 404)


# --- Asked again --------------------------------------------------------------------------------


FEEDS = [
    "/flux.atom", "/articles/flux.json", "/agenda/agenda.ics", "/agenda/agenda.openagenda.json", "/carte/carte.geojson",
    "/tags/ciel/donnees.jsonld", "/membres/anne-roche/flux.atom", "/recherche/flux.atom?q=neige",
]  # fmt: skip


@pytest.mark.parametrize("address", FEEDS)
def test_who_has_a_feed_is_told_so_without_its_being_read(client, world, address):
    first, _text = read(client, address)
    assert first["Cache-Control"] == "public, max-age=300, stale-while-revalidate=300"
    for headers in ({"if-none-match": first["ETag"]}, {"if-modified-since": first["Last-Modified"]}):
        with CaptureQueriesContext(connection) as queries:
            again, text = read(client, address, **headers)
        assert (again.status_code, text, again["ETag"]) == (304, "", first["ETag"])
        read_tables = [each["sql"] for each in queries if 'FROM "contributions_taggedcontribution"' in each["sql"]]
        assert read_tables == []
    world["article"].unpublish()
    changed, text = read(client, address, **{"if-none-match": first["ETag"]})
    assert (changed.status_code, "Neige" in text) == (200, False)


def test_what_happens_in_another_territory_changes_no_feed_here(client, world, other_territory):
    first, _text = read(client, "/articles/flux.atom")
    everywhere, _text = read(client, "/tags/ciel/flux.atom?territoire=tous")
    there = other_territory.root_page.get_children().get(slug="articles").specific
    ArticleFactory(parent=there, title="Loin")
    assert read(client, "/articles/flux.atom", **{"if-none-match": first["ETag"]})[0].status_code == 304
    told = read(client, "/tags/ciel/flux.atom?territoire=tous", **{"if-none-match": everywhere["ETag"]})[0]
    assert told.status_code == 200


def test_a_contribution_that_a_community_shows_changes_its_feed(client, world):
    address = f"{world['community'].url}flux.atom"
    first, _text = read(client, address)
    Placement.objects.create(
        community=world["community"], contribution=world["other"].contribution_ptr, state="accepted"
    )
    changed, text = read(client, address, **{"if-none-match": first["ETag"]})
    assert (changed.status_code, "Roche" in text) == (200, True)


def test_the_language_and_the_filters_have_tags_of_their_own(client, world):
    asked = ["/articles/flux.json", "/articles/flux.json?genre=portrait", "/articles/flux.atom"]
    tags = {read(client, address)[0]["ETag"] for address in asked}
    client.get("/langue/en/")
    assert len(tags | {read(client, asked[0])[0]["ETag"]}) == 4


@pytest.mark.parametrize("base", ["/", "/agenda/", "/tags/ciel/", "/carte/", "/recherche/"])
def test_a_feed_costs_the_same_with_one_and_with_three(client, section, base, territory):
    counts, query = {name: [] for name in EVERYTHING}, "?q=ciel" if base == "/recherche/" else ""
    for number in (1, 3):
        while ArticlePage.objects.count() < number:
            page = ArticleFactory(
                parent=section("articles"), latitude=45.1, longitude=5.7, lead_image=CreditedImageFactory()
            )
            place = PlaceFactory(parent=section("a-visiter"), latitude=45.1, longitude=5.7)
            event = EventFactory(
                parent=section("agenda"), latitude=45.1, longitude=5.7, place=place, lead_image=CreditedImageFactory()
            )
            dossier = DossierFactory(parent=section("dossiers"))
            dossier.items.add(DossierItem(contribution=page.contribution_ptr))
            for each in (page, event, place, dossier):
                each.tags.add("Ciel", f"Autre {each.pk}")
                each.save()
        for name, numbers in counts.items():
            read(client, f"{base}{name}{query}")
            with CaptureQueriesContext(connection) as queries:
                assert read(client, f"{base}{name}{query}")[0].status_code == 200
            numbers.append(len(queries))
    assert counts == {name: [numbers[0]] * 2 for name, numbers in counts.items()}


# --- What they say ------------------------------------------------------------------------------


def test_the_parts_of_a_json_feed(client, world):
    feed = json.loads(read(client, "/articles/flux.json?genre=portrait")[1])
    [item] = feed.pop("items")
    assert feed == {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Articles – Echosciences Grenoble",
        "home_page_url": "http://testserver/articles/?genre=portrait",
        "feed_url": "http://testserver/articles/flux.json?genre=portrait",
        "language": "fr",
        "authors": [{"name": "Echosciences", "url": "http://testserver/"}],
    }
    assert (item["url"], item["title"], item["tags"]) == (world["article"].full_url, "Neige", ["Ciel"])
    assert item["authors"] == [{"name": "Anne Roche", "url": "http://testserver/membres/anne-roche/"}]
    assert item["image"].startswith("http://testserver/images/")
    assert item["content_html"].startswith(f'<p><img src="{item["image"].replace("&", "&amp;")}" alt=""></p>')


def test_titles_that_no_xml_can_hold_break_no_feed(client, section):
    ArticleFactory(parent=section("articles"), title="Un <b>titre</b>\x0b & deux")
    assert titles(client, "/articles/flux.atom") == ["Un <b>titre</b> & deux"]


def test_a_date_has_one_identifier_everywhere(client, section, other_territory):
    event = make_event(section("agenda"), date("2027-03-01 14:00"), title="Nuit")
    event.tags.add("Ciel")
    event.save()

    def identifiers(address, host="testserver"):
        answer = client.get(address, headers={"host": host})
        return [str(each["UID"]) for each in icalendar.Calendar.from_ical(answer.content).walk("VEVENT")]

    own = f"event-{event.pk}-{event.dates[0].pk}@testserver"
    there = "occitanie.testserver"
    assert identifiers("/agenda/agenda.ics") == identifiers(f"{event.url}agenda.ics") == [own]
    assert identifiers("/tags/ciel/agenda.ics?territoire=tous", there) == [own]
    assert identifiers("/api/v1/agenda.ics", there) == identifiers("/api/v1/agenda.ics") == [own]


def test_the_registry_holds_each_name_once():
    assert list(FORMATS) == EVERYTHING


def test_a_dossier_that_is_being_changed_can_be_previewed(world):
    dossier = world["dossier"]
    dossier.items.add(DossierItem(contribution=world["other"].contribution_ptr, sort_order=3))  # not saved
    answer = dossier.make_preview_request()
    assert (answer.status_code, answer.content.decode().count('class="selection-item"')) == (200, 3)


def test_a_tag_that_left_empties_the_feeds_that_name_it_and_a_merged_one_is_followed(client, world):
    """Whoever subscribed to a tag is not sent the whole section."""
    for base in ("/articles/", "/agenda/", "/a-visiter/", "/carte/"):
        assert every_format(client, base, "?tag=parti") == {name: [] for name in every_format(client, base)}, base
    assert every_format(client, "/recherche/", "?q=nuit&tag=parti") == dict.fromkeys(EVERYTHING, [])
    assert "Tag «\xa0parti\xa0»" in read(client, "/agenda/flux.atom?tag=parti", accept_language="fr")[1]
    merge_tags(source=Tag.objects.get(slug="ciel"), target=Tag.objects.create(name="Firmament"))
    assert titles(client, "/articles/flux.atom?tag=ciel") == ["Neige"]
    assert every_format(client, "/agenda/", "?tag=ciel") == dict.fromkeys(EVERYTHING, ["Nuit"])
