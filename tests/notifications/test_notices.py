"""People are told once, and written to as often as they chose."""

import datetime as dt
import re

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone, translation

from notifications.actions import notify, notify_many, suspend
from notifications.forms import PreferencesForm
from notifications.grouping import grouped
from notifications.models import Mail, Notification, Preference, Rhythm, Topic
from notifications.sending import send_due_letters
from notifications.summaries import send_daily_summaries
from tests.factories import notifications
from tests.factories.contributions import ArticleFactory
from tests.factories.members import MemberFactory
from tests.factories.notifications import post_given

NOON = dt.datetime(2026, 11, 24, 11, 0, tzinfo=dt.UTC)


@pytest.fixture
def reader(territory):
    return MemberFactory(home_territory=territory)


def make_notification(member, key="comment/1", topic="comment", **changes):
    return notifications.make_notification(
        member, key=key, topic=topic, **{"text": "Merci !", "url": "/articles/lichens/#c1", **changes}
    )


def test_an_occasion_is_told_once(reader):
    first = make_notification(reader)
    assert (first.title, first.is_read) == ("Jeanne a commenté votre page", False)
    assert make_notification(reader) is None
    assert (Notification.objects.count(), Mail.objects.count()) == (1, 1)


def test_a_letter_says_it_at_once(reader, territory):
    make_notification(reader)
    send_due_letters()
    [letter] = mail.outbox
    assert letter.subject == "Jeanne a commenté votre page"
    assert "http://testserver/articles/lichens/#c1" in letter.body
    assert letter.from_email.startswith("Echosciences Grenoble <")
    assert letter.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"


def test_nobody_is_told_what_they_did_themselves(reader):
    assert make_notification(reader, actor=reader) is None


@pytest.mark.parametrize("state", [{"is_active": False}, {"origin": "https://ailleurs.example/@ada"}])
def test_who_has_no_account_here_is_told_nothing(territory, state):
    assert make_notification(MemberFactory(**state)) is None


def test_an_address_that_never_answered_gets_no_letter(territory):
    assert make_notification(MemberFactory(confirmed_at=None)) is not None
    assert Mail.objects.count() == 0


@pytest.mark.parametrize(("rhythm", "letters"), [("at_once", 1), ("daily", 0), ("weekly", 0), ("never", 0)])
def test_the_rhythm_is_the_members_choice(reader, rhythm, letters):
    Preference.choose(reader, Topic.COMMENT, rhythm)
    told = make_notification(reader)
    assert (told.rhythm, Mail.objects.count()) == (rhythm, letters)


def test_decisions_always_go_at_once(reader):
    Preference.choose(reader, Topic.MODERATION, Rhythm.NEVER)
    make_notification(reader, topic="moderation")
    letter = Mail.objects.get()
    assert letter.headers == {}


def test_words_are_in_the_language_of_who_reads(reader, section):
    page = ArticleFactory(parent=section("articles"), author=reader, title="Les lichens")
    told = notify(member=reader, kind="recommendation", key="1", target=page)
    said = []
    for language in ("fr", "en"):
        with translation.override(language):
            told.refresh_from_db()
            said.append(told.title)
    assert said == ["«\u00a0Les lichens\u00a0» est recommandé", "“Les lichens” is recommended"]


@pytest.mark.parametrize("count", [1, 3, 30])
def test_many_are_told_with_a_constant_number_of_queries(territory, count, django_assert_num_queries):
    people = MemberFactory.create_batch(count)
    facts = {
        "kind": "written-comment",
        "data": {"title": "Lichens", "url": "/articles/lichens/"},
        "territory": territory,
    }
    notify(member=MemberFactory(), key="warm", **facts)
    with django_assert_num_queries(7):
        assert len(notify_many(members=people, key="page/1", **facts)) == count
    assert Mail.objects.filter(key__contains="page/1").count() == count


def test_a_summary_gathers_the_day_and_is_sent_once(reader):
    Preference.choose(reader, Topic.COMMENT, Rhythm.DAILY)
    for number in range(3):
        make_notification(reader, key=f"comment/{number}", title=f"Mot {number}")
    assert send_daily_summaries(NOON) == 1
    assert send_daily_summaries(NOON) == 0
    letter = Mail.objects.get()
    assert letter.subject == "Mot 0, et 2 autres"
    assert [f"Mot {number}" in letter.text for number in range(3)] == [True, True, True]


