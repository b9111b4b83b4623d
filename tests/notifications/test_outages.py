"""A server out of reach is no letter's fault; what a provider takes in a minute is not exceeded."""

import smtplib
import socket
import threading
from datetime import timedelta

import pytest
from anymail.exceptions import AnymailAPIError
from config.settings.mail import mail_settings
from django.core import mail
from django.core.mail.backends.base import BaseEmailBackend
from django.db import OperationalError, connection, transaction
from django.utils import timezone

from notifications.models import Mail
from notifications.outages import LONGEST_PAUSE, outage, server_answers
from notifications.sending import MAX_TRIES, send_due_letters
from tests.factories.notifications import post_given

pytestmark = pytest.mark.django_db
LOCMEM = "django.core.mail.backends.locmem.EmailBackend"


@pytest.fixture(autouse=True)
def _no_outage_left():
    outage.end()
    yield
    outage.end()


class RefusingOne(BaseEmailBackend):
    """A server that is there and takes no letter to one address."""

    def send_messages(self, email_messages):
        if email_messages[0].to == ["refused@example.org"]:
            raise smtplib.SMTPRecipientsRefused({"refused@example.org": (450, b"Try later")})


def post(*addresses):
    for address in addresses:
        post_given(key=address, to=address)


def closed_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def test_no_try_is_used_up_while_the_server_is_out_of_reach(settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", closed_port()
    post("a@example.org", "b@example.org")
    for _minute in range(60):  # an hour
        assert send_due_letters() == 0
        outage.until = 0
    assert list(Mail.objects.values_list("state", "tries")) == [("waiting", 0)] * 2
    assert outage.pause == LONGEST_PAUSE
    assert Mail.objects.first().last_error.startswith(("ConnectionRefusedError", ""))
    settings.EMAIL_BACKEND = LOCMEM
    assert send_due_letters() == 2
    assert (len(mail.outbox), outage.pause) == (2, 0)


def test_the_server_is_left_in_peace_for_a_while(settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", closed_port()
    post("a@example.org")
    send_due_letters()
    settings.EMAIL_BACKEND = LOCMEM
    assert (outage.lasts(), send_due_letters()) == (True, 0)


def test_a_server_that_hangs_up_in_the_middle_and_is_gone_uses_up_no_try(settings):
    """It answers once, closes the connection, and listens no more."""
    listener = socket.create_server(("127.0.0.1", 0))

    def hang_up():
        connection, _address = listener.accept()
        listener.close()
        connection.sendall(b"220 here\r\n")
        connection.recv(100)
        connection.sendall(b"250 hello\r\n")
        connection.recv(100)
        connection.close()

    thread = threading.Thread(target=hang_up)
    thread.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", listener.getsockname()[1]
    post("a@example.org")
    assert send_due_letters() == 0
    thread.join()
    assert Mail.objects.get().tries == 0
    assert outage.lasts()


def test_one_refused_address_holds_up_nobody(settings):
    settings.EMAIL_BACKEND = f"{__name__}.RefusingOne"
    post("a@example.org", "refused@example.org", "z@example.org")
    assert send_due_letters() == 2
    assert (Mail.objects.get(key="refused@example.org").tries, outage.lasts()) == (1, False)


@pytest.mark.parametrize(
    ("error", "is_the_letters_fault"),
    [
        (AnymailAPIError("no answer"), False),
        (AnymailAPIError("busy", status_code=503), False),
        (AnymailAPIError("wrong key", status_code=401), False),
        (AnymailAPIError("too many", status_code=429), False),
        (AnymailAPIError("bad address", status_code=400), True),
        (smtplib.SMTPResponseException(421, b"closing"), False),
        (smtplib.SMTPDataError(554, b"spam"), True),
        (smtplib.SMTPRecipientsRefused({}), True),
        (UnicodeError(), True),
    ],
)
def test_whose_fault_it_is(error, is_the_letters_fault):
    assert server_answers(error) is is_the_letters_fault


def test_a_letter_that_kills_whoever_sends_it_is_set_aside():
    post("a@example.org")
    Mail.objects.update(tries=MAX_TRIES, lease_until=timezone.now() - timedelta(seconds=1))
    assert send_due_letters() == 0
    assert Mail.objects.get().state == "set_aside"


def test_the_limit_of_the_provider_is_kept(settings):
    settings.LETTERS_PER_MINUTE = 2
    post("a@example.org", "b@example.org", "c@example.org")
    assert (send_due_letters(), send_due_letters()) == (2, 0)
    Mail.objects.filter(state="sent").update(sent_at=timezone.now() - timedelta(seconds=61))
    assert send_due_letters() == 1


def test_a_provider_is_named_by_its_address():
    found = mail_settings("anymail+mailgun://key-1@?sender_domain=mg.example.org", webhook_secret="a:b")
    assert found == {
        "EMAIL_BACKEND": "anymail.backends.mailgun.EmailBackend",
        "ANYMAIL": {"WEBHOOK_SECRET": "a:b", "MAILGUN_API_KEY": "key-1", "MAILGUN_SENDER_DOMAIN": "mg.example.org"},
    }
    assert mail_settings("smtp+tls://u:p@mail.example:587")["EMAIL_HOST"] == "mail.example"


def test_a_letter_that_left_while_the_database_went_away_does_not_leave_twice(settings, clock):
    settings.EMAIL_BACKEND = LOCMEM
    clock("2026-11-27 10:00")
    post("a@example.org", "b@example.org")

    def away(execute, sql, params, many, context):
        if mail.outbox:
            raise OperationalError("server closed the connection unexpectedly")
        return execute(sql, params, many, context)

    with pytest.raises(OperationalError), transaction.atomic(), connection.execute_wrapper(away):
        send_due_letters()
    clock("2026-11-27 10:30")  # its lease is over
    assert send_due_letters() == 1
    assert [letter.to for letter in mail.outbox] == [["a@example.org"], ["b@example.org"]]
    assert list(Mail.objects.values_list("state", flat=True)) == ["sent"] * 2
