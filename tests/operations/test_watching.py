"""Administrators are written to once for each trouble, and when it is over; the page of health is theirs alone."""

from datetime import timedelta

import pytest
from django.core import mail
from django.core.management import call_command
from django.utils import timezone
from operations.doctor import readers
from operations.doctor.examination import CHECKS, check_of
from operations.models import SlowPage, Trouble
from operations.tasks import prune_measurements
from operations.watching import LASTS, follow, look_after

from jobs.models import Heartbeat
from members.models import Member
from notifications.models import Mail
from notifications.sending import send_due_letters
from tests.operations.test_doctor import levels

pytestmark = pytest.mark.django_db
WORKER = check_of("worker")


@pytest.fixture
def chief(territory):
    return Member.objects.create_superuser("chief@example.org", "x", display_name="Chief")


def look():
    """One look at the worker; what was put into the outbox by it."""
    before = set(Mail.objects.values_list("pk", flat=True))
    follow(WORKER, is_bad=bool(WORKER.what_needs_a_hand()))
    return sorted(Mail.objects.exclude(pk__in=before).values_list("template", "recipient"))


def later(**time):
    """As if the trouble had begun so long before."""
    Trouble.objects.update(began_at=timezone.now() - timedelta(**time))


def test_a_trouble_that_lasts_is_told_once_and_its_end_too(chief, member):
    assert look() == []  # it may be over in a minute
    assert look() == []
    later(minutes=11)
    assert look() == [("trouble", "chief@example.org")]
    assert look() == []
    send_due_letters()
    [sent] = mail.outbox
    assert sent.subject == "Echosciences demande un coup de main : Tâches de fond"
    assert "Aucune tâche de fond ne tourne : aucun courriel ne part." in sent.body
    assert "/admin/reports/health/" in sent.body
    Heartbeat.objects.create(worker_id="one", seen_at=timezone.now())
    assert look() == [("healed", "chief@example.org")]
    assert look() == []
    send_due_letters()
    assert mail.outbox[1].subject == "Echosciences va de nouveau bien : Tâches de fond"
    Heartbeat.objects.all().delete()
    look()
    assert Trouble.objects.count() == 2  # another one


def test_what_is_over_before_it_was_told_is_never_told(chief):
    look()
    Heartbeat.objects.create(worker_id="one", seen_at=timezone.now())
    assert look() == []
    assert not Trouble.objects.open().exists()


def test_a_mail_that_is_no_longer_true_does_not_leave(chief):
    look()
    later(minutes=11)
    look()
    Heartbeat.objects.create(worker_id="one", seen_at=timezone.now())
    send_due_letters()
    assert (mail.outbox, Mail.objects.get().state) == ([], Mail.State.EXPIRED)


def test_every_check_can_be_followed_and_a_second_look_tells_nothing_new(chief):
    look_after()
    Trouble.objects.update(began_at=timezone.now() - LASTS)
    told = {trouble.check_name for trouble in look_after()}
    assert "worker" in told
    assert told <= {check.name for check in CHECKS if not check.asks_network}
    assert look_after() == []


def test_the_command_sends_by_itself_while_no_worker_lives(chief, capsys):
    call_command("watch")
    later(hours=1)
    call_command("watch")
    assert "worker: told" in capsys.readouterr().out
    assert {message.to[0] for message in mail.outbox} == {"chief@example.org"}
    sent = len(mail.outbox)
    call_command("watch")
    assert len(mail.outbox) == sent


def test_the_page_of_health_is_for_administrators(client, chief, member):
    SlowPage.objects.create(day=timezone.localdate(), view="page:agenda", count=3, seconds=6.5, longest=2.5)
    client.force_login(member)
    assert client.get("/admin/reports/health/").status_code in (302, 403)
    client.force_login(chief)
    shown = client.get("/admin/reports/health/")
    assert shown.status_code == 200
    assert [pair[1].level for pair in shown.context["to_do"]].count("problem") >= 1
    assert "Aucune tâche de fond ne tourne" in shown.content.decode()
    assert [(row["view"], row["often"], row["worst"]) for row in shown.context["slow"]] == [("page:agenda", 3, 2.5)]
    assert [each.queue for each in shown.context["queues"]] == ["now", "soon", "slow", "mail"]
    assert "Ce que quelqu’un attend : publications, alertes" in shown.content.decode()
    assert "/admin/reports/health/" in client.get("/admin/").content.decode()


def test_pages_that_are_slow_again_and_again_are_named(settings):
    settings.SLOW_SECONDS = 1.0
    assert levels(readers.slow_pages()) == {"Pages come in time.": "well"}
    SlowPage.objects.create(day=timezone.localdate(), view="page:agenda", count=50, seconds=90, longest=2.5)
    said = "page:agenda: 50 answers since yesterday took more than 1 s, the longest 2.5 s."
    assert levels(readers.slow_pages()) == {said: "warning"}


def test_what_was_measured_does_not_stay_for_ever():
    old = timezone.localdate() - timedelta(days=31)
    SlowPage.objects.create(day=old, view="old", count=1, seconds=1, longest=1)
    SlowPage.objects.create(day=timezone.localdate(), view="new", count=1, seconds=1, longest=1)
    long_ago = timezone.now() - timedelta(days=366)
    Trouble.objects.create(check_name="a", began_at=long_ago, healed_at=long_ago)
    Trouble.objects.create(check_name="b", began_at=long_ago)
    assert prune_measurements() == 2
    assert list(SlowPage.objects.values_list("view", flat=True)) == ["new"]
    assert list(Trouble.objects.values_list("check_name", flat=True)) == ["b"]
