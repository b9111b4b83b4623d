"""Recurring jobs run once, and the tasks of a killed worker are given to another."""

import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from django.apps import apps
from django.db import connection
from django.utils import timezone
from django_tasks.base import Task
from django_tasks_db.models import DBTaskResult

from jobs.checks import shared_stores
from jobs.clock import daily, every, weekly
from jobs.declaring import JOBS, Job, Queue
from jobs.models import Schedule
from jobs.tasks import prune_results
from jobs.time_limit import OutOfTimeError, seconds_left, time_limit
from jobs.worker import beat, recover_tasks, run_schedules
from notifications.tasks import send_daily_summaries
from tests.migrated import copy_to
from tests.processes import ROOT, environment

pytestmark = pytest.mark.django_db

PARIS = "Europe/Paris"


@pytest.fixture
def one_job():
    """One job alone, as the keyword argument of `run_schedules`."""
    return {"purge": Job(task=prune_results, queue=Queue.SLOW, seconds=60, repeat=every(hours=1))}


def test_a_job_runs_when_its_hour_has_come_and_once(one_job):
    now = timezone.now()
    assert run_schedules(now, one_job) == []  # the first look only writes down when
    assert run_schedules(now + timedelta(minutes=59), one_job) == []
    assert run_schedules(now + timedelta(minutes=61), one_job) == ["purge"]
    assert run_schedules(now + timedelta(minutes=61), one_job) == []
    assert DBTaskResult.objects.count() == 1


def test_a_job_that_still_waits_is_not_put_in_the_queue_again():
    now = timezone.now()
    one_job = {prune_results.module_path: JOBS[prune_results.module_path]}
    one_job = {name: replace(job, repeat=every(hours=1)) for name, job in one_job.items()}
    run_schedules(now, one_job)
    assert run_schedules(now + timedelta(hours=2), one_job) == ["jobs.tasks.prune_results"]
    assert run_schedules(now + timedelta(hours=4), one_job) == []
    assert DBTaskResult.objects.count() == 1


def test_every_task_of_the_project_is_declared_with_a_queue_and_a_time_budget():
    declared = {name: (job.queue, job.seconds > 0) for name, job in JOBS.items()}
    of_modules = {
        value.module_path: (Queue(value.queue_name), True)
        for config in apps.get_app_configs()
        if Path(config.path).is_relative_to(ROOT) and ".venv" not in config.path
        for value in vars(sys.modules.get(f"{config.name}.tasks", sys)).values()
        if isinstance(value, Task)
    }
    assert declared == of_modules


def test_a_task_is_stopped_when_its_time_is_up_and_can_end_before():
    with pytest.raises(OutOfTimeError), time_limit(0.05):
        while True:
            pass
    with time_limit(30):
        assert 29 < seconds_left() <= 30
    assert seconds_left() == float("inf")


def test_what_somebody_waits_for_runs_before_what_takes_minutes(one_job):
    prune_results.enqueue()
    send_daily_summaries.enqueue()
    ready = DBTaskResult.objects.ready().filter(backend_name="background")
    assert list(ready.values_list("queue_name", flat=True)) == ["now", "slow"]


def test_what_is_known_of_old_tasks_is_deleted():
    old, young, waiting = (prune_results.enqueue() for _number in range(3))
    ended = DBTaskResult.objects.filter(pk__in=[old.id, young.id])
    ended.update(status="SUCCESSFUL", finished_at=timezone.now())
    ended.filter(pk=old.id).update(finished_at=timezone.now() - timedelta(days=8))
    prune_results.func()
    assert set(DBTaskResult.objects.values_list("pk", flat=True)) == {UUID(young.id), UUID(waiting.id)}


def test_several_machines_must_share_database_cache_and_pictures(settings):
    settings.CACHES = {"default": {"BACKEND": "config.cache.SharedFileCache"}}
    assert [problem.id for problem in shared_stores(None)] == []
    settings.MACHINES = 2
    expected = ["jobs.E002", "jobs.E003", "jobs.E004"] if connection.vendor == "sqlite" else ["jobs.E002", "jobs.E004"]
    assert [problem.id for problem in shared_stores(None)] == expected
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    assert [problem.id for problem in shared_stores(None)][0] == "jobs.E001"


@pytest.mark.parametrize(
    ("backend", "problems"),
    [
        ("config.cache.SharedFileCache", []),
        ("django.core.cache.backends.redis.RedisCache", []),
        ("django.core.cache.backends.filebased.FileBasedCache", ["jobs.E005"]),
        ("django.core.cache.backends.db.DatabaseCache", ["jobs.E005"]),
        ("django.core.cache.backends.dummy.DummyCache", ["jobs.E001"]),
    ],
)
def test_a_cache_that_several_processes_cannot_count_in_is_refused(settings, backend, problems):
    settings.CACHES = {"default": {"BACKEND": backend}}
    assert [problem.id for problem in shared_stores(None)] == problems


def test_of_two_workers_one_runs_the_job(one_job):
    now = timezone.now()
    run_schedules(now, one_job)
    schedule = Schedule.objects.get()
    # Another worker has moved the hour between our reading and our writing.
    Schedule.objects.filter(next_run_at=schedule.next_run_at).update(next_run_at=now + timedelta(hours=5))
    assert run_schedules(now + timedelta(hours=2), one_job) == []


def test_a_job_that_is_no_more_leaves_the_table(one_job):
    run_schedules(None, one_job)
    run_schedules(None, {})
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
    assert interval(now, PARIS) == expected


def running_task(worker, runs=1):
    result = prune_results.enqueue()
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
        "from notifications.actions import post_letter; from jobs.tasks import prune_results;"
        "from notifications.tasks import send_daily_summaries; send_daily_summaries.enqueue();"
        "prune_results.enqueue(); post_letter(key='1', to='marie@example.org', template='given',"
        "params={'subject': 'Bonjour', 'text': 'Un mot.'})",
    )
    with closing(sqlite3.connect(tmp_path / "db.sqlite3")) as database:
        manage("worker", "--batch", "--queue", "slow")  # its own queue only, and no mail
        states = "SELECT queue_name, status FROM django_tasks_database_dbtaskresult ORDER BY queue_name"
        assert database.execute(states).fetchall() == [("now", "READY"), ("slow", "SUCCESSFUL")]
        assert database.execute("SELECT state FROM notifications_mail").fetchall() == [("waiting",)]
        manage("worker", "--batch")
        assert database.execute("SELECT state FROM notifications_mail").fetchall() == [("sent",)]
        assert database.execute(states).fetchall() == [("now", "SUCCESSFUL"), ("slow", "SUCCESSFUL")]
        assert len(list((tmp_path / "mail").glob("*.eml"))) == 1
        worker = manage("worker", "--interval", "0.2", popen=True)
        while not database.execute("SELECT 1 FROM jobs_heartbeat").fetchall():
            assert worker.poll() is None
            time.sleep(0.2)
        worker.send_signal(signal.SIGTERM)
        assert worker.wait(timeout=60) == 0
        assert database.execute("SELECT 1 FROM jobs_heartbeat").fetchall() == []
