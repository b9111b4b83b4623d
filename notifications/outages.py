"""Telling a mail server that is out of reach from a letter that it does not want."""

import logging
import smtplib
import threading
import time

from anymail.exceptions import AnymailAPIError
from django.core.mail import get_connection

logger = logging.getLogger(__name__)

FIRST_PAUSE, LONGEST_PAUSE = 15, 300
#: What a provider's interface answers when it takes no letter at all: wrong key, too many, out of order.
REFUSES_ALL = frozenset({401, 402, 403, 429})
#: "Service not available", "authentication needed" and their like.
SMTP_CLOSED = frozenset({421, 530, 535})


class Outage:
    """While the server is out of reach it is asked less and less often, at most every five minutes.

    Each process learns it for itself: there is nothing to share, and nothing to mend after a kill.
    """

    def __init__(self):
        self.lock = threading.Lock()
        self.end()

    def begin(self, error):
        with self.lock:
            self.pause = min(self.pause * 2, LONGEST_PAUSE) if self.pause else FIRST_PAUSE
            self.until = time.monotonic() + self.pause
        logger.warning("Mail waits %s s: the server is out of reach (%s)", self.pause, type(error).__name__)

    def end(self):
        self.pause, self.until = 0, 0.0

    def lasts(self):
        return time.monotonic() < self.until


outage = Outage()


def server_answers(error):
    """After a letter failed: is it the letter's own fault? When in doubt the server is asked."""
    if isinstance(error, AnymailAPIError):
        status = getattr(error, "status_code", None)
        return status is not None and status < 500 and status not in REFUSES_ALL
    if isinstance(error, smtplib.SMTPResponseException):
        return error.smtp_code not in SMTP_CLOSED
    if isinstance(error, smtplib.SMTPServerDisconnected) or (
        isinstance(error, OSError) and not isinstance(error, smtplib.SMTPException)
    ):
        return can_connect()
    return True


def can_connect():
    """Whether a connection opens: then what closed the last one was the letter."""
    connection = get_connection()
    try:
        connection.open()
    except Exception:  # whatever keeps it from opening
        return False
    connection.close()
    return True
