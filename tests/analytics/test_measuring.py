"""What is counted, what is not, and what is kept of it."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from analytics import actions, buffer
from analytics.models import Audience, Hit, PageAudience, Salt, Share, Visitor
from contributions.models import CoAuthor
from tests.analytics.conftest import PHONE
from tests.factories.contributions import ArticleFactory, MemberFactory


def counted():
    buffer.flush()
    actions.gather()


def figures(territory):
    return list(Audience.objects.filter(territory=territory).values_list("views", "visitors"))


def shares(territory, dimension):
    return dict(Share.objects.filter(territory=territory, dimension=dimension).values_list("value", "views"))


@pytest.fixture
def article(section):
    return ArticleFactory(parent=section("articles"))


def test_a_page_is_counted_with_its_visitors(territory, read, article):
    assert [read(article.url, page=article.pk, ip=f"192.0.2.{n}") for n in (1, 2, 3)] == [204] * 3
    read("/", ip="192.0.2.1")
    counted()
    article.refresh_from_db()
    assert article.view_count == 3
    assert figures(territory) == [(4, 3)]
    assert PageAudience.objects.get().views == 3
    assert shares(territory, "section") == {"articles": 3, "home": 1}
    assert Hit.objects.count() == 0


def test_figures_add_up_over_batches(territory, read, article):
    for _ in range(2):
        read(article.url, page=article.pk, ip="192.0.2.1")
        read("/", ip="192.0.2.1")
        counted()
    article.refresh_from_db()
    assert (article.view_count, figures(territory)) == (2, [(4, 1)])


def test_a_reload_counts_once(territory, read, article):
    for _ in range(3):
        read(article.url, page=article.pk)
    counted()
    read(article.url, page=article.pk)
    counted()
    article.refresh_from_db()
    assert (article.view_count, figures(territory)) == (1, [(1, 1)])


@pytest.mark.parametrize(
    "headers",
    [
        {"User-Agent": "Googlebot/2.1 (+http://www.google.com/bot.html)"},
        {"User-Agent": "Mozilla/5.0 HeadlessChrome/130.0"},
        {"User-Agent": "facebookexternalhit/1.1"},
        {"User-Agent": "curl/8.5"},
        {"User-Agent": ""},
        {"Sec-Purpose": "prefetch;prerender"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "", "Origin": "https://elsewhere.example"},
        {"Sec-Fetch-Site": ""},
    ],
)
def test_programs_and_other_sites_are_not_counted(territory, read, headers):
    assert read("/", **headers) == 204
    counted()
    assert figures(territory) == []


def test_an_older_browser_names_its_origin(territory, read):
    read("/", **{"Sec-Fetch-Site": "", "Origin": "http://testserver"})
    counted()
    assert figures(territory) == [(1, 1)]


@pytest.mark.parametrize("address", ["/admin/", "/ecrire/article/", "/mon-echosciences/reglages/", "/connexion/"])
def test_private_pages_are_not_counted(territory, read, address):
    read(address)
    counted()
    assert figures(territory) == []


def test_those_who_sign_a_page_are_not_its_readers(territory, read, client, article):
    co_author, reader = MemberFactory(), MemberFactory()
    CoAuthor.objects.create(contribution=article, member=co_author, accepted_at=timezone.now())
    for person, total in ((article.author, 0), (co_author, 0), (reader, 1)):
        client.force_login(person)
        read(article.url, page=article.pk)
        counted()
        article.refresh_from_db()
        assert article.view_count == total


def test_the_page_of_another_territory_or_none_is_not_counted_as_such(territory, other_territory, read, article):
    read(article.url, page=article.pk, host="occitanie.testserver")
    read("/articles/", page=99_999_999, ip="192.0.2.2")
    read("/articles/", page="9" * 30, ip="192.0.2.3")
    read("/articles/", page="-1", ip="192.0.2.4")
    counted()
    article.refresh_from_db()
    assert article.view_count == 0
    assert (figures(territory), figures(other_territory)) == ([(3, 3)], [(1, 1)])


def test_provenance_device_and_campaign(territory, read):
    read("/", referrer="https://www.ville.example:8443/agenda?q=secret#x", ip="192.0.2.1")
    read("/?utm_source=Lettre&utm_medium=mail&utm_campaign=Novembre", browser=PHONE, ip="192.0.2.2")
    read("/agenda/", referrer="http://testserver/", ip="192.0.2.1")
    counted()
    assert shares(territory, "source") == {"ville.example": 1, "": 1}
    assert shares(territory, "device") == {"computer": 2, "phone": 1}
    assert shares(territory, "campaign") == {"lettre / mail / novembre": 1}


@pytest.mark.parametrize(
    "address", ["http://[", "\x00", "/" * 5000, "/?utm_source=" + "x" * 3000, "/?" + "a=1&" * 400]
)
def test_bad_addresses_break_nothing(territory, read, address):
    assert read(address, referrer=address, page="\x00") == 204
    counted()


def test_invented_provenances_do_not_flood_the_tables(territory, read, monkeypatch):
    monkeypatch.setattr(actions, "MOST_VALUES", 3)
    for number in range(6):
        read("/", referrer=f"https://spam{number}.example/", ip=f"192.0.2.{number}")
    counted()
    assert sum(shares(territory, "source").values()) == 6
    assert shares(territory, "source")["*"] == 3


def test_one_visitor_cannot_read_without_end(territory, read, monkeypatch):
    monkeypatch.setattr(actions, "MOST_VIEWS_A_DAY", 5)
    for number in range(9):
        read("/articles/" if number % 2 else "/")
    counted()
    assert figures(territory) == [(5, 1)]


def test_whoever_asks_not_to_be_followed_is_no_visitor(territory, read):
    read("/", DNT="1")
    read("/", **{"Sec-GPC": "1"})
    counted()
    assert figures(territory) == [(2, 0)]


def test_no_address_and_no_browser_is_kept(territory, read):
    read("/", ip="192.0.2.77")
    buffer.flush()
    hit = Hit.objects.get()
    kept = " ".join(str(value) for value in vars(hit).values())
    assert ("192.0.2.77" in kept, "Firefox" in kept, len(hit.visitor)) == (False, False, 16)


def test_the_secret_of_a_day_is_thrown_away_with_its_digests(territory, read):
    read("/")
    counted()
    assert (Salt.objects.count(), Visitor.objects.count()) == (1, 1)
    assert actions.close_days() == 0
    Salt.objects.update(ends_at=timezone.now() - dt.timedelta(seconds=1))
    assert actions.close_days() == 1
    assert (Salt.objects.count(), Visitor.objects.count()) == (0, 0)
    assert figures(territory) == [(1, 1)]


def test_the_salts_of_two_territories_differ(territory, other_territory, read):
    read("/")
    read("/", host="occitanie.testserver")
    buffer.flush()
    assert len(set(Hit.objects.values_list("visitor", flat=True))) == 2


def test_browsers_without_javascript_ask_for_a_dot(territory, client, article):
    headers = {"User-Agent": PHONE, "Sec-Fetch-Site": "same-origin", "Referer": f"http://testserver{article.url}"}
    response = client.get(f"/mesure/point.gif?page={article.pk}", headers=headers)
    assert (response.status_code, response["Content-Type"]) == (200, "image/gif")
    counted()
    article.refresh_from_db()
    assert (article.view_count, shares(territory, "source")) == (1, {})


def test_measuring_sets_no_cookie_and_asks_the_database_nothing(territory, read, client, django_assert_num_queries):
    read("/")
    with django_assert_num_queries(0):
        read("/", ip="192.0.2.2")
    assert client.cookies == {}


def test_public_pages_carry_the_mark_and_previews_do_not(territory, client, article):
    mark = f'<audience-mark data-address="/mesure/" data-page="{article.pk}" hidden>'
    assert mark in client.get(article.url).content.decode()
    assert "<audience-mark" not in article.make_preview_request().content.decode()
    assert "<audience-mark" not in client.get("/nowhere/").content.decode()


def test_hits_of_a_territory_that_is_gone_are_dropped(territory):
    Hit.objects.create(territory_id=9_999, day=timezone.localdate(), section="", device="phone")
    assert (actions.gather(), Hit.objects.count(), Audience.objects.count()) == (1, 0, 0)


@pytest.mark.parametrize("size", [1, 3, 30])
def test_gathering_asks_as_many_questions_whatever_the_number_of_pages(territory, section, read, size):
    for number in range(size):
        page = ArticleFactory(parent=section("articles"))
        read(page.url, page=page.pk, ip=f"10.0.0.{number}")
    buffer.flush()
    with CaptureQueriesContext(connection) as queries:
        actions.gather()
    assert len(queries) == 18
