"""Nothing withdrawn, hidden or erased leaves in a mail, nor stays on the site; what has changed is told as it is now."""

import datetime as dt

import pytest
from django.core import mail
from django.utils import timezone

from agenda.models import Occurrence
from contributions.actions import lifecycle
from follows.digest import send_digest
from follows.models import Alert, Subscription
from members.models import Consent
from notifications.models import Mail, Notification, Preference, Rhythm, Topic
from notifications.sending import send_due_letters
from notifications.summaries import send_daily_summaries
from reactions import actions as reactions
from reactions.models import Comment
from tests.factories.contributions import ArticleFactory, EventFactory
from tests.factories.follows import follow_all
from tests.factories.members import MemberFactory
from tests.follows.test_alerts import draft, publish, run_queue

pytestmark = pytest.mark.django_db

SECRET = "le numéro de téléphone de Mme X"
GONE = "n’est plus en ligne"
#: The ways in which a page leaves readers' sight.
WAYS = {
    "withdrawn": lambda page, by: lifecycle.withdraw(contribution=page, by=by),
    "thrown away": lambda page, by: lifecycle.discard(contribution=page, by=by),
    "hidden": lambda page, by: lifecycle.hide(contribution=page, by=by),
    "removed": lambda page, by: lifecycle.hide(contribution=page, by=by, remove=True),
    "deleted": lambda page, by: page.delete(),
}


@pytest.fixture
def author(territory):
    return MemberFactory(display_name="Jeanne", established_at=timezone.now())


@pytest.fixture
def reader(territory, author):
    reader = MemberFactory(display_name="Hugo", home_territory=territory)
    follow_all(reader, author)
    return reader


def tomorrow(hour=9):
    return (timezone.localtime() + dt.timedelta(days=1)).replace(hour=hour)


def rhythm(reader, rhythm, *kinds):
    for kind in kinds:
        Preference.choose(reader, kind, rhythm)


def on_site(client, reader):
    client.force_login(reader)
    return [
        client.get(address).content.decode() for address in ("/mon-echosciences/notifications/", "/mon-echosciences/")
    ]


def sent():
    send_due_letters()
    return "\n".join(f"{letter.subject}\n{letter.body}\n{letter.alternatives}" for letter in mail.outbox)


@pytest.mark.parametrize("way", WAYS)
def test_what_was_published_by_mistake_is_told_to_nobody_any_more(client, author, reader, section, way):
    page = publish(draft(ArticleFactory, section("articles"), title=f"Par mégarde : {SECRET}", author=author))
    [told] = Notification.objects.filter(member=reader)
    before = on_site(client, reader)
    assert [SECRET in shown for shown in before] == [True, True]
    WAYS[way](page, author)
    after = on_site(client, reader)
    assert ([SECRET in shown for shown in after], GONE in after[0]) == ([False, False], way != "deleted")
    if way != "deleted":
        opened = client.get(f"/mon-echosciences/notifications/{told.pk}/", follow=True)
        assert (opened.redirect_chain[-1][0], GONE in opened.content.decode()) == (
            "/mon-echosciences/notifications/",
            True,
        )
    assert (send_daily_summaries(tomorrow()), sent()) == (0, "")


def test_a_page_that_comes_back_is_told_as_it_is(client, author, reader, section):
    page = publish(draft(ArticleFactory, section("articles"), title="Les marmottes", author=author))
    lifecycle.hide(contribution=page, by=author)
    lifecycle.show(contribution=page, by=author)
    page.refresh_from_db()
    page.title = "Les marmottes sifflent"
    publish(page)
    assert ["Les marmottes sifflent" in shown for shown in on_site(client, reader)] == [True, True]
    send_daily_summaries(tomorrow())
    assert "Les marmottes sifflent" in sent()


@pytest.mark.parametrize("way", WAYS)
def test_a_letter_that_waited_is_not_sent_once_its_page_is_gone(author, reader, section, way):
    rhythm(reader, Rhythm.AT_ONCE, Topic.PUBLICATION)
    page = publish(draft(ArticleFactory, section("articles"), title=SECRET, author=author))
    assert SECRET in Mail.objects.get().text
    WAYS[way](page, author)
    assert sent() == ""
    letter = Mail.objects.get()
    assert (letter.state, letter.text, letter.html) == (Mail.State.EXPIRED, "", "")


