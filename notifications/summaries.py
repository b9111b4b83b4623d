"""Letters that gather what happened: one a day or one a week for each person, and none when nothing did."""

from itertools import groupby

from django.db import transaction
from django.utils import timezone

from notifications.actions import post_many
from notifications.composing import summary_of
from notifications.models import Notification, Rhythm
from notifications.wording import Wording
from territories.senders import share_territories, speaking_for, territory_of

#: By the clock of the member's territory.
HOUR_OF_SUMMARIES = 7
BATCH = 200


def send_daily_summaries(now=None):
    """Writes the letters of this day to whom something waits and whose morning has come; returns how many."""
    return send_summaries(Rhythm.DAILY, now or timezone.now())


def send_summaries(rhythm, now, *, week="", among=None):
    """The summaries of a rhythm: of the day, or of the `week` that is named for those members."""
    waiting = Notification.objects.awaiting_letter(rhythm)
    waiting = waiting if among is None else waiting.filter(member__in=among)
    members = list(waiting.order_by("member").values_list("member", flat=True).distinct())
    batches = (members[start : start + BATCH] for start in range(0, len(members), BATCH))
    return sum(_send_batch(rhythm, batch, now, week) for batch in batches)


@transaction.atomic
def _send_batch(rhythm, members, now, week):
    waiting = list(
        Notification.objects.awaiting_letter(rhythm)
        .filter(member__in=members)
        .select_related("member", "actor")
        .order_by("member", "created_at", "pk")
    )
    territories = share_territories([notification.member for notification in waiting])
    wording = Wording(waiting)
    letters, mailed = [], []
    for member, group in groupby(waiting, key=lambda notification: notification.member):
        notifications = list(group)
        occasion = week or morning_of(member, now)
        if not occasion:
            continue
        for notification in notifications:
            notification.member = member
            notification.territory = territories.get(notification.territory_id)
        letters.append(summary_of(notifications, key=f"summary/{member.pk}/{occasion}", wording=wording))
        mailed += [notification.pk for notification in notifications]
    count = post_many(letters)
    Notification.objects.filter(pk__in=mailed).update(mailed_at=now)
    return count


def morning_of(member, now):
    """The member's day, once its summary may leave; nothing before that hour."""
    with speaking_for(territory_of(member)):
        local = timezone.localtime(now)
    return f"{local:%Y-%m-%d}" if local.hour >= HOUR_OF_SUMMARIES else ""
