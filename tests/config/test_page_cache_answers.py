"""What is kept and what never is; how it is given; what the store does when it fails or is full."""

import gzip
from contextlib import contextmanager
from datetime import timedelta

import brotli
import pytest
from config.page_cache.files import Files
from config.page_cache.store import page_store
from django.db import connection
from django.test import Client
from django.utils import timezone
from wagtail.models import PageViewRestriction

from contributions.models import Contribution
from maps.models import MapSettings
from tests.factories.agenda import date, make_event
from tests.factories.contributions import ArticleFactory
from tests.factories.members import MemberFactory


@pytest.fixture
def author(db):
    return MemberFactory(display_name="Anne Roche")


@pytest.fixture
def article(section, author):
    return ArticleFactory(parent=section("articles"), slug="neige", title="La neige sonne", author=author)


@contextmanager
def no_query():
    """Any query fails."""

    def refuse(_execute, sql, *_rest):
        raise AssertionError(sql)

    with connection.execute_wrapper(refuse):
        yield


def ask(client, address="/articles/neige/", **headers):
    return client.get(address, headers={name.replace("_", "-"): value for name, value in headers.items()})


def ways(client, *addresses):
    return [client.get(address)["X-Cache"] for address in addresses]


def test_a_hit_asks_the_database_nothing(client, article, clock):
    clock("2026-11-27 10:00")
    first = ask(client)
    with no_query():
        again = ask(Client())
    assert (first["X-Cache"], again["X-Cache"], again.content) == ("miss", "hit", first.content)
    own = {"X-Cache", "Server-Timing", "Content-Length", "Content-Encoding"}
    assert {name: again[name] for name in again.headers if name not in own} == {
        name: first[name] for name in first.headers if name not in own
    }


def test_each_encoding_is_the_same_page(client, article):
    plain = ask(client).content
    compressed = {coding: ask(client, accept_encoding=coding) for coding in ("br", "gzip", "zstd")}
    assert {coding: answer["X-Cache"] for coding, answer in compressed.items()} == dict.fromkeys(compressed, "hit")
    assert {coding: answer["Content-Encoding"] for coding, answer in compressed.items()} == {
        coding: coding for coding in compressed
    }
    assert brotli.decompress(compressed["br"].content) == plain
    assert gzip.decompress(compressed["gzip"].content) == plain
    assert len({answer["ETag"].removeprefix("W/") for answer in [*compressed.values(), ask(client)]}) == 1


def test_who_has_it_gets_304_and_who_has_an_older_one_the_page(client, article, clock):
    clock("2026-11-27 10:00")
    tag = ask(client)["ETag"]
    clock("2026-11-27 10:05")
    with no_query():
        known = ask(client, if_none_match=f'"other", W/{tag.removeprefix("W/")}')
        moment = ask(client)["Last-Modified"]
        since = ask(client, if_modified_since=moment)
        older = ask(client, if_none_match='"other"', if_modified_since=moment)
    assert [(answer.status_code, bool(answer.content)) for answer in (known, since, older)] == [
        (304, False), (304, False), (200, True),
    ]  # fmt: skip
    assert known["Cache-Control"] == "public, max-age=0, must-revalidate"
    Contribution.objects.filter(pk=article.pk).update(title="La neige gronde")
    assert [ask(client, if_none_match=tag).status_code for _ in range(2)] == [200, 200]


def test_within_its_second_no_moment_is_told(client, article, clock):
    clock("2026-11-27 10:00")
    assert "Last-Modified" not in ask(client)
    assert "Last-Modified" not in ask(client)


@pytest.mark.parametrize("name", ["sessionid", "lecteur", "navigateur", "messages"])
def test_whoever_is_somebody_reads_past_it(client, article, name):
    ask(client)
    somebody = Client()
    somebody.cookies[name] = "x"
    assert ask(somebody)["X-Cache"] == "bypass"


def test_a_members_page_is_nobody_elses(client, article, author):
    hers = Client()
    hers.force_login(author)
    assert "Anne Roche" in ask(hers).content.decode()
    theirs = ask(client)
    assert (theirs["X-Cache"], ask(hers)["X-Cache"]) == ("miss", "bypass")
    assert (ask(Client()).content == theirs.content, ask(hers).content == theirs.content) == (True, False)


def test_what_is_not_for_everybody_is_never_kept(client, article, section, author):
    ArticleFactory(parent=section("articles"), slug="brouillon", author=author, live=False)
    locked = ArticleFactory(parent=section("articles"), slug="clos", author=author)
    PageViewRestriction.objects.create(page=locked, restriction_type="password", password="neige")
    for address in (
        "/connexion/",
        "/articles/brouillon/",
        "/articles/clos/",
        "/rien/",
        "/admin/",
        "/mon-echosciences/",
    ):
        assert (address, set(ways(client, address, address)) <= {"miss", "bypass"}) == (address, True)
    assert dict(page_store().memory.kept) == {}


def test_languages_and_fragments_are_apart(client, article):
    french = ask(client)
    english = Client()
    english.cookies["django_language"] = "en"
    assert (ask(english)["X-Cache"], ask(english)["X-Cache"], ask(english)["Content-Language"]) == (
        "miss",
        "hit",
        "en",
    )
    assert ask(client).content == french.content
    assert ask(client, hx_request="true")["X-Cache"] == "miss"


