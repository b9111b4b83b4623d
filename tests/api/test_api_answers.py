"""What the lists of the public API answer: each kind with its own fields, each filter, each format."""

import csv
import datetime as dt
import io
import json

import icalendar
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.models import ArticleIndexPage
from contributions.models import CoAuthor, Contribution, Tag
from maps.models import MapSettings
from tests.api.conftest import LISTS, SECTIONS, one_of_each
from tests.factories.agenda import date, make_event
from tests.factories.contributions import ArticleFactory, PlaceFactory
from tests.made_once import made_once

pytestmark = pytest.mark.django_db

SHARED = [
    "id", "kind", "genre", "genre_label", "title", "summary", "url", "api_url", "is_ours", "language", "territory",
    "community", "authors", "byline", "tags", "published_at", "updated_at", "starts_at", "ends_at", "status", "position",
    "picture", "recommendation_count", "comment_count", "body",
]  # fmt: skip


# --- Each resource ------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "section"), SECTIONS.items())
def test_each_kind_has_its_list_and_an_address_for_each(ask, pages, name, section):
    page = pages[section]
    [item] = ask(f"/{name}")["items"]
    assert list(item)[: len(SHARED)] == SHARED
    assert (item["id"], item["kind"], item["title"]) == (page.pk, page.KIND, page.title)
    assert item["url"] == f"http://testserver/{section}/{page.slug}/"
    assert item["territory"] == {"id": page.territory_id, "name": "Grenoble", "url": "http://testserver"}
    assert item["authors"] == [
        {"name": "Anne Roche", "slug": "anne-roche", "url": "http://testserver/membres/anne-roche/"}
    ]
    assert item["tags"] == [{"slug": "botanique", "name": "botanique", "url": "http://testserver/tags/botanique/"}]
    one = ask(f"/{name}/{page.pk}")
    assert one.pop("licence")["name"] == "Licence Ouverte / Open Licence 2.0"
    assert one.pop("body")["text"] != ""
    assert item.pop("body") is None
    assert one == item


def test_all_kinds_in_one_list_the_most_recent_first(ask, pages):
    answer = ask("/contributions")
    expected = list(Contribution.objects.order_by("-published_at", "-pk").values_list("pk", flat=True))
    assert [item["id"] for item in answer["items"]] == expected
    assert answer["next"] is None
    assert len(expected) == 7


def test_what_is_particular_to_a_kind(ask, pages):
    event = ask("/events")["items"][0]
    assert event["place"] == {
        "id": pages["a-visiter"].pk, "title": pages["a-visiter"].title,
        "url": f"http://testserver/a-visiter/{pages['a-visiter'].slug}/",
    }  # fmt: skip
    assert [each["start_day"] for each in event["occurrences"]] == [
        (timezone.localdate() + dt.timedelta(days=3)).isoformat()
    ]
    dossier = ask("/dossiers")["items"][0]
    assert [(each["title"], each["word"]) for each in dossier["selection"]] == [
        (pages["articles"].title, "Pour commencer"),
        ("Un lien", ""),
    ]
    assert dossier["selection"][0]["contribution"]["id"] == pages["articles"].pk
    assert dossier["selection"][1]["url"] == "https://example.org/lien"
    assert ask("/projects")["items"][0]["goal_amount"] == 4000
    assert ask("/places")["items"][0]["position"]["city"] == "Grenoble"
    assert ask("/communities")["items"][0]["accent"] == "#4b3b8f"


def test_a_picture_comes_with_credit_licence_and_sizes_that_open(client, ask, pages):
    picture = ask("/articles")["items"][0]["picture"]
    assert picture["credit"] == "Sofia Mendes"
    assert picture["licence"] == {
        "code": "cc-by", "name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/",
    }  # fmt: skip
    assert picture["alt"] == "Planche d’herbier dessinée, avec son étiquette"
    address = picture["sizes"][0]["url"]
    assert address.startswith("http://testserver/")
    assert client.get(address).status_code == 200