def test_no_summary_before_the_morning_nor_of_what_was_read(reader):
    Preference.choose(reader, Topic.COMMENT, Rhythm.DAILY)
    make_notification(reader)
    assert send_daily_summaries(NOON.replace(hour=4)) == 0
    reader.notifications.mark_read()
    assert send_daily_summaries(NOON) == 0


@pytest.mark.parametrize("count", [1, 3])
def test_summaries_are_written_with_a_constant_number_of_queries(territory, count, django_assert_num_queries):
    for reader in MemberFactory.create_batch(count, home_territory=territory):
        Preference.choose(reader, Topic.COMMENT, Rhythm.DAILY)
        make_notification(reader, territory=territory)
    with django_assert_num_queries(8):
        assert send_daily_summaries(NOON) == count


def unsubscribe_path(letter):
    return re.search(r"<https?://[^/]+(.+)>", letter.headers["List-Unsubscribe"])[1]


def test_a_scanner_that_reads_the_letter_changes_nothing(reader, client):
    make_notification(reader)
    response = client.get(unsubscribe_path(Mail.objects.get()))
    assert (response.status_code, response.cookies.output()) == (200, "")
    assert Preference.for_member(reader)[Topic.COMMENT] == Rhythm.AT_ONCE


def test_one_click_stops_the_letters_of_a_kind_without_signing_in(reader):
    make_notification(reader)
    path = unsubscribe_path(Mail.objects.get())
    browser = Client(enforce_csrf_checks=True)
    assert browser.post(path, {"List-Unsubscribe": "One-Click"}).status_code == 200
    assert Preference.for_member(reader)[Topic.COMMENT] == Rhythm.NEVER
    assert make_notification(reader, key="comment/2") is not None
    assert Mail.objects.count() == 1


def test_a_forged_address_stops_nothing(territory, client):
    assert client.post("/lettres/desabonnement/abc:def/").status_code == 404


def test_the_form_writes_what_changed(reader):
    data = {topic.value: rhythm.value for topic, rhythm in Preference.for_member(reader).items()}
    form = PreferencesForm({**data, "publication": "weekly"}, member=reader)
    assert form.is_valid()
    form.save()
    assert list(Preference.objects.values_list("topic", "rhythm")) == [("publication", "weekly")]
    assert not PreferencesForm({**data, "publication": "hourly"}, member=reader).is_valid()


def test_what_waits_goes_by_the_new_rhythm(reader):
    Preference.choose(reader, Topic.COMMENT, Rhythm.WEEKLY)
    make_notification(reader)
    Preference.choose(reader, Topic.COMMENT, Rhythm.NEVER)
    assert reader.notifications.get().rhythm == "never"


def test_one_line_for_what_happens_to_one_page(reader, home):
    for number in range(3):
        make_notification(reader, key=f"r/{number}", topic="recommendation", actor=MemberFactory(), page=home)
    make_notification(reader, key="c/1")
    groups = grouped(reader.notifications.newest_first().select_related("actor"))
    assert [(group.topic, group.count) for group in groups] == [("comment", 1), ("recommendation", 3)]


def test_unread_ones_are_counted_and_marked(reader):
    make_notification(reader)
    make_notification(reader, key="2")
    assert reader.notifications.unread().count() == 2
    assert reader.notifications.mark_read() == 2
    assert reader.notifications.unread().count() == 0


def test_an_address_that_letters_do_not_reach_gets_answers_alone(reader, section):
    suspend(address=reader.email.upper(), reason="bounce")
    assert post_given(key="code", to=reader.email) is not None
    assert post_given(key="weekly", to=reader.email, is_bulk=True) is None
    page = ArticleFactory(parent=section("articles"))
    notify(member=reader, kind="publication", key="page/1", target=page)
    assert list(Mail.objects.values_list("key", flat=True)) == ["code"]


def test_codes_pass_before_what_many_receive(territory):
    post_given(key="bulk", is_bulk=True)
    post_given(key="code")
    assert [letter.key for letter in Mail.objects.due(timezone.now())] == ["code", "bulk"]
