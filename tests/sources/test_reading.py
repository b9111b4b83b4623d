"""What sources send, read again and again: nothing doubled, nothing of ours undone."""

from datetime import timedelta

import pytest
from django.utils import timezone

from agenda.models import EventPage
from announcements.models import AnnouncementPage
from articles.models import ArticlePage
from contributions.models import Contribution, ImportedRecord
from sources import actions
from sources.models import MAX_FAILURES, Source
from tests.factories.contributions import ArticleFactory
from tests.factories.members import MemberFactory
from tests.sources.conftest import calendar, rss

FIRST = rss(("1", "Une mue de cigale", "Trois matins &lt;b&gt;d’affût&lt;/b&gt;&lt;script&gt;x()&lt;/script&gt;"))


def report_of(source):
    source.refresh_from_db()
    return tuple(source.report[name] for name in ("created", "updated", "unchanged", "refused"))


def take(source, data):
    report = actions.take(source=source, data=data)
    return report.created, report.updated, report.unchanged, report.refused


def test_items_arrive_as_drafts_of_the_source(client, source, web, allowance):
    web.answer = (200, {"Content-Type": "application/rss+xml"}, FIRST)
    assert actions.read_source(source=source, allowance=allowance) is True
    page = ArticlePage.objects.get()
    assert (page.live, page.first_published_at, page.author, page.byline) == (False, None, None, "Le carnet")
    assert (page.title, page.summary) == ("Une mue de cigale", "Trois matins d’affût")
    assert sorted(page.tags.names()) == ["nature", "veille"]
    assert page.origin == "https://carnet.example/1"
    assert page.get_latest_revision_as_object().summary == page.summary
    assert report_of(source) == (1, 0, 0, 0)
    assert source.next_at > timezone.now() + timedelta(hours=5)
    assert client.get("/articles/").content.decode().count("Une mue de cigale") == 0


def test_publishing_leads_to_the_original(client, source):
    source.publishes = True
    assert take(source, FIRST) == (1, 0, 0, 0)
    page = ArticlePage.objects.get()
    assert (page.live, page.url) == (True, "https://carnet.example/1")
    assert page.first_published_at.date().isoformat() == "2026-11-09"
    assert 'href="https://carnet.example/1"' in client.get("/articles/").content.decode()


def test_the_same_twice_changes_nothing(source, web, allowance):
    web.answer = (200, {"ETag": '"v1"', "Last-Modified": "Mon, 09 Nov 2026 10:00:00 GMT"}, FIRST)
    for _twice in range(2):
        actions.read_source(source=source, allowance=allowance)
        source.refresh_from_db()
    assert [headers.get("If-None-Match") for headers in web.asked] == [None, '"v1"']
    assert web.asked[1]["If-Modified-Since"] == "Mon, 09 Nov 2026 10:00:00 GMT"
    assert take(source, FIRST) == (0, 0, 1, 0)
    assert ArticlePage.objects.count() == 1


def test_updates_never_overwrite_what_the_animator_changed(source):
    take(source, FIRST)
    draft = ArticlePage.objects.get().get_latest_revision_as_object()
    draft.title = "Notre titre"
    draft.save_revision()
    changed = rss(("1", "Une mue de cigale, deux", "Un autre résumé"))
    assert take(source, changed) == (0, 1, 0, 0)
    page = ArticlePage.objects.get()
    draft = page.get_latest_revision_as_object()
    assert (page.live, draft.title, draft.summary) == (False, "Notre titre", "Un autre résumé")
    page.latest_revision.publish()
    assert take(source, rss(("1", "Encore un titre", "Un troisième résumé"))) == (0, 1, 0, 0)
    page = ArticlePage.objects.get()
    assert (page.live, page.title, page.summary) == (True, "Notre titre", "Un troisième résumé")


def test_what_was_left_aside_never_comes_back(source):
    take(source, FIRST)
    record = ImportedRecord.objects.get()
    assert actions.leave_aside(record=record, by=MemberFactory()) is True
    assert Contribution.objects.count() == 0
    assert take(source, rss(("1", "Un titre corrigé", "x"))) == (0, 0, 1, 0)
    record.refresh_from_db()
    assert actions.leave_aside(record=record, by=MemberFactory()) is False