def test_the_agenda_is_in_order_of_time_from_today(ask, pages, section):
    today = timezone.localdate()
    event = make_event(
        section("agenda"), date(f"{today - dt.timedelta(days=9)} 10:00"), date(f"{today + dt.timedelta(days=1)} 10:00")
    )
    items = ask("/agenda")["items"]
    assert [item["event"]["id"] for item in items] == [event.pk, pages["agenda"].pk]
    everything = ask(f"/agenda?from={today - dt.timedelta(days=30)}&expand=event")["items"]
    assert [item["event"]["id"] for item in everything] == [event.pk, event.pk, pages["agenda"].pk]
    assert everything[0]["event"]["kind"] == "event"


def test_members_tags_territories_and_kinds(ask, pages, author):
    [member] = [each for each in ask("/members")["items"] if each["slug"] == "anne-roche"]
    assert (member["name"], member["publication_count"], member["territory"]["name"]) == ("Anne Roche", 7, "Grenoble")
    assert ask("/members/anne-roche")["name"] == "Anne Roche"
    assert [(tag["slug"], tag["count"]) for tag in ask("/tags")["items"]] == [("botanique", 7)]
    assert [each["host"] for each in ask("/territories")["items"]] == ["testserver"]
    assert {kind["kind"] for kind in ask("/kinds")["items"]} == set(dict(Contribution._meta.get_field("kind").choices))
    assert set(ask("/")["resources"]) == set(LISTS)


def test_several_territories_each_at_its_own_address(ask, pages, other_territory, author):
    far = one_of_each(other_territory, author)
    assert len(ask("/contributions")["items"]) == 14
    [item] = ask("/articles?territory=occitanie.testserver")["items"]
    assert item["url"] == f"http://occitanie.testserver/articles/{far['articles'].slug}/"
    assert item["picture"]["sizes"][0]["url"].startswith("http://occitanie.testserver/")
    assert [each["id"] for each in ask(f"/articles?territory={pages['articles'].territory_id}")["items"]] == [
        pages["articles"].pk
    ]
    assert ask("/articles?territory=nowhere.example")["items"] == []


# --- Fields and expansions --------------------------------------------------------------------


def test_chosen_fields_alone(ask, pages):
    assert ask("/articles?fields=title")["items"] == [{"id": pages["articles"].pk, "title": pages["articles"].title}]
    one = ask(f"/articles/{pages['articles'].pk}?fields=title")
    assert list(one) == ["id", "title", "licence"]


def test_what_is_expanded_is_whole(ask, pages, author):
    event = ask("/events?expand=authors,place")["items"][0]
    assert event["authors"][0]["publication_count"] == 7
    assert event["place"]["wheelchair"] == ""
    article = ArticleFactory(
        parent=pages["communautes"].add_child(instance=ArticleIndexPage(title="Articles", slug="articles")),
        author=author,
    )
    [item] = ask(f"/articles?expand=community&community={pages['communautes'].slug}")["items"]
    assert (item["id"], item["community"]["accent"]) == (article.pk, "#4b3b8f")
    dossier = ask("/dossiers?expand=selection")["items"][0]
    assert dossier["selection"][0]["contribution"]["kind"] == "article"


# --- Filters --------------------------------------------------------------------------------


@pytest.fixture
@made_once
def two(section, author):
    """Two articles that differ in everything that can be asked for."""
    one = ArticleFactory(
        parent=section("articles"), author=author, genre="news", title="La neige", city="Grenoble",
        latitude=45.19, longitude=5.72, first_published_at=timezone.now() - dt.timedelta(days=40),
    )  # fmt: skip
    one.tags.add("neige")
    one.save()
    other = ArticleFactory(
        parent=section("articles"), genre="debate", title="Le volcan", city="Valence", latitude=44.93, longitude=4.89,
        summary="Une éruption.", body="[]",
    )  # fmt: skip
    other.tags.add("feu")
    other.save()
    Contribution.objects.filter(pk=other.pk).update(last_published_at=timezone.now())
    return one, other