def test_a_letter_that_waited_has_the_words_of_the_moment_at_which_it_leaves(author, reader, section):
    rhythm(reader, Rhythm.AT_ONCE, Topic.PUBLICATION)
    page = publish(draft(ArticleFactory, section("articles"), title="Les marmotes", author=author))
    Mail.objects.update(created_at=timezone.now() - dt.timedelta(minutes=5))
    page.title = "Les marmottes"
    publish(page)
    said = sent()
    assert ("Les marmotes" in said, "Les marmottes" in said, len(mail.outbox)) == (False, True, 1)


def test_a_summary_that_waited_leaves_out_what_is_gone_since(author, reader, section):
    kept, gone = (
        publish(draft(ArticleFactory, section("articles"), title=title, author=author))
        for title in ("Les lichens", SECRET)
    )
    assert send_daily_summaries(tomorrow()) == 1
    lifecycle.withdraw(contribution=gone, by=author)
    said = sent()
    assert (kept.title in said, SECRET in said) == (True, False)


def test_an_event_that_was_moved_and_called_off_is_told_so(client, author, reader, section):
    """Published for the fifth, moved to the twelfth, its only date cancelled: the summary of the next morning."""
    event = draft(EventFactory, section("agenda"), title="Marmottes et météores", author=author)
    first, then = (timezone.localdate() + dt.timedelta(days=days) for days in (8, 15))
    event.occurrences.set([Occurrence(start_day=first)])
    event = publish(event)
    event.occurrences.set([Occurrence(start_day=then)])
    event = publish(event)
    run_queue()
    [change] = Notification.objects.filter(member=reader, kind="event-changed")
    assert (change.title, f"{then:%d/%m/%Y}" in change.text) == ("Nouvelle date\u00a0: Marmottes et météores", True)
    event.occurrences.set([Occurrence(start_day=then, status="cancelled")])
    event = publish(event)
    assert event.status == "cancelled"
    run_queue()
    send_daily_summaries(tomorrow())
    summary = Mail.objects.get(key__startswith="summary/")
    assert summary.subject == "Annulé : Marmottes et météores"
    assert (f"{first:%d/%m/%Y}" in summary.text, f"{then:%d/%m/%Y}" in summary.text) == (False, True)
    shown = on_site(client, reader)[0]
    assert (shown.count("Annulé : Marmottes et météores") > 0, "Nouvelle date" in shown) == (True, False)


def test_an_event_that_is_on_again_is_told_once(author, reader, section):
    event = publish(draft(EventFactory, section("agenda"), title="Sortie", author=author))
    for status in ("cancelled", "", ""):
        event.event_status = status
        event = publish(event)
        run_queue()
    told = Notification.objects.filter(member=reader, kind="event-changed").order_by("pk")
    assert [(each.data["changes"], each.title) for each in told] == [
        (["cancelled"], "Cela a finalement lieu\u00a0: Sortie"),
        (["restored"], "Cela a finalement lieu\u00a0: Sortie"),
    ]


def test_dates_that_pass_are_no_news(author, reader, section):
    event = publish(draft(EventFactory, section("agenda"), title="Cours", author=author))
    alert, yesterday = Alert.objects.get(), timezone.now() - dt.timedelta(days=1)
    alert.notified_starts_at, alert.notified_facts["dates"] = yesterday, [yesterday.isoformat()]
    alert.save()
    event.occurrences.set([Occurrence(start_day=timezone.localdate() + dt.timedelta(days=20))])
    publish(event)
    run_queue()
    assert Notification.objects.filter(kind="event-changed").count() == 0


@pytest.fixture
def comment(author, reader, section):
    """Words of Hugo below a page of Jeanne, who hears of them with the day's summary."""
    rhythm(author, Rhythm.DAILY, Topic.COMMENT)
    page = ArticleFactory(parent=section("articles"), author=author, title="Les lichens")
    return reactions.write_comment(contribution=page, text=SECRET, key="a" * 32, author=reader)[0]


