"""A database that goes away in the middle of a task: the task is begun again, and not for ever."""

import pytest
from django.db import OperationalError
from django_tasks import task
from django_tasks_db.models import DBTaskResult

from jobs.declaring import BACKEND, Queue
from jobs.task_worker import TaskWorker

# The worker of the library closes its connection between two tasks.
pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)

#: What the task meets each time, the last one first.
meets = []


@task(backend=BACKEND, queue_name=Queue.SOON)
def work():
    if error := meets.pop():
        raise error


@pytest.fixture
def begin():
    """`begin()`: what the worker's loop raised (None: nothing), and what became of the task."""
    worker = TaskWorker(queues=[Queue.SOON], interval=0, batch=True, worker_id="one")
    work.enqueue()

    def run():
        try:
            raised = worker.run()
        except OperationalError as error:
            raised = str(error)
        return raised, DBTaskResult.objects.get().status

    return run


AWAY = OperationalError("server closed the connection unexpectedly")


def test_it_is_begun_again(begin):
    meets[:] = [None, AWAY]
    assert [begin(), begin()] == [(str(AWAY), "RUNNING"), (None, "SUCCESSFUL")]
    assert (meets, DBTaskResult.objects.get().worker_ids) == ([], ["one", "one"])


def test_but_not_for_ever(begin):
    meets[:] = [AWAY] * 4
    assert [begin(), begin(), begin()] == [(str(AWAY), "RUNNING")] * 2 + [(None, "FAILED")]
    assert len(meets) == 1


def test_a_task_that_fails_by_itself_has_failed(begin):
    meets[:] = [ValueError("wrong")]
    assert begin() == (None, "FAILED")


def test_what_another_worker_has_in_hand_stays_there(begin):
    DBTaskResult.objects.update(status="RUNNING", worker_ids=["two"])
    assert begin() == (None, "RUNNING")