@pytest.mark.parametrize("how", ["link", "title"])
def test_what_is_here_already_is_not_doubled_nor_touched(source, section, how):
    mine = ArticleFactory(
        parent=section("articles"),
        title="Autre chose" if how == "link" else "Une mue de CIGALE !",
        origin="https://carnet.example/1" if how == "link" else "",
        summary="",
        first_published_at=timezone.datetime(2026, 11, 10, 12, tzinfo=timezone.get_current_timezone()),
    )
    assert take(source, FIRST) == (0, 0, 1, 0)
    assert take(source, rss(("1", "Un titre corrigé", "Un résumé"))) == (0, 0, 1, 0)
    page = ArticlePage.objects.get()
    assert (page.pk, page.title, page.summary, page.signature) == (mine.pk, mine.title, "", "")
    assert list(source.waiting) == []


def test_an_item_twice_in_a_feed_is_one(source):
    assert take(source, rss(("1", "Une mue", "a"), ("1", "Une mue", "a"), ("2", "Autre", "b"))) == (2, 0, 0, 0)


def with_links(*items):
    body = "".join(
        f"<item><guid>x</guid><title>{title}</title><link>{link}</link><pubDate>{date}</pubDate></item>"
        for title, link, date in items
    )
    return f'<rss version="2.0"><channel><title>Carnet</title>{body}</channel></rss>'


def test_items_of_one_identifier_all_arrive_and_it_is_told(source, web, allowance):
    today = "lun. 09 nov. 2026 10:00"
    two = [("Une mue", "https://a.example/1", today), ("Un chant", "https://a.example/2", today)]
    web.answer = (200, {"Content-Type": "application/rss+xml; charset=utf-8"}, with_links(*two).encode())
    actions.read_source(source=source, allowance=allowance)
    assert report_of(source) == (2, 0, 0, 0)
    assert [remark.partition("\u00a0: ")[0] for remark in source.report["remarks"]] == [
        "élément 1, ligne 1 (Une mue)",
        "élément 2, ligne 1 (Un chant)",
    ]
    third = ("Un vol", "https://a.example/3", today)
    assert take(source, with_links(third, *two).encode()) == (1, 0, 2, 0)
    assert sorted(ArticlePage.objects.values_list("title", "origin")) == [
        ("Un chant", "https://a.example/2"),
        ("Un vol", "https://a.example/3"),
        ("Une mue", "https://a.example/1"),
    ]


def test_of_many_remarks_it_is_told_how_many_are_not_shown(source, web, allowance):
    many = [(f"Une mue {number}", f"https://a.example/{number}", "") for number in range(33)]
    web.answer = (200, {}, with_links(*many).encode())
    actions.read_source(source=source, allowance=allowance)
    source.refresh_from_db()
    assert (len(source.report["remarks"]), source.report["remarks"][-1]) == (31, "et 3 autres remarques")


def test_french_dates_are_dates_on_the_clock_of_the_territory(source):
    source.publishes = True
    take(source, with_links(("Une mue", "https://a.example/1", "lun. 09 nov. 2026 10:00")).encode())
    assert ArticlePage.objects.get().first_published_at.isoformat() == "2026-11-09T09:00:00+00:00"


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16"])
def test_feeds_and_calendars_in_every_encoding(source, territory, encoding):
    assert take(source, with_links(("L’été", "https://a.example/1", "")).encode(encoding)) == (1, 0, 0, 0)
    assert ArticlePage.objects.get().title == "L’été"
    venue = Source.objects.create(territory=territory, name="Le lieu", address="https://p.example/a.ics", kind="event")
    assert take(venue, calendar(("a", "L’été", "20261205")).decode().encode(encoding)) == (1, 0, 0, 0)
    assert EventPage.objects.get().title == "L’été"


