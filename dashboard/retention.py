"""Applies every night what is said of what is kept, and for how long (`jobs/retention.py`)."""

import logging
from datetime import timedelta

from django.contrib.sessions.models import Session
from django.utils import timezone

from dashboard.erasure import erase
from dashboard.models import Departure, RetentionRun
from jobs.retention import RULES
from notifications.models import Notification

logger = logging.getLogger(__name__)

NOTIFICATIONS_KEPT = timedelta(days=365)
RUNS_KEPT = timedelta(days=730)


def apply_retention():
    """Runs every rule; one that stumbles stops none of the others. Returns {rule: how many went}."""
    done = {}
    for rule in RULES.values():
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
