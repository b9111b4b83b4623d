"""What the post office does: take a letter in, send what is due, throw old ones away."""

import logging
from datetime import timedelta
from email.utils import make_msgid, parseaddr

from django.conf import settings
from django.core.mail import BadHeaderError, EmailMultiAlternatives, get_connection
from django.db import transaction
from django.utils import timezone

from notifications.models import Letter

logger = logging.getLogger(__name__)

#: Longer than the slowest server may take (EMAIL_TIMEOUT), so that a letter is never in two hands.
LEASE = timedelta(minutes=3)
DELAYS = [timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=30), timedelta(hours=2)]
MAX_TRIES = len(DELAYS) + 1
KEPT = timedelta(days=30)


def post_letter(
    *,
    key,
    to,
    subject,
    text,
    html="",
    headers=None,
    member=None,
    sender="",
    not_before=None,
    valid_until=None,
):
    """Puts a letter in the outbox, in the caller's transaction; None when this occasion has had its letter.

    `key` names recipient and occasion ("digest/42/2026-W47"). A letter that has not left at
    `valid_until` (a code, say) is not sent at all.
    """
    sender = sender or settings.DEFAULT_FROM_EMAIL
    letter, created = Letter.objects.get_or_create(
        key=key[:200],
        defaults={
            "recipient": to,
            "member": member,
            "sender": sender,
            # A line break in a subject is another header for whoever wrote it.
            "subject": " ".join(subject.split())[:250],
            "text": text,
            "html": html,
            "headers": headers or {},
            "message_id": make_msgid(domain=parseaddr(sender)[1].rpartition("@")[2] or "localhost"),
            "not_before": not_before or timezone.now(),
            "valid_until": valid_until,
        },
    )
    return letter if created else None


def send_due_letters(*, limit=100):
    """Sends what is due, one lease at a time; returns how many left."""
    sent = 0
    connection = None
    for letter in list(Letter.objects.due(timezone.now())[:limit]):
        if not take(letter):
            continue
        if letter.valid_until and letter.valid_until < timezone.now():
            close(letter, Letter.State.EXPIRED)
            continue
        connection = connection or get_connection()
        try:
            connection.send_messages([as_message(letter, connection)])
        except Exception as error:  # whatever a mail server, a provider or a header can come up with
            put_back(letter, error)
            connection = None  # a connection that failed once is not asked again
        else:
            close(letter, Letter.State.SENT)
            sent += 1
    if connection:
        connection.close()
    return sent


def take(letter):
    """The right to send this letter, for the time of a lease; False when another has it."""
    now = timezone.now()
    taken = Letter.objects.due(now).filter(pk=letter.pk).update(lease_until=now + LEASE, tries=letter.tries + 1)
    letter.tries += 1
    return bool(taken)


def as_message(letter, connection):
    """The letter as it travels; its Message-ID is the same at each try, so that a reader's mailbox sees one."""
    message = EmailMultiAlternatives(
        letter.subject,
        letter.text,
        letter.sender,
        [letter.recipient],
        headers={**letter.headers, "Message-ID": letter.message_id, "Auto-Submitted": "auto-generated"},
        connection=connection,
    )
    if letter.html:
        message.attach_alternative(letter.html, "text/html")
    return message


def put_back(letter, error):
    """For another try later; set aside after the last one, or at once when no try can ever succeed."""
    letter.last_error = f"{type(error).__name__}: {error}"[:300]
    if letter.tries >= MAX_TRIES or isinstance(error, (BadHeaderError, UnicodeError)):
        logger.error("Letter %s set aside after %s tries: %s", letter.pk, letter.tries, type(error).__name__)
        close(letter, Letter.State.SET_ASIDE)
        return
    letter.not_before = timezone.now() + DELAYS[letter.tries - 1]
    letter.lease_until = None
    letter.save(update_fields=["last_error", "not_before", "lease_until"])


def close(letter, state):
    """A letter that has left keeps no text: codes and names are nobody's business any more."""
    letter.state = state
    letter.lease_until = None
    if state in (Letter.State.SENT, Letter.State.EXPIRED):
        letter.text = letter.html = ""
    if state == Letter.State.SENT:
        letter.sent_at = timezone.now()
    letter.save(update_fields=["state", "lease_until", "text", "html", "sent_at", "last_error"])


@transaction.atomic
def purge_letters():
    """Throws away what left, or could not leave, a month ago."""
    count, _ = Letter.objects.filter(created_at__lt=timezone.now() - KEPT).exclude(state=Letter.State.WAITING).delete()
    return count
