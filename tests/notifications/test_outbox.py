"""Letters leave once, whatever breaks on the way."""

import smtplib
from datetime import timedelta
from email import message_from_bytes, policy
from pathlib import Path

import pytest
from django.core import mail
from django.core.mail.backends.base import BaseEmailBackend
from django.db import transaction
from django.utils import timezone

from notifications.actions import purge_letters
from notifications.models import Mail
from notifications.sending import LEASE, MAX_TRIES, send_due_letters, take
from tests.factories.notifications import post_given

pytestmark = pytest.mark.django_db


class RefusingBackend(BaseEmailBackend):
    """A mail server that refuses everybody."""

    def send_messages(self, email_messages):
        raise smtplib.SMTPServerDisconnected("Connection unexpectedly closed")


REFUSING = f"{__name__}.RefusingBackend"


def post(key="welcome/1", **changes):
    return post_given(key=key, **changes)


def test_a_letter_leaves_once():
    letter = post(html="<p>Un mot.</p>")
    assert send_due_letters() == 1
    assert send_due_letters() == 0
    assert [message.to for message in mail.outbox] == [["marie@example.org"]]
    assert mail.outbox[0].alternatives[0].content == "<p>Un mot.</p>"
    assert mail.outbox[0].extra_headers["Message-ID"] == letter.message_id


def test_an_occasion_has_one_letter():
    assert post() is not None
    assert post(text="Un autre mot.") is None
    assert Mail.objects.count() == 1


def test_a_rollback_takes_the_letter_along():
    with pytest.raises(RuntimeError), transaction.atomic():
        post()
        raise RuntimeError
    assert Mail.objects.count() == 0


def test_a_letter_that_left_keeps_no_text():
    post(text="Votre code : 123456", html="<p>123456</p>")
    send_due_letters()
    letter = Mail.objects.get()
    assert (letter.state, letter.params, letter.text, letter.html) == ("sent", {}, "", "")


def test_a_letter_waits_for_its_hour():
    post(not_before=timezone.now() + timedelta(hours=1))
    assert send_due_letters() == 0


def test_a_code_that_is_too_old_is_not_sent():
    post(valid_until=timezone.now() - timedelta(seconds=1))
    assert send_due_letters() == 0
    assert Mail.objects.get().state == "expired"


def test_refused_letters_are_tried_five_times_with_growing_delays_then_set_aside(settings):
    settings.EMAIL_BACKEND = REFUSING
    letter = post()
    delays = []
    for _ in range(MAX_TRIES):
        before = timezone.now()
        assert send_due_letters() == 0
        letter.refresh_from_db()
        if letter.state == "waiting":
            delays.append(round((letter.not_before - before).total_seconds() / 60))
        Mail.objects.update(not_before=timezone.now())
    assert delays == [1, 5, 30, 120]
    assert (letter.state, letter.tries) == ("set_aside", 5)
    assert letter.last_error == "SMTPServerDisconnected: Connection unexpectedly closed"
    assert send_due_letters() == 0


def test_the_same_letter_keeps_its_message_id(settings):
    settings.EMAIL_BACKEND = REFUSING
    letter = post()
    send_due_letters()
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    Mail.objects.update(not_before=timezone.now())
    send_due_letters()
    assert mail.outbox[0].extra_headers["Message-ID"] == letter.message_id


def test_one_letter_that_cannot_be_sent_does_not_hold_up_the_others():
    post(key="1", headers={"X-Bad": "a\nBcc: all@example.org"})
    post(key="2", to="paul@example.org")
    assert send_due_letters() == 1
    assert [letter.state for letter in Mail.objects.order_by("key")] == ["set_aside", "sent"]


def test_a_line_break_in_a_subject_is_no_header():
    post(subject="Bonjour\nBcc: all@example.org")
    assert send_due_letters() == 1
    assert mail.outbox[0].subject == "Bonjour Bcc: all@example.org"


def test_a_letter_in_one_hand_is_not_in_another():
    letter = post()
    assert take(letter) is True
    assert take(Mail.objects.get()) is False
    assert send_due_letters() == 0


def test_the_letter_of_a_killed_worker_is_taken_up_after_its_lease():
    take(post())
    Mail.objects.update(lease_until=timezone.now() - LEASE)
    assert send_due_letters() == 1


def test_old_letters_are_thrown_away_and_waiting_ones_are_not():
    post(key="1")
    send_due_letters()
    post(key="2")
    Mail.objects.update(created_at=timezone.now() - timedelta(days=31))
    assert purge_letters() == 1
    assert Mail.objects.get().key == "2"


def test_outside_production_letters_are_eml_files(settings, tmp_path):
    settings.EMAIL_BACKEND = "notifications.backends.EmlFileBackend"
    settings.EMAIL_FILE_PATH = tmp_path
    post(subject="Un été à Grenoble", text="Voilà.\n")
    send_due_letters()
    [path] = Path(tmp_path).iterdir()
    assert path.suffix == ".eml"
    message = message_from_bytes(path.read_bytes(), policy=policy.default)
    assert (message["Subject"], message.get_content()) == ("Un été à Grenoble", "Voilà.\r\n")