def test_the_queries_of_an_item_do_not_grow_with_the_pages_of_its_day(source, section, django_assert_num_queries):
    counts, day = [], timezone.datetime(2026, 11, 9, 12, tzinfo=timezone.get_current_timezone())
    for others, title in ((1, "Papillon"), (1, "Grenouille"), (30, "Champignon")):
        for other in range(ArticlePage.objects.filter(title__startswith="Mue").count(), others):
            ArticleFactory(parent=section("articles"), title=f"Mue {other}", first_published_at=day)
        with django_assert_num_queries(1000, exact=False) as captured:
            assert take(source, rss((title, title, "x"))) == (1, 0, 0, 0)
        counts.append(len(captured))
    assert counts[1] == counts[2]  # the first reading fills caches


def test_announcements_and_events(source, territory):
    source.kind = "announcement"
    assert take(source, FIRST) == (1, 0, 0, 0)
    assert AnnouncementPage.objects.get().live is False
    venue = Source.objects.create(
        territory=territory, name="Le planétarium", address="https://p.example/a.ics", kind="event"
    )
    events = calendar(("a", "Nuit noire", "20261205"), ("b", "Soleil", "20261206"))
    assert take(venue, events) == (2, 0, 0, 0)
    assert take(venue, events) == (0, 0, 2, 0)
    event = EventPage.objects.get(title="Nuit noire")
    assert (event.live, event.byline, event.occurrences.count()) == (False, "Le planétarium", 1)
    assert take(venue, calendar(("a", "Nuit noire", "20261212"))) == (0, 1, 0, 0)
    draft = EventPage.objects.get(pk=event.pk).get_latest_revision_as_object()
    assert [str(date.start_day) for date in draft.occurrences.all()] == ["2026-12-12"]


def test_a_calendar_is_no_feed_and_news_are_no_events(source, web, allowance):
    for kind, data in (("article", calendar(("a", "Nuit", "20261205"))), ("event", FIRST)):
        Source.objects.filter(pk=source.pk).update(kind=kind, next_at=timezone.now())
        source.refresh_from_db()
        web.answer = (200, {}, data)
        actions.read_source(source=source, allowance=allowance)
        source.refresh_from_db()
        assert source.trouble != ""
    assert (source.failures, Contribution.objects.count()) == (2, 0)


def test_failures_wait_longer_and_longer_then_stop(source, web, allowance):
    web.answer = (500, {}, b"")
    waits = []
    for _each in range(MAX_FAILURES):
        actions.read_source(source=source, allowance=allowance)
        source.refresh_from_db()
        waits.append(round((source.next_at - source.read_at) / timedelta(hours=1)))
    assert waits == [12, 24, 48, 96, 168, 168, 168, 168]
    assert (source.is_active, source.failures) == (False, MAX_FAILURES)
    assert list(Source.objects.given_up()) == [source]
    actions.start(source=source)
    source.refresh_from_db()
    web.answer = (200, {}, FIRST)
    assert actions.read_due_sources(allowance=allowance) == 1
    source.refresh_from_db()
    assert (source.is_active, source.failures, source.trouble) == (True, 0, "")


def test_what_is_gone_is_not_asked_again(source, web, allowance):
    web.answer = (410, {}, b"")
    actions.read_source(source=source, allowance=allowance)
    source.refresh_from_db()
    assert source.is_active is False
    assert actions.read_due_sources(now=timezone.now() + timedelta(days=30), allowance=allowance) == 0


def test_a_server_that_asks_for_patience_gets_it(source, web, allowance):
    web.answer = (503, {"Retry-After": "432000"}, b"")
    actions.read_source(source=source, allowance=allowance)
    source.refresh_from_db()
    assert round((source.next_at - source.read_at) / timedelta(hours=1)) == 120


def test_only_what_is_due_and_not_stopped_is_read_and_by_one_alone(source, web, allowance):
    web.answer = (200, {}, FIRST)
    stale = Source.objects.get(pk=source.pk)
    assert actions.read_due_sources(allowance=allowance) == 1
    assert actions.read_due_sources(allowance=allowance) == 0
    assert actions.read_source(source=stale, allowance=allowance) is False
    actions.stop(source=source)
    assert actions.read_due_sources(now=timezone.now() + timedelta(days=30), allowance=allowance) == 0
    assert len(web.asked) == 1


def test_addresses_inside_the_house_are_refused(source):
    actions.read_source(source=source)
    source.refresh_from_db()
    assert (source.failures, source.report) == (1, {})
