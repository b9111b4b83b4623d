"""The front page: what stands on it, what it costs, and who may keep a copy."""

import datetime as dt
import json
import re

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from agenda.models import EventPage, Occurrence
from articles.models import ArticlePage
from communities.models import CommunityPage
from contributions.models import ImportedRecord
from contributions.projections import projecting
from dossiers.models import DossierPage
from home.models import HomePin
from maps.models import MapSettings
from projects.models import ProjectPage
from territories.models import Territory


@pytest.fixture
def event(section):
    def make(title, days=1, latitude=45.19, longitude=5.72, **fields):
        page = EventPage(title=title, latitude=latitude, longitude=longitude, **fields)
        page.occurrences = [Occurrence(start_day=timezone.localdate() + dt.timedelta(days=days))]
        return section("agenda").add_child(instance=page)

    return make


@pytest.fixture
def article(section):
    def make(title, **fields):
        return section("articles").add_child(instance=ArticlePage(title=title, **fields))

    return make


def pins(client):
    return [pin.title for pin in client.get("/").context["pins"]]


def test_pins_stand_in_their_order_within_their_days(client, home, article):
    today = timezone.localdate()
    first, second, early, late, hidden = (article(title, latitude=45.1, longitude=5.7) for title in "ABCDE")
    nowhere = article("F")
    hidden.unpublish()
    home.pins = [
        HomePin(contribution=second, sort_order=0, shown_from=today, shown_until=today),
        HomePin(contribution=early, sort_order=1, shown_from=today + dt.timedelta(days=1)),
        HomePin(contribution=late, sort_order=2, shown_until=today - dt.timedelta(days=1)),
        HomePin(contribution=hidden, sort_order=3),
        HomePin(contribution=nowhere, sort_order=4),
        HomePin(contribution=first, sort_order=5),
    ]
    home.save()
    assert pins(client) == ["B", "A"]


def test_the_next_located_events_fill_the_map(client, home, article, event, other_territory):
    pinned = article("Épinglé", latitude=45.1, longitude=5.7)
    home.pins = [HomePin(contribution=pinned)]
    home.save()
    event("Après-demain", 2)
    event("Demain", 1)
    event("Hier", -1)
    event("Nulle part", 1, latitude=None, longitude=None)
    assert pins(client) == ["Épinglé", "Demain", "Après-demain"]


def test_a_pin_must_be_published_located_and_of_this_territory(home, article, other_territory):
    here = {"latitude": 45.1, "longitude": 5.7}
    elsewhere = other_territory.root_page.get_children().get(slug="articles")
    refused = [
        article("Brouillon", live=False, **here),
        article("Sans lieu"),
        elsewhere.add_child(instance=ArticlePage(title="Ailleurs", **here)),
    ]
    for contribution in refused:
        with pytest.raises(Exception, match="épinglé|épingle|pinned"):
            HomePin(home=home, contribution=contribution).full_clean()
    HomePin(home=home, contribution=article("Ici", **here)).full_clean()


def test_the_featured_dossier_must_be_published(client, home, section):
    home.featured_dossier = section("dossiers").add_child(instance=DossierPage(title="Dossier"))
    home.save()
    assert client.get("/").context["featured"].title == "Dossier"
    home.featured_dossier.unpublish()
    assert client.get("/").context["featured"] is None


def test_popular_tags_count_what_is_published_here(client, article, other_territory):
    for title, tags in (("A", ["neige", "eau"]), ("B", ["neige"]), ("C", ["sel"])):
        page = article(title)
        page.tags.add(*tags)
        page.save()
    page.unpublish()
    assert [(tag.name, tag.count) for tag in client.get("/").context["popular_tags"]] == [("neige", 2), ("eau", 1)]


def test_of_tags_that_are_carried_as_often_those_of_the_newest_are_shown(client, article):
    for number in range(16):
        page = article(f"Article {number}")
        page.tags.add(f"tag {number:02}")
        page.save()
    assert {tag.name for tag in client.get("/").context["popular_tags"]} == {f"tag {each:02}" for each in range(2, 16)}


def test_queries_do_not_grow(client, home, section, article, event):
    counts = []
    for many in (1, 3, 30):
        with projecting():
            for number in range(many):
                page = article(f"Article {many} {number}", latitude=45.1, longitude=5.7)
                page.tags.add(f"tag {number}")
                page.save()
                event(f"Événement {many} {number}", days=number + 1)
                section("communautes").add_child(instance=CommunityPage(title=f"Communauté {many} {number}"))
                section("projets").add_child(instance=ProjectPage(title=f"Projet {many} {number}"))
                home.pins = [HomePin(contribution=page)]
            home.save()
        cache.clear()
        client.get("/")
        with CaptureQueriesContext(connection) as counted:
            client.get("/")
        counts.append([query["sql"] for query in counted])
    assert [len(queries) for queries in counts] == [len(counts[0])] * 3


