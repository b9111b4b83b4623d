"""Verbs on webhooks: send what waits, send again, try, stop, start, give a new secret, forget."""

import time
from datetime import timedelta

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from intake.fetch import FetchError, fetch
from jobs.time_limit import seconds_left
from webhooks import mails
from webhooks.models import TEST, Delivery, Endpoint
from webhooks.payloads import body_of
from webhooks.signing import signed_headers

#: Between the tries of one message: five of them in a day, the first at once.
WAITS = [timedelta(minutes=5), timedelta(minutes=30), timedelta(hours=3), timedelta(hours=20)]
#: An endpoint that does not answer is left alone for longer and longer.
LONGEST_REST = timedelta(hours=1)
#: One that has had nothing but failures for so long is paused.
PATIENCE = timedelta(days=3)
#: How long one run keeps others away, should the process die in it.
LEASE = timedelta(minutes=5)
SECONDS_FOR_ANSWER = 10
SECONDS_FOR_ENDPOINT = 30
MOST_OF_ANSWER = 512 * 1024
#: How long it can be looked up what was sent.
KEPT = timedelta(days=30)
#: Answers that say: not this message, but go on. All other failures are of the endpoint.
GONE = 410


def deliver_all(*, allowance=None):
    """Sends what waits of every endpoint, those that rested longest first; returns how many answered well."""
    due = Endpoint.objects.working().filter(next_at__lte=timezone.now(), deliveries__state=Delivery.State.WAITING)
    count = 0
    for endpoint in due.order_by("next_at", "pk").distinct():
        if seconds_left() < SECONDS_FOR_ENDPOINT + SECONDS_FOR_ANSWER:
            break
        count += deliver(endpoint, allowance=allowance)
    return count


def deliver(endpoint, *, allowance=None):
    """Sends what waits of one endpoint, in order; returns how many answered well. 0 when somebody else is sending.

    Of one contribution no message overtakes another. An answer that refuses one message holds up those of its
    contribution alone; no answer, or a broken one, lets the whole endpoint rest.
    """
    started, now = time.monotonic(), timezone.now()
    if not _claim(endpoint, now):
        return 0
    count, held_up, rest = 0, set(), None
    for delivery in endpoint.deliveries.waiting():
        if time.monotonic() - started > SECONDS_FOR_ENDPOINT:
            break
        if delivery.next_at > now or delivery.contribution_id in held_up:
            held_up.add(delivery.contribution_id)
            continue
        delivery.endpoint = endpoint
        outcome = send(delivery, allowance=allowance)
        count += outcome.is_well
        if not outcome.is_well:
            held_up.add(delivery.contribution_id)
        if outcome.is_of_endpoint or not endpoint.is_active:
            rest = outcome.retry_after
            break
    _release(endpoint, rest)
    return count


def _claim(endpoint, now):
    mine = Endpoint.objects.filter(pk=endpoint.pk, next_at=endpoint.next_at, is_active=True)
    return mine.update(next_at=now + LEASE)


def _release(endpoint, rest):
    """`rest`: how long its answer asked to be left alone, at least; None when it answers."""
    wait = timedelta()
    if rest is not None:
        wait = max(min(timedelta(minutes=2 ** min(endpoint.failures, 10)), LONGEST_REST), rest)
    Endpoint.objects.filter(pk=endpoint.pk).update(next_at=timezone.now() + wait)


class Outcome:
    """How one try ended. `is_of_endpoint`: the next message would fare no better; `retry_after`: what it asked for."""

    def __init__(self, *, is_well, is_of_endpoint=False, retry_after=timedelta()):
        self.is_well, self.is_of_endpoint, self.retry_after = is_well, is_of_endpoint, retry_after