COMMENT_WAYS = {
    "erased": lambda comment: reactions.erase_comment(comment=comment),
    "hidden": lambda comment: reactions.hide_comment(comment=comment),
    "removed": lambda comment: reactions.remove_comment(comment=comment),
    "with its page": lambda comment: lifecycle.withdraw(contribution=comment.contribution, by=comment.author),
}


@pytest.mark.parametrize("way", COMMENT_WAYS)
def test_words_that_are_gone_are_gone_from_notifications_and_mails(client, author, comment, way):
    assert SECRET in on_site(client, author)[0]
    COMMENT_WAYS[way](comment)
    shown = on_site(client, author)
    assert ([SECRET in page for page in shown], GONE in shown[0]) == ([False, False], way != "erased")
    send_daily_summaries(tomorrow())
    assert sent() == ""
    if way == "hidden":
        reactions.restore_comment(comment=comment)
        assert SECRET in on_site(client, author)[0]


def test_erased_for_good_means_from_the_tables_too(author, comment):
    rhythm(author, Rhythm.AT_ONCE, Topic.COMMENT)
    send_daily_summaries(tomorrow())
    other = reactions.write_comment(
        contribution=comment.contribution, text=SECRET, key="b" * 32, author=comment.author
    )[0]
    Mail.objects.filter(key__startswith="summary/").update(state=Mail.State.SET_ASIDE)
    assert [SECRET in letter.text for letter in Mail.objects.all()] == [True, True]
    for each in (comment, other):
        reactions.erase_comment(comment=each)
    for model, fields in ((Mail, ("params", "last_error")), (Notification, ("data",)), (Comment, ("text",))):
        kept = [str(values) for values in model.objects.values_list(*fields)]
        assert [values for values in kept if SECRET in values] == [], model


def test_a_corrected_comment_is_told_corrected(author, comment):
    reactions.edit_comment(comment=comment, text="Pardon : une faute.")
    send_daily_summaries(tomorrow())
    said = sent()
    assert (SECRET in said, "Pardon : une faute." in said) == (False, True)


def test_weekly_letters_that_waited_leave_out_what_is_gone_since(author, reader, section, territory):
    Consent.objects.create(member=reader, purpose=Consent.Purpose.DIGEST, text="oui")
    Subscription.objects.create(email="lectrice@example.org", territory=territory, confirmed_at=timezone.now())
    kept, gone = (
        publish(draft(ArticleFactory, section("articles"), title=title, author=author))
        for title in ("Les lichens", SECRET)
    )
    assert send_digest(territory) == 2
    assert [SECRET in letter.text for letter in Mail.objects.all()] == [True, True]
    lifecycle.withdraw(contribution=gone, by=author)
    said = sent()
    assert (len(mail.outbox), SECRET in said, said.count("Les lichens") > 1) == (2, False, True)


def test_a_weekly_letter_with_nothing_left_is_not_sent(author, reader, section, territory):
    Subscription.objects.create(email="lectrice@example.org", territory=territory, confirmed_at=timezone.now())
    gone = publish(draft(ArticleFactory, section("articles"), title=SECRET, author=author))
    send_digest(territory)
    lifecycle.withdraw(contribution=gone, by=author)
    assert (sent(), Mail.objects.get(key__startswith="subscriber/").state) == ("", Mail.State.EXPIRED)


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_costs_the_same_however_long_it_is(client, author, reader, section, django_assert_num_queries, count):
    for number in range(count):
        page = publish(draft(ArticleFactory, section("articles"), author=author))
        rhythm(author, Rhythm.NEVER, Topic.COMMENT)
        reactions.write_comment(contribution=page, text="Oui.", key=f"{number:032x}", author=reader)
    client.force_login(reader)
    client.get("/mon-echosciences/notifications/")
    with django_assert_num_queries(8):
        client.get("/mon-echosciences/notifications/")