def test_parameters_of_others_and_unknown_ones_fill_nothing(client, article):
    whole = client.get("/articles/?page=1")
    with no_query():
        followed = client.get("/articles/?utm_source=lettre&page=1&fbclid=x")
    assert (followed["X-Cache"], followed.content == whole.content) == ("hit", True)
    assert ways(client, "/articles/?n=1", "/articles/?n=1", f"/articles/?q={'x' * 600}") == ["bypass"] * 3
    first = client.get("/articles/?utm_source=lettre&q=neige")
    assert "utm_source" not in first.content.decode()


def test_at_midnight_and_when_an_event_begins_a_page_is_made_anew(client, section, clock):
    clock("2026-11-27 21:00")
    MapSettings.for_site(section("agenda").get_site())  # there since a territory is opened; else its first page writes
    make_event(section("agenda"), date("2026-11-27 22:00", "2026-11-27 22:02"), title="Étoiles")
    seen = []
    for moment in ("21:58", "21:59", "22:00", "22:01", "22:02", "23:55", "23:59"):
        clock(f"2026-11-27 {moment}")
        seen.append((moment, client.get("/agenda/")["X-Cache"]))
    clock("2026-11-28 00:00")
    seen.append(("00:00", client.get("/agenda/")["X-Cache"]))
    assert seen == [
        ("21:58", "miss"), ("21:59", "hit"), ("22:00", "miss"), ("22:01", "hit"), ("22:02", "miss"),
        ("23:55", "miss"), ("23:59", "hit"), ("00:00", "miss"),
    ]  # fmt: skip


def test_what_nobody_reads_makes_nothing_old(client, article, author):
    ask(client)
    Client().force_login(author)  # a session, and the day of the last sign-in
    article.draft_title = "Brouillon"
    article.save_revision(user=author)
    assert ask(client)["X-Cache"] == "hit"


def test_files_stay_below_their_size(tmp_path, client, article):
    ask(client)
    [(_size, answer)] = page_store().memory.kept.values()
    files = Files(tmp_path, largest=10 * answer.size)
    for number in range(40):
        files.set((number,), answer)
    files.make_room()
    kept = [number for number in range(40) if files.get((number,))]
    assert 0 < len(kept) <= 10
    assert sum(path.stat().st_size for path in tmp_path.glob("kept/*/*")) <= files.largest


def test_the_memory_stays_below_its_size(client, article):
    memory = page_store().memory
    ask(client)
    [(size, answer)] = memory.kept.values()
    memory.largest, usual = 3 * size, memory.largest
    try:
        for number in range(10):
            memory.set((number,), answer)
        assert (list(memory.kept), memory.size <= memory.largest) == ([(7,), (8,), (9,)], True)
    finally:
        memory.largest = usual


def test_an_answer_for_everybody_lasts_no_longer_than_the_setting(client, article, clock, settings):
    settings.PAGE_CACHE_SECONDS = 60
    now = clock("2026-11-27 10:00")
    ask(client)
    clock("2026-11-27 10:00:59")
    assert (ask(client)["X-Cache"], timezone.now() - now) == ("hit", timedelta(seconds=59))
    clock("2026-11-27 10:01")
    assert ask(client)["X-Cache"] == "miss"


def test_the_api_counts_what_it_answers_from_there(client, article, settings):
    settings.API_REQUESTS_A_MINUTE = 3
    answers = [client.get("/api/v1/articles") for _ in range(4)]
    assert [(answer.status_code, answer["X-Cache"]) for answer in answers] == [
        (200, "miss"), (200, "hit"), (200, "hit"), (429, "bypass"),
    ]  # fmt: skip
    assert [answer["RateLimit"].split(";")[1] for answer in answers[:3]] == ["r=2", "r=1", "r=0"]


def test_a_program_of_another_site_may_read_that_nothing_changed(client, article, settings):
    settings.API_REQUESTS_A_MINUTE = 5
    tag = client.get("/api/v1/articles")["ETag"]
    kept = client.get("/api/v1/articles", headers={"if-none-match": tag})
    Contribution.objects.filter(pk=article.pk).update(recommendation_count=0)
    made = client.get("/api/v1/articles", headers={"if-none-match": tag})
    for answer, how, left in ((kept, "hit", "r=3"), (made, "miss", "r=2")):
        assert (answer.status_code, answer["X-Cache"], answer["Access-Control-Allow-Origin"]) == (304, how, "*")
        assert answer["RateLimit"].split(";")[1] == left
        assert not {"Content-Type", "Content-Language", "Content-Encoding"} & set(answer.headers)


def test_proxies_may_keep_what_the_setting_says(client, article, settings):
    settings.SHARED_CACHE_SECONDS, settings.SURROGATE_KEY_HEADER = 5, "Surrogate-Key"
    answer = ask(client)
    assert answer["Cache-Control"] == "public, max-age=0, s-maxage=5"
    assert answer["CDN-Cache-Control"] == "public, max-age=5, stale-while-revalidate=5"
    assert answer["Surrogate-Key"] == f"territory-{article.territory_id}"
    assert "s-maxage" not in client.get("/connexion/")["Cache-Control"]
