"""What the installation throws away by itself, by the clock; every rule says what it keeps and for how long."""

import logging
from datetime import timedelta
from typing import NamedTuple

from django.contrib.sessions.models import Session
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from dashboard.copies import purge_exports
from dashboard.erasure import erase
from dashboard.models import Departure, RetentionRun
from members.actions import purge_members
from notifications.actions import purge_letters
from notifications.models import Notification
from reactions.actions import purge_comments

logger = logging.getLogger(__name__)

NOTIFICATIONS_KEPT = timedelta(days=365)
RUNS_KEPT = timedelta(days=730)


class Rule(NamedTuple):
    """`keeps`: what, for how long, in words for the administrator; `verb()` returns how many went."""

    name: str
    keeps: str
    verb: object


def rules():
    """Every rule."""
    return [
        Rule("departures", _("Accounts whose owner asked to leave: erased after 14 days."), erase_those_due),
        Rule("exports", _("Copies of one's data: deleted after 7 days."), purge_exports),
        Rule("letters", _("Letters that have left, or could not: deleted after 30 days."), purge_letters),
        Rule(
            "members",
            _("Accounts whose address was never confirmed: deleted after 3 days. Relayed messages: after 90 days."),
            purge_members,
        ),
        Rule(
            "comments",
            _("Comments never confirmed: deleted after 7 days. Addresses of readers who commented: after a year."),
            purge_comments,
        ),
        Rule("notifications", _("Notifications that were read: deleted after a year."), purge_notifications),
        Rule("sessions", _("Sessions: deleted once they have expired."), purge_sessions),
    ]


def apply_retention():
    """Runs every rule; one that stumbles stops none of the others. Returns {rule: how many went}."""
    done = {}
    for rule in rules():
        try:
            done[rule.name] = int(rule.verb() or 0)
        except Exception:  # whatever a rule of another app can come up with
            logger.exception("The retention rule %s stumbled", rule.name)
            RetentionRun.objects.create(rule=rule.name, has_failed=True)
        else:
            RetentionRun.objects.create(rule=rule.name, count=done[rule.name])
    RetentionRun.objects.filter(at__lt=timezone.now() - RUNS_KEPT).delete()
    return done


def erase_those_due():
    """Erases the accounts whose fortnight is over; one that cannot be waits for nobody else's sake."""
    due = Departure.objects.filter(done_at=None, due_at__lte=timezone.now()).exclude(member=None)
    count, stumbled = 0, []
    for departure in due:
        try:
            erase(departure)
            count += 1
        except Exception:  # a page in an impossible state must not keep the next person waiting
            logger.exception("Departure %s could not be done", departure.pk)
            stumbled.append(departure.pk)
    if stumbled:
        raise RuntimeError(f"departures not done: {stumbled}")
    return count


def purge_notifications():
    old = Notification.objects.filter(created_at__lt=timezone.now() - NOTIFICATIONS_KEPT).exclude(read_at=None)
    return old.delete()[0]


def purge_sessions():
    return Session.objects.filter(expire_date__lt=timezone.now()).delete()[0]
