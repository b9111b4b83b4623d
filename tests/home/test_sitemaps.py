"""The sitemap and robots.txt of a territory: only what is public, with dates and pictures, as its animator wants it."""

import datetime as dt
from xml.etree import ElementTree

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from home import sitemaps
from members.models import Member
from territories.models import Territory
from territories.robots import AI_CRAWLERS
from tests.factories.contributions import ArticleFactory, CreditedImageFactory, EventFactory, MemberFactory

pytestmark = pytest.mark.django_db
NAMES = {"map": sitemaps.SCHEMA, "image": sitemaps.IMAGES}


def tree(client, address):
    answer = client.get(address)
    assert answer.status_code == 200, address
    return ElementTree.fromstring(answer.getvalue())  # noqa: S314 (our own)


def locations(client, address):
    return [found.text for found in tree(client, address).iterfind("*/map:loc", NAMES)]


@pytest.fixture
def settled(db):
    """Somebody whose profile search engines may keep."""
    return MemberFactory(slug="anne", established_at=timezone.now())


def test_it_tells_of_every_kind_with_its_date_and_its_picture(client, section, settled):
    article = ArticleFactory(parent=section("articles"), author=settled, lead_image=CreditedImageFactory())
    event = EventFactory(parent=section("agenda"), author=settled)
    article.tags.add("Ciel")
    article.save()
    found = {
        url.findtext("map:loc", "", NAMES): url
        for url in tree(client, "/sitemap-contributions.xml").iterfind("map:url", NAMES)
    }
    assert list(found) == [event.full_url, article.full_url]
    told = found[article.full_url]
    moment = dt.datetime.fromisoformat(told.findtext("map:lastmod", "", NAMES))
    assert abs(moment - article.first_published_at) < dt.timedelta(seconds=2)
    picture = told.findtext("image:image/image:loc", "", NAMES)
    assert client.get(picture.removeprefix("http://testserver"))["Content-Type"] == "image/jpeg"
    assert locations(client, "/sitemap-tags.xml") == ["http://testserver/tags/ciel/"]
    assert locations(client, "/sitemap-membres.xml") == ["http://testserver/membres/anne/"]
    assert locations(client, "/sitemap.xml") == [
        f"http://testserver/sitemap-{name}.xml" for name in ("pages", "contributions", "tags", "membres")
    ]


def test_what_is_not_public_is_not_in_it(client, section, other_territory):
    newcomer = MemberFactory(slug="nouvelle")
    minor = MemberFactory(
        slug="jeune", established_at=timezone.now(), minor_until=timezone.localdate() + dt.timedelta(9)
    )
    unconfirmed = MemberFactory(slug="floue", established_at=timezone.now(), confirmed_at=None)
    pages = [ArticleFactory(parent=section("articles"), author=author) for author in (newcomer, minor, unconfirmed)]
    there = other_territory.root_page.get_children().get(slug="articles").specific
    ArticleFactory(parent=there, title="Loin").tags.add("Loin")
    withdrawn = ArticleFactory(parent=section("articles"))
    withdrawn.unpublish()
    assert locations(client, "/sitemap-contributions.xml") == [page.full_url for page in pages[::-1]]
    assert (locations(client, "/sitemap-membres.xml"), locations(client, "/sitemap-tags.xml")) == ([], [])
    Member.objects.filter(pk=minor.pk).update(minor_until=timezone.localdate())
    assert locations(client, "/sitemap-membres.xml") == ["http://testserver/membres/jeune/"]


def test_long_lists_are_several_files_at_the_same_price(client, section, settled, monkeypatch):
    monkeypatch.setattr(sitemaps, "PER_FILE", 2)
    counts = {f"/sitemap{name}.xml": [] for name in ("", "-contributions", "-pages", "-tags", "-membres")}
    pages = []
    for number in (1, 3):
        while len(pages) < number:
            pages.append(ArticleFactory(parent=section("articles"), author=settled, lead_image=CreditedImageFactory()))
            pages[-1].tags.add(f"tag {len(pages)}")
            pages[-1].save()
        for address, numbers in counts.items():
            tree(client, address)
            with CaptureQueriesContext(connection) as queries:
                tree(client, address)
            numbers.append(len(queries))
    assert counts == {address: [numbers[0]] * 2 for address, numbers in counts.items()}
    address = "http://testserver/sitemap-contributions.xml"
    assert [found for found in locations(client, "/sitemap.xml") if found.startswith(address)] == [
        address,
        f"{address}?p=2",
    ]
    assert locations(client, "/sitemap-contributions.xml?p=2") == [pages[0].full_url]
    wrong = ["?p=3", "?p=0", "?p=x", "?p=-1", "?p=99999999999"]
    assert [client.get(f"/sitemap-contributions.xml{query}").status_code for query in wrong] == [404] * 5
    assert client.get("/sitemap-rien.xml").status_code == 404


def test_a_territory_that_is_not_open_keeps_robots_away(client, territory):
    Territory.objects.filter(pk=territory.pk).update(is_open=False)
    assert client.get("/robots.txt").content.decode() == "User-agent: *\nDisallow: /\n"
    assert [client.get(f"/sitemap{name}.xml").status_code for name in ("", "-pages")] == [404, 404]


def test_robots_txt_says_what_the_animator_chose(client, territory):
    usual = client.get("/robots.txt").content.decode()
    assert usual.splitlines()[:2] == ["User-agent: *", "Disallow: /admin/"]
    assert usual.endswith("\n\nSitemap: http://testserver/sitemap.xml\n")
    assert "GPTBot" not in usual
    lines = "Disallow: /dossiers/\nUser-agent: BadBot\nDisallow: /"
    Territory.objects.filter(pk=territory.pk).update(welcomes_ai_crawlers=False, robots_lines=lines)
    groups = client.get("/robots.txt").content.decode().split("\n\n")
    assert groups[0].splitlines() == [*(f"User-agent: {name}" for name in AI_CRAWLERS), "Disallow: /"]
    assert groups[1].endswith(f"Disallow: /recherche/\n{lines}")


@pytest.mark.parametrize(
    ("text", "is_right"),
    [
        ("", True),
        ("# à lire\nUser-agent: BadBot\nDisallow: /\nAllow: /articles/\nCrawl-delay: 5\nDisallow:", True),
        ("Disalow: /", False),
        ("Disallow: /é", False),
        ("Sitemap: https://ailleurs.example/sitemap.xml", False),
        ("n’importe quoi", False),
    ],
)
def test_lines_that_are_none_of_robots_txt_are_refused_with_a_reason(territory, text, is_right):
    territory.robots_lines = text
    if is_right:
        territory.full_clean()
        return
    with pytest.raises(ValidationError) as refused:
        territory.full_clean()
    assert list(refused.value.message_dict) == ["robots_lines"]
    assert text in refused.value.message_dict["robots_lines"][0]


def test_the_list_of_ai_crawlers_holds_each_name_once_in_order():
    assert sorted(set(AI_CRAWLERS), key=str.lower) == sorted(AI_CRAWLERS, key=str.lower)