def test_nobodys_page_may_be_kept_and_sets_no_cookie(client, home):
    response = client.get("/")
    assert response["Cache-Control"] == "public, max-age=0, must-revalidate"
    assert set(response["Vary"].split(", ")) == {"Cookie", "HX-Request", "Accept-Encoding"}
    assert response.cookies == {}
    again = client.get("/", headers={"If-None-Match": response["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_a_members_page_is_hers(client, home, member):
    client.force_login(member)
    response = client.get("/")
    assert response["Cache-Control"] == "private, no-cache"


@pytest.mark.parametrize("address", ["/connexion/", "/inscription/", "/nowhere/"])
def test_forms_and_missing_pages_are_not_kept(client, home, address):
    assert "public" not in client.get(address)["Cache-Control"]


@pytest.mark.parametrize(
    ("accepted", "encoding"),
    [
        ("zstd, br, gzip", "zstd"),
        ("br, gzip", "br"),
        ("gzip", "gzip"),
        ("gzip;q=1, br;q=0", "gzip"),
        ("identity", ""),
        ("", ""),
    ],
)
def test_pages_are_compressed_as_the_reader_can(client, home, accepted, encoding):
    response = client.get("/", headers={"Accept-Encoding": accepted})
    assert response.get("Content-Encoding", "") == encoding
    assert int(response["Content-Length"]) == len(response.content)
    if encoding:
        assert response["ETag"].startswith('W/"')


def test_only_a_page_with_a_map_allows_the_tiles_and_only_its_territorys(client, home):
    def pictures(address):
        policy = client.get(address)["Content-Security-Policy"]
        return next(part for part in policy.split("; ") if part.startswith("img-src"))

    assert pictures("/") == "img-src 'self' data: blob: https://tile.openstreetmap.org"
    assert pictures("/articles/") == "img-src 'self' data: blob:"
    settings = MapSettings.for_site(home.get_site())
    settings.tile_url = "https://{s}.tuiles.example/{z}/{x}/{y}.png"
    settings.save()
    assert pictures("/") == "img-src 'self' data: blob: https://*.tuiles.example"
    settings.tile_url = "/tuiles/{z}/{x}/{y}.png"
    settings.save()
    assert pictures("/") == "img-src 'self' data: blob:"


def test_what_search_engines_read(client, home, territory):
    Territory.objects.filter(pk=territory.pk).update(mastodon="https://social.example/@ici", description="Ici")
    page = client.get("/").content.decode()
    organization, site = (json.loads(data) for data in re.findall(r"ld\+json\">(.+?)</script>", page))
    assert (organization["@type"], organization["name"]) == ("Organization", territory.name_and_place)
    assert (organization["sameAs"], organization["description"]) == (["https://social.example/@ici"], "Ici")
    assert (site["@type"], site["publisher"]) == ("WebSite", {"@id": organization["@id"]})
    assert site["potentialAction"]["target"] == "http://testserver/recherche/?q={search_term_string}"


def test_other_sites_show_a_picture_with_its_address(client, home, territory):
    page = client.get("/").content.decode()
    (address,) = re.findall(r'property="og:image" content="([^"]+)"', page)
    path = f"/couleurs/{territory.accent.lstrip('#')}.jpg"
    assert address == f"http://testserver{path}"
    picture = client.get(path)
    assert (picture.status_code, picture["Content-Type"], picture.content[:3]) == (200, "image/jpeg", b"\xff\xd8\xff")
    assert client.get("/couleurs/123456.jpg").status_code == 404  # not painted for whoever asks


def test_the_headline_is_in_the_readers_language_unless_it_is_the_animators(client, home):
    def headline():
        return re.search(r'id="front-title"><span class="mark">([^<]+)', client.get("/").content.decode())[1]

    assert headline() == "À ne pas manquer"
    client.get("/langue/en/")
    assert headline() == "Not to be missed"
    home.headline = "Nos coups de cœur"
    home.save()
    assert headline() == "Nos coups de cœur"


def test_the_letter_is_offered(client, home):
    assert re.findall(r'class="letter-box">.+?href="([^"]+)"', client.get("/").content.decode(), re.DOTALL) == [
        "/lettre/"
    ]


def test_social_accounts_are_links(client, home):
    Territory.objects.update(mastodon="https://mastodon.example/@isere")
    assert 'href="https://mastodon.example/@isere"' in client.get("/").content.decode()


def brought(page, territory):
    """The page as an import of today would have brought it."""
    return ImportedRecord.objects.create(
        territory=territory, source="x", uid=page.pk, contribution_id=page.pk, digest=""
    )


def test_imports_do_not_fill_the_front_page(client, home, territory, article, event):
    with projecting():
        for number in range(4):
            article(f"D’ici {number}")
            event(f"Événement d’ici {number}", days=9)
        for number in range(70):  # more than are looked at
            brought(article(f"Importé {number}"), territory)
            brought(event(f"Événement importé {number}", days=1), territory)

    context = client.get("/").context
    latest, events = ([page.title for page in context[name]] for name in ("latest", "events"))

    assert [title for title in latest if "importé" not in title.lower()] == [
        "Événement d’ici 3", "D’ici 3", "Événement d’ici 2", "D’ici 2",
    ]  # fmt: skip
    assert len(latest) == 7
    assert [title.startswith("Événement importé") for title in events] == [True, True, True, False, False]


def test_imports_fill_what_nobody_else_does(client, home, territory, article):
    for number in range(9):
        brought(article(f"Importé {number}"), territory)
    article("D’ici")

    latest = [page.title for page in client.get("/").context["latest"]]
    assert (len(latest), latest[0]) == (7, "D’ici")


def test_a_tag_of_imports_alone_weighs_little(client, home, territory, article):
    for number in range(5):
        page = article(f"Importé {number}")
        page.tags.add("réunion")
        page.save()
        brought(page, territory)
    for number in range(4):
        page = article(f"D’ici {number}")
        page.tags.add("neige", *(f"tag {each}" for each in range(13)))
        page.save()

    tags = {tag.name for tag in client.get("/").context["popular_tags"]}
    assert ("neige" in tags, "réunion" in tags, len(tags)) == (True, False, 14)
