"""Recurring jobs run once, and the tasks of a killed worker are given to another."""

import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from notifications.clock import daily, every, following, weekly
from notifications.models import Schedule
from notifications.tasks import purge_letters
from notifications.worker import beat, recover_tasks, run_schedules
from tests.migrated import copy_to
from tests.processes import ROOT, environment

pytestmark = pytest.mark.django_db

PARIS = "Europe/Paris"


@pytest.fixture
def one_job(settings):
    settings.SCHEDULES = {"purge": ("notifications.tasks.purge_letters", timedelta(hours=1))}


def test_a_job_runs_when_its_hour_has_come_and_once(one_job):
    now = timezone.now()
    assert run_schedules(now) == []  # the first look only writes down when
    assert run_schedules(now + timedelta(minutes=59)) == []
    assert run_schedules(now + timedelta(minutes=61)) == ["purge"]
    assert run_schedules(now + timedelta(minutes=61)) == []
    assert DBTaskResult.objects.count() == 1


def test_of_two_workers_one_runs_the_job(one_job):
    now = timezone.now()
    run_schedules(now)
    schedule = Schedule.objects.get()
    # Another worker has moved the hour between our reading and our writing.
    Schedule.objects.filter(next_run_at=schedule.next_run_at).update(next_run_at=now + timedelta(hours=5))
    assert run_schedules(now + timedelta(hours=2)) == []


def test_a_job_that_is_no_more_leaves_the_table(one_job, settings):
    run_schedules()
    settings.SCHEDULES = {}
    run_schedules()
    assert Schedule.objects.count() == 0


@pytest.mark.parametrize(
    ("interval", "now", "expected"),
    [
        (every(minutes=5), datetime(2026, 3, 29, 0, 58, tzinfo=UTC), datetime(2026, 3, 29, 1, 3, tzinfo=UTC)),
        (daily(hour=4), datetime(2026, 3, 28, 12, tzinfo=UTC), datetime(2026, 3, 29, 2, tzinfo=UTC)),
        (daily(hour=4), datetime(2026, 10, 24, 12, tzinfo=UTC), datetime(2026, 10, 25, 3, tzinfo=UTC)),
        (weekly(3, hour=7), datetime(2026, 11, 19, 5, 59, tzinfo=UTC), datetime(2026, 11, 19, 6, tzinfo=UTC)),
        (weekly(3, hour=7), datetime(2026, 11, 19, 6, tzinfo=UTC), datetime(2026, 11, 26, 6, tzinfo=UTC)),
    ],
    ids=["every", "daily in spring", "daily in autumn", "weekly today", "weekly next week"],
)
def test_the_clock_on_the_wall(interval, now, expected):
    assert following(interval, now, PARIS) == expected


def running_task(worker, runs=1):
    result = purge_letters.enqueue()
    DBTaskResult.objects.filter(pk=result.id).update(
        status="RUNNING", started_at=timezone.now() - timedelta(minutes=2), worker_ids=[worker] * runs
    )


def test_the_task_of_a_silent_worker_is_given_back():
    running_task("dead")
    assert recover_tasks() == 1
    assert DBTaskResult.objects.get().status == "READY"


def test_the_long_task_of_a_living_worker_is_left_alone():
    running_task("alive")
    beat("alive")
    assert recover_tasks() == 0
    assert DBTaskResult.objects.get().status == "RUNNING"


def test_a_task_that_ends_its_worker_three_times_is_set_down_as_failed():
    running_task("dead", runs=3)
    assert recover_tasks() == 0
    assert DBTaskResult.objects.get().status == "FAILED"


def test_the_command_does_what_is_due_and_ends_on_sigterm(tmp_path, migrated_folder):
    own = environment(tmp_path)

    def manage(*words, popen=False):
        command = [sys.executable, str(ROOT / "manage.py"), *words]
        if popen:
            return subprocess.Popen(command, env=own, cwd=ROOT)
        return subprocess.run(command, env=own, cwd=ROOT, check=True, capture_output=True)

    copy_to(tmp_path / "db.sqlite3", migrated_folder)
    manage(
        "shell",
        "-c",
        "from notifications.actions import post_letter; from notifications.tasks import purge_letters;"
        "purge_letters.enqueue(); post_letter(key='1', to='marie@example.org', subject='Bonjour', text='Un mot.')",
    )
    manage("worker", "--batch")
    with closing(sqlite3.connect(tmp_path / "db.sqlite3")) as database:
        assert database.execute("SELECT state FROM notifications_letter").fetchall() == [("sent",)]
        assert database.execute("SELECT status FROM django_tasks_database_dbtaskresult").fetchall() == [
            ("SUCCESSFUL",)
        ]
        assert len(list((tmp_path / "mail").glob("*.eml"))) == 1
        worker = manage("worker", "--interval", "0.2", popen=True)
        while not database.execute("SELECT 1 FROM notifications_heartbeat").fetchall():
            assert worker.poll() is None
            time.sleep(0.2)
        worker.send_signal(signal.SIGTERM)
        assert worker.wait(timeout=60) == 0
        assert database.execute("SELECT 1 FROM notifications_heartbeat").fetchall() == []