def send(delivery, *, allowance=None):
    """One try of one message, written down; the Outcome. What is not true any more is not sent, which is well."""
    endpoint, now = delivery.endpoint, timezone.now()
    body = body_of(delivery)
    if body is None:
        _write(delivery, state=Delivery.State.OVERTAKEN)
        return Outcome(is_well=True)
    headers = {
        "Content-Type": "application/json; charset=utf-8",
        **signed_headers(delivery.message_id, now, body, endpoint.secrets_at(now)),
    }
    began = time.monotonic()
    try:
        answer = fetch(
            endpoint.url, method="POST", headers=headers, body=body, allowance=allowance,
            max_bytes=MOST_OF_ANSWER, max_seconds=SECONDS_FOR_ANSWER,
        )  # fmt: skip
    except FetchError as error:
        status, excerpt, is_refusal, retry_after = None, str(error.message), False, timedelta()
    else:
        status, excerpt, is_refusal = answer.status, answer.text(), answer.is_refusal
        retry_after = min(timedelta(seconds=answer.retry_after), timedelta(days=1))
    told = {
        "tried_at": now,
        "tries": delivery.tries + 1,
        "status": status,
        "milliseconds": int((time.monotonic() - began) * 1000),
        "excerpt": " ".join(excerpt.replace("\x00", "").split())[:500],
    }
    is_well = status is not None and 200 <= status < 300
    (_succeeded if is_well else _failed)(delivery, told, now)
    return Outcome(is_well=is_well, is_of_endpoint=not (is_well or is_refusal), retry_after=retry_after)


def _succeeded(delivery, told, now):
    _write(delivery, state=Delivery.State.DELIVERED, **told)
    _write(delivery.endpoint, failures=0, failing_since=None, last_success_at=now)


@transaction.atomic
def _failed(delivery, told, now):
    endpoint = delivery.endpoint
    if delivery.event == TEST or delivery.tries >= len(WAITS):
        _write(delivery, state=Delivery.State.FAILED, **told)
    else:
        _write(delivery, next_at=now + WAITS[delivery.tries], **told)
    if delivery.event == TEST or not endpoint.is_active:
        return  # somebody tries, and sees the answer: it says nothing of how the endpoint fares
    Endpoint.objects.filter(pk=endpoint.pk).update(failures=F("failures") + 1)
    endpoint.failures += 1
    if endpoint.failing_since is None:
        _write(endpoint, failing_since=now)
    if told["status"] == GONE or now - endpoint.failing_since >= PATIENCE:
        _write(endpoint, is_active=False)
        mails.tell_paused(endpoint)


def _write(row, **fields):
    """Only what this module knows: the animator may be editing the rest."""
    type(row).objects.filter(pk=row.pk).update(**fields)
    for name, value in fields.items():
        setattr(row, name, value)


def test(*, endpoint, allowance=None):
    """Sends a message that says nothing but that it is a test, now; its Delivery."""
    delivery = Delivery.objects.create(endpoint=endpoint, event=TEST)
    send(delivery, allowance=allowance)
    return delivery


def redeliver(*, delivery, allowance=None):
    """Sends a message once more, now, under the number that it had."""
    _write(delivery, state=Delivery.State.WAITING, tries=0, next_at=timezone.now() + LEASE)
    send(delivery, allowance=allowance)
    return delivery


def stop(*, endpoint):
    """Told nothing from this moment; what changes meanwhile is told when it is started again."""
    _write(endpoint, is_active=False, failures=0, failing_since=None)


@transaction.atomic
def start(*, endpoint):
    """Told again, what it missed since it began to fail or was stopped included."""
    now = timezone.now()
    lost = endpoint.deliveries.filter(state=Delivery.State.FAILED).exclude(event=TEST)
    if endpoint.failing_since:
        lost.filter(tried_at__gte=endpoint.failing_since).update(state=Delivery.State.WAITING, tries=0, next_at=now)
    endpoint.deliveries.waiting().update(next_at=now)
    _write(endpoint, is_active=True, failures=0, failing_since=None, next_at=now)


def renew_secret(*, endpoint):
    """The new secret, known now and never again."""
    made = endpoint.renew_secret()
    endpoint.save(update_fields=["secret", "former_secret", "former_until"])
    return made


def prune(*, now=None):
    """Deletes what was sent, or not, more than a month ago; returns how many rows went.

    What an endpoint that chooses tags was told last of a contribution stays: it may lose the tag later.
    """
    old = Delivery.objects.exclude(state=Delivery.State.WAITING).filter(at__lt=(now or timezone.now()) - KEPT)
    return old.exclude(pk__in=Delivery.objects.told_last().values("pk")).delete()[0]


def told_of(delivery):
    """One sentence on how a try ended, for whoever pressed the button."""
    if delivery.state == Delivery.State.OVERTAKEN:
        return _("It was not sent: it is not true any more.")
    if delivery.status is None:
        return delivery.excerpt
    return _("The answer was %(status)s, after %(time)s ms.") % {
        "status": delivery.status,
        "time": delivery.milliseconds,
    }
