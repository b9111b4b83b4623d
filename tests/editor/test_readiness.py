"""What readers may see is asked once: by *Publish*, when an hour is chosen, and again when the hour has come."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone

from announcements.models import AnnouncementPage
from articles.models import ArticlePage
from contributions.models import Contribution
from home.actions import appoint_animator
from notifications.models import Notification
from tests.editor.test_kinds import rows
from tests.factories.contributions import ArticleFactory, EventFactory
from tests.factories.editor import Tab
from tests.factories.members import MemberFactory

pytestmark = pytest.mark.django_db

DATE = {"start_day": "2027-03-02"}
WRONG = {"start_day": "2027-03-02", "end_day": "2027-03-01"}
HOUR = timedelta(hours=2)


def day(days):
    return (timezone.localdate() + timedelta(days=days)).isoformat()


#: (kind, what is sent, the fields that are wrong, words that say so).
UNREADY = [
    ("article", {"title": "", "document": {"type": "doc", "content": []}}, {"title", "body"}, "Donnez un titre."),
    ("evenement", rows("dates"), {"dates"}, "Donnez au moins une date."),
    ("evenement", rows("dates", DATE, WRONG), {"dates-1-end_day"}, "Date 2\u00a0: Cela finit avant de commencer."),
    ("evenement", rows("dates", DATE) | {"age_min": "12", "age_max": "6"}, {"age_max"}, "est au-dessous"),
    ("dossier", rows("selection"), {"selection"}, "Choisissez au moins une page ou un lien."),
    ("dossier", rows("selection", {"url": "https://a.example/"}, {"url": "nulle part"}), {"selection-1-url"}, "Élément 2\u00a0: "),
    ("annonce", {"deadline_on": day(-1)}, {"deadline_on"}, "Cette date limite est passée"),
    ("projet", {"begins_on": day(-9), "ends_on": day(-1)}, {"ends_on"}, "Cette campagne est terminée"),
    ("projet", {"begins_on": day(9), "ends_on": day(1)}, {"ends_on"}, "avant"),
]  # fmt: skip


def schedule(tab, after=HOUR):
    moment = timezone.localtime() + after
    data = {"action": "schedule", "go_live_at": f"{moment:%Y-%m-%dT%H:%M}"}
    return tab.client.post(f"/ecrire/{tab.page.pk}/gerer/", data)


def its_hour_comes(page):
    page.revisions.exclude(approved_go_live_at=None).update(approved_go_live_at=timezone.now() - timedelta(minutes=1))
    revision = page.latest_revision
    revision.content["go_live_at"] = (timezone.now() - timedelta(minutes=1)).isoformat()
    revision.save(update_fields=["content"])


@pytest.mark.parametrize(("kind", "sent", "fields", "words"), UNREADY)
def test_an_hour_is_refused_as_publishing_is_and_in_the_same_words(writer, kind, sent, fields, words):
    tab = Tab(writer, kind)
    refused = tab.publish(**{"title": "Le lac"} | sent)
    errors = refused.json()["errors"]
    assert (refused.status_code, errors.keys()) == (422, fields)
    assert words in " ".join(text for texts in errors.values() for text in texts)
    answer = schedule(tab)
    shown = answer.content.decode()
    assert (answer.status_code, words in shown, tab.page.live) == (422, True, False)
    assert tab.page.revisions.exclude(approved_go_live_at=None).count() == 0


@pytest.mark.parametrize(
    ("kind", "sent"),
    [
        ("article", {}),
        ("evenement", rows("dates", DATE) | {"is_free": "on", "age_min": "6", "age_max": "12"}),
        ("dossier", rows("selection", {"url": "https://a.example/", "title": "Un lien"})),
        ("annonce", {"deadline_on": day(0), "reply_url": "https://a.example/"}),
        ("projet", {"begins_on": day(-9), "ends_on": day(5), "goal_amount": "100"}),
    ],
)
def test_what_may_be_published_may_have_its_hour(writer, kind, sent):
    tab = Tab(writer, kind)
    tab.send(title="Le lac", city="Grenoble", tags="eau, lac", latitude="45.1", longitude="5.7", **sent)
    assert schedule(tab, after=timedelta(minutes=1)).status_code == 302
    its_hour_comes(tab.page)
    call_command("publish_scheduled")
    assert tab.page.live is True


def test_a_deadline_that_will_be_past_at_the_hour_is_refused(writer):
    tab = Tab(writer, "annonce")
    tab.send(title="Recherche bénévoles", deadline_on=day(3))
    assert schedule(tab, after=timedelta(days=2)).status_code == 302
    tab.client.post(f"/ecrire/{tab.page.pk}/gerer/", {"action": "unschedule"})
    assert schedule(tab, after=timedelta(days=5)).status_code == 422


def test_what_is_on_line_may_be_corrected_after_its_deadline(writer):
    tab = Tab(writer, "annonce")
    tab.publish(deadline_on=day(1))
    AnnouncementPage.objects.update(deadline_on=day(-1))
    assert tab.publish(title="Le lac bleu", deadline_on=day(-1)).status_code == 200
    assert tab.publish(title="Le lac bleu", deadline_on=day(-2)).json()["errors"].keys() == {"deadline_on"}


def test_an_event_that_is_over_goes_on_line_and_says_so(writer):
    tab = Tab(writer, "evenement")
    address = tab.publish(**rows("dates", {"start_day": day(-5)})).json()["url"]
    assert "Ses dates sont passées" in writer.get(address, follow=True).content.decode()


def test_an_event_that_lost_its_dates_is_put_off_and_its_author_told(writer, member):
    tab, other = Tab(writer, "evenement"), Tab(writer)
    tab.send(title="Atelier", **rows("dates", DATE))
    other.send(title="Un article")
    assert (schedule(tab).status_code, schedule(other).status_code) == (302, 302)
    revision = tab.page.latest_revision
    revision.content["occurrences"] = []
    revision.save(update_fields=["content"])
    its_hour_comes(tab.page)
    its_hour_comes(other.page)
    call_command("publish_scheduled")
    assert (tab.page.live, other.page.live) == (False, True)
    told = Notification.objects.get(member=member)
    assert (told.text, told.url) == ("Donnez au moins une date.", f"/ecrire/{tab.page.pk}/gerer/")
    call_command("publish_scheduled")
    assert Notification.objects.count() == 1
    assert tab.client.get(f"/ecrire/{tab.page.pk}/").status_code == 200


def test_one_that_fails_holds_up_no_other(section, member):
    broken, whole = (
        ArticleFactory(parent=section("articles"), live=False, first_published_at=None, author=member, owner=member)
        for _ in range(2)
    )
    past = timezone.now() - timedelta(minutes=1)
    for page in (broken, whole):
        page.save_revision()
        page.revisions.update(approved_go_live_at=past)
    revision = broken.latest_revision
    revision.content["tagged_items"] = "no list"
    revision.save(update_fields=["content"])
    call_command("publish_scheduled")
    assert list(Contribution.objects.live().filter(pk__in=[broken.pk, whole.pk])) == [whole.contribution_ptr]
    assert Notification.objects.get().member == member


def test_a_bulk_action_leaves_aside_an_event_without_a_date(client, section, territory):
    animator = MemberFactory()
    appoint_animator(territory=territory, member=animator)
    client.force_login(animator)
    parent = section("agenda")
    bare = EventFactory(
        parent=parent, title="Sans date", live=False, first_published_at=None, author=None, occurrences=[]
    )
    dated = EventFactory(parent=parent, title="Avec date", live=False, first_published_at=None, author=None)
    for page in (bare, dated):
        page.save_revision()
    address = f"/admin/bulk/wagtailcore/page/publish/?id={bare.pk}&id={dated.pk}&next=/admin/"
    assert "Donnez au moins une date." in client.get(address).content.decode()
    client.post(address)
    assert list(Contribution.objects.live().filter(kind="event")) == [dated.contribution_ptr]


def test_somebody_elses_private_draft_is_left_aside_too(client, section, territory, member):
    animator = MemberFactory()
    appoint_animator(territory=territory, member=animator)
    client.force_login(animator)
    fields = {"live": False, "first_published_at": None, "author": member, "owner": member}
    draft = ArticleFactory(parent=section("articles"), title="La passerelle qui bouge", **fields)
    draft.save_revision(user=member)
    shown = client.get(f"/admin/bulk/wagtailcore/page/publish/?id={draft.pk}&next=/admin/").content.decode()
    assert "brouillon personnel" in shown
    client.post(f"/admin/bulk/wagtailcore/page/publish/?id={draft.pk}&next=/admin/")
    form = client.get(f"/admin/pages/{draft.pk}/edit/").content.decode()
    assert ("brouillon personnel de Marie Durand" in form, 'name="action-publish"' in form) == (True, False)
    assert "brouillon personnel" in client.get("/admin/contributions/").content.decode()
    assert ArticlePage.objects.get(pk=draft.pk).live is False