@pytest.mark.parametrize(
    "query",
    [
        "genre=news", "tag=neige", "author=anne-roche", "city=grenoble", "bbox=5,45,6,46", "near=45.19,5.72&radius=5",
        "genre=news&tag=neige,feu", "kind=article&city=Grenoble", "q=neige",
    ],
)  # fmt: skip
def test_each_filter_keeps_what_meets_it(ids, two, query):
    assert ids(f"/contributions?{query}") == [two[0].pk]


def test_filters_of_days_and_of_changes(ids, two):
    one, other = two
    day = (timezone.localdate() - dt.timedelta(days=20)).isoformat()
    assert ids(f"/articles?from={day}") == [other.pk]
    assert ids(f"/articles?to={day}") == [one.pk]
    assert ids(f"/articles?since={day}T00:00:00Z") == [other.pk]
    assert ids("/articles?tag=neige,feu") == [other.pk, one.pk]
    assert ids("/articles?language=fr") == [other.pk, one.pk]
    assert ids("/articles?language=ca") == []
    assert ids("/articles?near=45.19,5.72&radius=200") == [other.pk, one.pk]
    # A radius that no number can be divided by is a circle of no width, and no error.
    assert ids("/articles?near=45.19,5.72&radius=5e-324") == [one.pk]
    assert ids("/articles?author=nobody") == ids("/articles?tag=nothing") == ids("/articles?community=none") == []


def test_a_merged_tag_leads_to_what_it_was_merged_into(ids, two):
    kept = Tag.objects.get(slug="neige")
    Tag.objects.create(name="poudreuse", alias_of=kept)
    assert ids("/articles?tag=poudreuse") == [two[0].pk]


def test_an_author_is_whom_the_answer_names(ids, section, author, two):
    beside = ArticleFactory(parent=section("articles"), author=None, title="À deux")
    CoAuthor.objects.create(contribution=beside, member=author, accepted_at=timezone.now())
    invited = ArticleFactory(parent=section("articles"), author=None, title="Pas encore")
    CoAuthor.objects.create(contribution=invited, member=author)
    ArticleFactory(parent=section("articles"), author=author, signature="La classe de Mme Petit")
    assert ids("/articles?author=anne-roche") == [beside.pk, two[0].pk]


def test_filters_of_events(ids, section, pages):
    free = make_event(
        section("agenda"), date("2027-03-02 14:00"), title="Gratuit", is_free=True, audience="families", is_online=True
    )
    assert ids("/events?free=true") == [free.pk]
    assert ids("/events?online=true") == [free.pk]
    assert ids("/events?from=2027-03-01&to=2027-03-31") == [free.pk]
    assert ids(f"/events?place={pages['a-visiter'].pk}") == [pages["agenda"].pk]
    assert ids("/events?audience=families") == [free.pk, pages["agenda"].pk]
    assert ids("/events?audience=schools") == [pages["agenda"].pk]
    assert len(ids("/agenda?from=2027-03-01&free=true")) == 1


def test_filters_of_places(ids, section):
    easy = PlaceFactory(parent=section("a-visiter"), wheelchair="partly", quiet_hours="Le lundi matin")
    felt = PlaceFactory(parent=section("a-visiter"), wheelchair="yes", tactile="partly")
    assert len(ids("/places?access=wheelchair")) == 2
    assert ids("/places?access=tactile") == [felt.pk]
    assert ids("/places?access=wheelchair,quiet_hours") == [easy.pk]


# --- Formats --------------------------------------------------------------------------------


