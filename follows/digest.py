"""The weekly letter of a territory: who receives it, once a week each, and when it leaves."""

from datetime import datetime, time, timedelta

from django.db.models import Q
from django.utils import timezone

from follows.mails import DIGEST, SUBSCRIBER
from follows.models import LetterPlan, Subscription
from follows.weekly_mail import ReaderLetter, SubscriberLetter, WeekHere
from members.models import Consent, Member
from notifications.actions import post_many
from notifications.models import Mail, Notification, Rhythm
from notifications.summaries import send_summaries
from territories.models import Territory
from territories.senders import speaking_for, territory_of

BATCH = 100


def send_due_digests(now=None):
    """Writes the letters of the territories whose day and hour have come; returns how many.

    Begun again after a kill it goes on where it was: the week is only ticked off at the end, and
    the keys of the letters let no one have two.
    """
    now, count = now or timezone.now(), 0
    for territory in Territory.objects.all():
        plan = LetterPlan.for_site(territory.site)
        week = week_of(territory, now)
        if plan.last_week != week and moment_of(territory, plan, now) <= now:
            count += send_digest(territory, now)
            LetterPlan.objects.filter(pk=plan.pk).update(last_week=week)
    return count


def send_digest(territory, now=None):
    """The letters of this week to whoever has not had theirs; returns how many were written."""
    now = now or timezone.now()
    week = week_of(territory, now)
    here = WeekHere(territory, now)
    count = 0
    for batch in batches(members_of(territory), "digest", week):
        letters = ReaderLetter.planned(here, batch)
        count += post_many([planned(letter, f"digest/{letter.member.pk}/{week}") for letter in letters])
        said = [pk for letter in letters for pk in letter.notified]
        if said:
            Notification.objects.filter(pk__in=said, mailed_at=None).update(mailed_at=now)
    for batch in batches(subscriptions_of(territory), "subscriber", week):
        letters = SubscriberLetter.planned(here, batch)
        count += post_many([planned(letter, f"subscriber/{letter.subscription.pk}/{week}") for letter in letters])
    count += send_summaries(Rhythm.WEEKLY, now, week=week, among=Member.objects.filter(at_home(territory)))
    return count


def planned(letter, key):
    """The arguments of `post_letter` for a weekly letter: it is put into words when it leaves."""
    mail = {"key": key, "to": letter.email, "territory": letter.here.territory, "is_bulk": True}
    params = {"at": letter.here.now.isoformat()}
    if letter.member:
        params["notifications"] = letter.notifications
        return mail | {"member": letter.member, "template": DIGEST.name, "params": params}
    params["subscription"] = letter.subscription.pk
    return mail | {"template": SUBSCRIBER.name, "params": params}


def batches(rows, name, week):
    """A hundred at a time, without those whose letter of the week is written."""
    keys = list(rows.order_by("pk").values_list("pk", flat=True))
    for start in range(0, len(keys), BATCH):
        part = {f"{name}/{pk}/{week}": pk for pk in keys[start : start + BATCH]}
        written = Mail.objects.filter(key__in=list(part)).values_list("key", flat=True)
        rest = [pk for key, pk in part.items() if key not in set(written)]
        if rest:
            yield list(rows.filter(pk__in=rest).order_by("pk"))


def at_home(territory):
    """The members of a territory; those of none belong to the first."""
    return Q(home_territory=territory) | Q(home_territory=None) if territory.is_first else Q(home_territory=territory)


def members_of(territory):
    """Who asked for the letter, and can receive it."""
    agreed = Consent.objects.filter(purpose=Consent.Purpose.DIGEST, withdrawn_at=None)
    return Member.objects.active().filter(
        at_home(territory), pk__in=agreed.values("member"), origin="", confirmed_at__isnull=False
    )


def subscriptions_of(territory):
    """The addresses without account; whose owner has one since, and receives the letter so, is left out."""
    known = members_of(territory).values("email")
    mine = Subscription.objects.confirmed().filter(territory=territory).select_related("saved_filter", "territory")
    return mine.exclude(Q(saved_filter=None) & Q(email__in=known))


def week_of(territory, now):
    """ "2026-W47", by the territory's clock."""
    with speaking_for(territory_of(None, territory)):
        year, week, _day = timezone.localtime(now).isocalendar()
    return f"{year}-W{week:02}"


def moment_of(territory, plan, now):
    """When the letter of this week leaves."""
    with speaking_for(territory_of(None, territory)):
        today = timezone.localdate(now)
        day = today + timedelta(days=plan.weekday - today.weekday())
        return timezone.make_aware(datetime.combine(day, time(plan.hour)))
