"""The queue handed out by a real Redis: order, rollbacks, killed workers, and a Redis that is away."""

import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from datetime import timedelta

import pytest
from config.settings.queue import queue_backend
from django.conf import settings as django_settings
from django.core.exceptions import ImproperlyConfigured
from django.db import transaction
from django.utils import timezone
from django_tasks import task_backends
from django_tasks_db.models import DBTaskResult

from jobs.declaring import BACKEND, Queue
from jobs.task_worker import TaskWorker
from jobs.worker import Engine
from tests.factories.redis_server import redis_server
from tests.jobs.redis_tasks import write_line, write_line_soon
from tests.migrated import copy_to
from tests.processes import ROOT, environment

SECONDS = 180


@pytest.fixture
def redis():
    server = redis_server().start()
    yield server
    server.stop()


@pytest.fixture
def lines(redis, settings, db):
    """The platform with its queue in a Redis of its own; what the backend hands out."""
    settings.QUEUE_URL = redis.url
    settings.TASKS = {
        **django_settings.TASKS,
        BACKEND: {**django_settings.TASKS[BACKEND], "BACKEND": queue_backend(redis.url)},
    }
    return task_backends[BACKEND].lines


def taken(lines, *queues):
    """The ids that Redis hands out to whoever serves these queues, until there is none."""
    return list(iter(lambda: lines.take(queues, 0.05), None))


def test_a_task_is_handed_out_once_it_is_committed(lines, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        later, sooner = write_line_soon.enqueue("/dev/null", "a"), write_line.enqueue("/dev/null", "b")
        assert taken(lines, "now", "soon") == []
    assert taken(lines, "now", "soon") == [sooner.id, later.id]


def test_what_is_taken_back_is_never_handed_out(lines, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        try:
            with transaction.atomic():
                write_line.enqueue("/dev/null", "a")
                raise InterruptedError
        except InterruptedError:
            pass
    assert (taken(lines, "now"), DBTaskResult.objects.count()) == ([], 0)


def test_a_task_of_an_hour_to_come_waits_in_the_database(lines, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        write_line.using(run_after=timezone.now() + timedelta(hours=1)).enqueue("/dev/null", "a")
    assert (taken(lines, "now"), DBTaskResult.objects.count()) == ([], 1)


def test_an_id_that_comes_twice_runs_once(lines, tmp_path):
    line = write_line.enqueue(str(tmp_path / "lines"), "a")
    worker = TaskWorker(queues=[Queue.NOW], interval=0.05, batch=False, worker_id="one", lines=lines)
    assert [worker.run_one(line.id), worker.run_one(line.id)] == [True, False]
    assert (tmp_path / "lines").read_text() == "a begins\na ends\n"


@pytest.mark.parametrize("away", ["stop", "freeze"])
def test_while_redis_is_away_workers_look_in_the_database(
    lines, redis, away, django_capture_on_commit_callbacks, tmp_path
):
    getattr(redis, away)()
    with django_capture_on_commit_callbacks(execute=True):
        write_line.enqueue(str(tmp_path / "lines"), "a")
        write_line.enqueue(str(tmp_path / "lines"), "b")
    assert lines.is_away
    worker = TaskWorker(queues=[Queue.NOW], interval=0.05, batch=False, worker_id="one", lines=lines)
    worker.serve(lines.take(["now"], 0.05))
    assert (tmp_path / "lines").read_text() == "a begins\na ends\nb begins\nb ends\n"
    redis.thaw() if away == "freeze" else redis.start()
    lines.away_until = 0
    assert (taken(lines, "now"), lines.is_away) == ([], False)


def test_every_worker_is_given_the_lines(lines):
    assert [worker.lines is lines for worker in Engine().workers] == [True, True]


@pytest.mark.parametrize("url", ["memcache://host", "redis://", "localhost:6379"])
def test_an_address_that_is_no_redis_is_refused(url):
    with pytest.raises(ImproperlyConfigured, match="QUEUE_URL is redis://host"):
        queue_backend(url)


def wait_for(condition, workers):
    for _time in range(SECONDS * 10):
        if condition():
            return
        assert [worker.poll() for worker in workers if worker.returncode is None] == [None] * len(workers)
        time.sleep(0.1)
    raise AssertionError("waited in vain")


def test_of_two_workers_one_is_killed_and_nothing_is_lost_or_done_twice(redis, tmp_path, migrated_folder):
    own = environment(tmp_path, QUEUE_URL=redis.url)
    copy_to(tmp_path / "db.sqlite3", migrated_folder)
    lines = tmp_path / "lines"
    lines.touch()

    def manage(*words):
        return subprocess.Popen([sys.executable, str(ROOT / "manage.py"), *words], env=own, cwd=ROOT)

    workers = [manage("worker", "--interval", "0.2") for _number in range(2)]
    try:
        with closing(sqlite3.connect(tmp_path / "db.sqlite3", timeout=30, isolation_level=None)) as database:
            beats = "SELECT count(*) FROM jobs_heartbeat"
            wait_for(lambda: database.execute(beats).fetchone() == (2,), workers)
            words = (
                "from tests.jobs.redis_tasks import write_line\n"
                f"write_line.enqueue({str(lines)!r}, 'long', 20)\n"
                f"for number in range(20): write_line.enqueue({str(lines)!r}, str(number))"
            )
            assert manage("shell", "-c", words).wait(SECONDS) == 0
            wait_for(lambda: lines.read_text().count(" ends") == 20, workers)
            [(killed,)] = database.execute(
                "SELECT json_extract(worker_ids, '$[0]') FROM django_tasks_database_dbtaskresult"
                " WHERE status = 'RUNNING'"
            )
            pid = int(killed.split("-")[-2])
            [dead] = [worker for worker in workers if worker.pid == pid]
            workers.remove(dead)
            dead.send_signal(signal.SIGKILL)
            dead.wait(10)
            # Two minutes later.
            database.execute(
                "UPDATE django_tasks_database_dbtaskresult SET started_at = datetime(started_at, '-2 minutes')"
            )
            database.execute(
                "UPDATE jobs_heartbeat SET seen_at = datetime(seen_at, '-2 minutes') WHERE worker_id = ?", [killed]
            )
            wait_for(lambda: lines.read_text().count("long begins") == 2, workers)
            wait_for(lambda: "long ends" in lines.read_text(), workers)
            states = "SELECT status, count(*) FROM django_tasks_database_dbtaskresult WHERE queue_name = 'now' AND task_path LIKE '%write_line' GROUP BY status"
            wait_for(lambda: database.execute(states).fetchall() == [("SUCCESSFUL", 21)], workers)
        written = lines.read_text().split("\n")
        assert sorted(line for line in written if line.endswith(" ends")) == sorted(
            [*(f"{number} ends" for number in range(20)), "long ends"]
        )
        assert [written.count(f"{number} begins") for number in range(20)] == [1] * 20
    finally:
        for worker in workers:
            worker.terminate()
        for worker in workers:
            worker.wait(SECONDS)