def test_territories_have_their_outlines_as_geojson(ask, client, territory, other_territory):
    ring = [[5.0, 45.0], [6.0, 45.0], [6.0, 46.0], [5.0, 45.0]]
    shape = {"type": "MultiPolygon", "coordinates": [[ring]]}
    outline = {"type": "Feature", "properties": {}, "geometry": shape}
    MapSettings.objects.create(site=territory.site, outline=outline, latitude=45.2, longitude=5.7)
    answer = client.get("/api/v1/territories", headers={"accept": "application/geo+json"})
    assert answer["Content-Type"] == "application/geo+json; charset=utf-8"
    first, second = answer.json()["features"]
    assert (first["id"], first["geometry"], first["properties"]["name"]) == (territory.pk, shape, "Grenoble")
    assert (second["id"], second["geometry"]) == (other_territory.pk, None)
    chosen = ask("/territories.geojson?fields=name")["features"][0]
    assert (chosen["geometry"], chosen["properties"]) == (shape, {"id": territory.pk, "name": "Grenoble"})


def test_geojson_by_suffix_and_by_accept(client, ask, pages):
    answer = client.get("/api/v1/contributions.geojson")
    assert answer["Content-Type"] == "application/geo+json; charset=utf-8"
    found = json.loads(answer.content)
    assert [feature["id"] for feature in found["features"]] == [pages["agenda"].pk, pages["a-visiter"].pk][::-1] or [
        pages["agenda"].pk,
        pages["a-visiter"].pk,
    ]
    assert found["features"][0]["geometry"] == {"type": "Point", "coordinates": [5.735163, 45.188059]}
    assert found["features"][0]["properties"]["city"] == "Grenoble"
    same = client.get("/api/v1/contributions", headers={"accept": "application/geo+json"})
    assert same.content == answer.content


def test_events_and_agenda_as_calendars(client, pages):
    for address in ("/api/v1/events.ics", "/api/v1/agenda.ics", f"/api/v1/events/{pages['agenda'].pk}.ics"):
        answer = client.get(address)
        assert answer["Content-Type"] == "text/calendar; charset=utf-8"
        [event] = icalendar.Calendar.from_ical(answer.content).walk("VEVENT")
        assert event["SUMMARY"] == pages["agenda"].title
        assert event["URL"] == f"http://testserver/agenda/{pages['agenda'].slug}/"
        assert 'rel="license"' in answer["Link"]


def test_tables_without_formulas(client, section, author):
    ArticleFactory(parent=section("articles"), author=author, title="=HYPERLINK(1)", summary="@SUM(A1)")
    answer = client.get("/api/v1/articles.csv")
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    [line] = csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig")), delimiter=";")
    assert (line["title"], line["summary"]) == ("'=HYPERLINK(1)", "'@SUM(A1)")
    assert (line["territory.name"], line["authors"]) == ("Grenoble", "Anne Roche")


def test_a_format_that_is_not_there(client, pages):
    assert client.get("/api/v1/articles.ics").status_code == 404
    assert client.get("/api/v1/articles.xml").status_code == 404
    refused = client.get("/api/v1/articles", headers={"accept": "application/xml"})
    assert (refused.status_code, refused["Content-Type"]) == (406, "application/problem+json")


# --- Constant queries ---------------------------------------------------------------------------

ASKED = [
    *LISTS, "articles?expand=authors,community", "events?expand=place", "dossiers?expand=selection",
    "agenda?expand=event", "contributions.geojson", "events.ics", "places.csv", "contributions?tag=botanique",
]  # fmt: skip


def test_as_many_queries_for_three_as_for_one(client, territory, author):
    def queries():
        """{path: statements of its second answer}: the first one asks what a process asks once in a while."""
        counts = {}
        for path in ASKED:
            client.get(f"/api/v1/{path}")
            with CaptureQueriesContext(connection) as asked:
                assert (path, client.get(f"/api/v1/{path}").status_code) == (path, 200)
            counts[path] = len(asked)
        return counts

    one_of_each(territory, author)
    for_one = queries()
    for number in range(2):
        other = type(author).objects.create_user(f"autre{number}@example.org", "x", display_name=f"Autre {number}")
        one_of_each(territory, other, tag=f"tag {number}")
    assert queries() == for_one
