"""How mails leave: what is due, one lease at a time, put into words, within the limits of whoever carries them."""

import logging
from datetime import timedelta

from django.conf import settings
from django.core.mail import BadHeaderError, EmailMultiAlternatives, get_connection
from django.db import InterfaceError, OperationalError
from django.utils import timezone

from notifications.models import Mail
from notifications.outages import outage, server_answers

logger = logging.getLogger(__name__)

#: Longer than the slowest server may take (EMAIL_TIMEOUT), so that a letter is never in two hands.
LEASE = timedelta(minutes=3)
DELAYS = [timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=30), timedelta(hours=2)]
MAX_TRIES = len(DELAYS) + 1
MINUTE = timedelta(minutes=1)
#: Letters of this process that have left, of which the database could not be told at once.
unnoted = []


def send_due_letters(*, limit=100):
    """Sends what is due, codes and answers first; returns how many left.

    A letter that its server refuses is tried again later, five times. When the server itself is out of
    reach no letter is to blame: none has used up a try, and all wait until it answers.
    """
    note_what_left()
    if outage.lasts():
        return 0
    sent, shared = 0, {}
    connection = None
    due = Mail.objects.due(timezone.now()).select_related("member", "territory__site")
    for letter in list(due[: within_limits(limit)]):
        if not take(letter):
            continue
        if letter.valid_until and letter.valid_until < timezone.now():
            close(letter, Mail.State.EXPIRED)
            continue
        try:
            mail = letter.compose(shared)
        except Exception as error:  # words that cannot be verified do not leave, and hold up no other letter
            put_back(letter, error)
            continue
        if mail is None:  # what it told of is withdrawn, hidden or erased
            close(letter, Mail.State.EXPIRED)
            continue
        if letter.tries > MAX_TRIES:  # each time whoever had it in hand was killed
            close(letter, Mail.State.SET_ASIDE)
            continue
        try:
            if connection is None:
                connection = opened()
            connection.send_messages([as_message(letter, mail, connection)])
        except Exception as error:  # whatever a mail server, a provider or a header can come up with
            was_open, connection = connection is not None, None  # one that failed once is not asked again
            if not was_open or not server_answers(error):
                give_back(letter, error)
                outage.begin(error)
                break
            put_back(letter, error)
        else:
            unnoted.append(letter)
            note_what_left()
            outage.end()
            sent += 1
    if connection:
        connection.close()
    return sent


def note_what_left():
    """Writes down which letters have left: those of which the database could not be told when it was away, too."""
    while unnoted:
        letter = unnoted.pop()
        try:
            close(letter, Mail.State.SENT)
        except (OperationalError, InterfaceError):
            unnoted.append(letter)
            raise


def opened():
    """A connection that is known to work, as far as its kind can tell."""
    connection = get_connection()
    connection.open()
    return connection


def within_limits(limit):
    """How many may leave now, by what the provider takes in a minute (`LETTERS_PER_MINUTE`; 0: as many as come)."""
    most = settings.LETTERS_PER_MINUTE
    if not most:
        return limit
    lately = Mail.objects.filter(state=Mail.State.SENT, sent_at__gt=timezone.now() - MINUTE).count()
    return max(0, min(limit, most - lately))


def give_back(letter, error):
    """As if it had never been taken: the server is out of reach, whatever the letter."""
    letter.last_error = f"{type(error).__name__}: {error}"[:300]
    letter.tries -= 1
    letter.lease_until = None
    letter.save(update_fields=["last_error", "tries", "lease_until"])


def take(letter):
    """The right to send this letter, for the time of a lease; False when another has it."""
    now = timezone.now()
    taken = Mail.objects.due(now).filter(pk=letter.pk).update(lease_until=now + LEASE, tries=letter.tries + 1)
    letter.tries += 1
    return bool(taken)


def as_message(letter, mail, connection):
    """The mail as it travels; its Message-ID is the same at each try, so that a reader's mailbox sees one."""
    message = EmailMultiAlternatives(
        # A line break in a subject is another header for whoever wrote it.
        " ".join(mail.subject.split())[:250],
        mail.text,
        mail.sender or settings.DEFAULT_FROM_EMAIL,
        [letter.recipient],
        headers={**mail.headers, "Message-ID": letter.message_id, "Auto-Submitted": "auto-generated"},
        connection=connection,
    )
    if mail.html:
        message.attach_alternative(mail.html, "text/html")
    return message


def put_back(letter, error):
    """For another try later; set aside after the last one, or at once when no try can ever succeed."""
    letter.last_error = f"{type(error).__name__}: {error}"[:300]
    if letter.tries >= MAX_TRIES or isinstance(error, (BadHeaderError, UnicodeError)):
        logger.error("Mail %s set aside after %s tries: %s", letter.pk, letter.tries, type(error).__name__)
        close(letter, Mail.State.SET_ASIDE)
        return
    letter.not_before = timezone.now() + DELAYS[letter.tries - 1]
    letter.lease_until = None
    letter.save(update_fields=["last_error", "not_before", "lease_until"])


def close(letter, state):
    """A mail that has left, or never will, keeps no parameters: codes and names are nobody's business any more.

    One that is set aside keeps them, for whoever mends what was wrong. An address that served this mail alone goes
    too, even when the mail could not be sent.
    """
    letter.state = state
    letter.lease_until = None
    if state in (Mail.State.SENT, Mail.State.EXPIRED):
        letter.params = {}
    if not letter.keeps_address:
        letter.params, letter.recipient, letter.last_error = {}, "", ""
    if state == Mail.State.SENT:
        letter.sent_at = timezone.now()
    letter.save(update_fields=["state", "lease_until", "params", "recipient", "sent_at", "last_error"])
