"""Telling those who follow what was published: once per page and person, whatever the number of ways to it."""

from datetime import UTC, datetime, timedelta

from django.db import transaction
from django.utils import timezone

from agenda.models import EventPage, Occurrence
from contributions.models import Contribution
from follows.models import Alert, Follow
from follows.notices import EVENT_CHANGED, PUBLICATION, STATUSES, status_of
from follows.reasons import reasons_to_notify
from members.models import Member
from notifications.actions import BATCH, notify_many
from notifications.models import Notification

#: What newcomers publish is looked at by somebody first.
NEWCOMER_DELAY = timedelta(hours=1)
#: A first publication dated before that is a move from elsewhere, not news.
NEWS = timedelta(days=2)
#: After which a task that was lost (a killed worker) is done by the clock; and after which nobody cares.
LATE, TOO_LATE = timedelta(minutes=2), timedelta(days=14)


def is_first_publication(page):
    """Wagtail writes the same moment in both when a page is published for the first time."""
    first = page.first_published_at
    return first is not None and first == page.last_published_at and first > timezone.now() - NEWS


def begin_alert(page):
    """Notes the first publication; True when those who follow may be told at once."""
    delay = NEWCOMER_DELAY if page.author and page.author.is_newcomer else timedelta(0)
    _alert, is_new = Alert.objects.get_or_create(
        page_id=page.pk,
        defaults={
            "due_at": timezone.now() + delay,
            "notified_status": status_of(page),
            "notified_starts_at": page.starts_at,
            "notified_facts": facts_of(page) or None,
        },
    )
    return is_new and not delay


@transaction.atomic
def note_change(page):
    """Notes how an event stands now; the changes (of `CHANGES`, the most telling first) to notify its audience of."""
    now, status, facts = timezone.now(), status_of(page), facts_of(page)
    alert, _is_new = Alert.objects.select_for_update().get_or_create(
        page_id=page.pk,
        defaults={
            "due_at": now,
            "notified_at": now,
            "notified_status": "",
            "notified_starts_at": page.starts_at,
            "notified_facts": facts,
        },
    )
    changes = list(changes_since(alert, page, status, facts, now))
    Alert.objects.filter(pk=alert.pk).update(
        notified_status=status, notified_starts_at=page.starts_at, notified_facts=facts
    )
    return [] if page.is_over else changes


def changes_since(alert, page, status, facts, now):
    """What is not any more as people were told. A date that is added, and one that has passed, are no change."""
    if status != alert.notified_status:
        yield status or "restored"
        return
    told = alert.notified_facts or {"dates": [], "place": facts["place"]}
    if alert.notified_starts_at and alert.notified_starts_at > now and page.starts_at != alert.notified_starts_at:
        yield "moved"
    elif any(datetime.fromisoformat(date) > now for date in set(told["dates"]) - set(facts["dates"])):
        yield "dates"
    if told["place"] != facts["place"]:
        yield "place"


def facts_of(page):
    """What else of an event people go by: the moments at which it begins, without those that are called off, and its
    place; {} for other kinds.
    """
    if page.kind != EventPage.KIND:
        return {}
    event = page.specific
    standing = Occurrence.objects.filter(event=page.pk).exclude(status__in=STATUSES)
    place = (event.place_id, event.place_name, event.address, event.city, event.is_online)
    return {
        "dates": sorted(date.starts_at.astimezone(UTC).isoformat() for date in standing),
        "place": [str(part or "") for part in place],
    }


def notify_followers(page_pk):
    """Tells whoever follows the page in one way or another; returns how many are told.

    May be cut short and begun again: whoever was told is not told twice.
    """
    due = Alert.objects.filter(page=page_pk, notified_at=None, due_at__lte=timezone.now(), page__live=True)
    if not due.exists():
        return 0
    page = Contribution.objects.select_related("author", "community", "territory").get(pk=page_pk)
    reasons = reasons_to_notify(page)
    if page.territory and not page.territory.is_open:  # it is being prepared: that is its own people's business
        at_home = Member.objects.filter(pk__in=reasons, home_territory=page.territory)
        reasons = {pk: reasons[pk] for pk in at_home.values_list("pk", flat=True)}
    for pk in signers_of(page):
        reasons.pop(pk, None)
    count = notify_readers(page, reasons, kind=PUBLICATION, key=f"page/{page.pk}")
    due.update(notified_at=timezone.now())
    return count


def notify_change(page_pk, changes, occasion):
    """Tells those who were told of an event, or follow it, what has changed (of `CHANGES`), if that is still so."""
    page = Contribution.objects.live().select_related("author", "territory").filter(pk=page_pk).first()
    change, *_others = changes
    if page is None or status_of(page) != (change if change in STATUSES else ""):
        return 0
    notified = set(Notification.objects.filter(page=page_pk, kind=PUBLICATION.name).values_list("member", flat=True))
    notified |= set(Follow.objects.to(page).values_list("follower", flat=True))
    reasons = dict.fromkeys(notified - signers_of(page), [])
    key = f"event/{page.pk}/{change}/{occasion}"
    return notify_readers(page, reasons, kind=EVENT_CHANGED, key=key, data={"changes": changes})


def notify_due():
    """Tells what its own task did not: newcomers' pages after their hour, tasks lost on the way."""
    now = timezone.now()
    due = Alert.objects.filter(notified_at=None, due_at__range=(now - TOO_LATE, now - LATE), page__live=True)
    return sum(notify_followers(pk) for pk in list(due.values_list("pk", flat=True)[:100]))


def notify_readers(page, reasons, *, kind, key, data=None):
    """One notification to each, five hundred at a time; returns how many are told."""
    keys, count = sorted(reasons), 0
    for start in range(0, len(keys), BATCH):
        members = Member.objects.filter(pk__in=keys[start : start + BATCH])
        told = notify_many(
            members=members, kind=kind.name, key=key, target=page, territory=page.territory, actor=page.author,
            data=data, data_of={pk: {"because": reasons[pk]} for pk in keys[start : start + BATCH] if reasons[pk]},
        )  # fmt: skip
        count += len(told)
    return count


def signers_of(page):
    """Whoever made it need not be told."""
    return {pk for pk in (page.author_id, page.owner_id, *(member.pk for member in page.co_signers)) if pk}
