"""Declares background work: which queue it waits in, how long it may take, and whether it recurs."""

from dataclasses import dataclass
from functools import wraps

from django.db.models import TextChoices
from django_tasks import task
from django_tasks.base import Task

from jobs.time_limit import time_limit

BACKEND = "background"


class Queue(TextChoices):
    """The three queues, in the order in which a worker that serves several of them empties them."""

    NOW = "now", "publication, alerts, mail: somebody waits for it"
    SOON = "soon", "search, figures: seconds or minutes do not matter"
    SLOW = "slow", "links, sources, landscapes, erasure: minutes of work, or of other people's servers"


#: A worker takes the task with the highest priority first.
PRIORITIES = {Queue.NOW: 50, Queue.SOON: 0, Queue.SLOW: -50}


@dataclass(frozen=True)
class Job:
    """A task as it was declared: `seconds` is its time budget, `repeat` one of `jobs.clock`, or None."""

    task: Task
    queue: Queue
    seconds: int
    repeat: object = None

    @property
    def name(self):
        """The dotted path of the task, by which its schedule and its results are known."""
        return self.task.module_path


#: Name -> Job, of every task of the project: apps declare theirs in `tasks.py`, which `JobsConfig` imports.
JOBS = {}


def job(*, queue, seconds, repeat=None):
    """Makes a function a task of that queue; `.enqueue(*args)` has it run by a worker.

    After `seconds` it is interrupted by `jobs.time_limit.OutOfTimeError`; loops ask `seconds_left()` and end before.
    With `repeat` (see `jobs.clock`), workers enqueue it by the clock, without arguments.
    """

    def declare(function):
        @wraps(function)
        def within_its_time(*args, **kwargs):
            with time_limit(seconds):
                return function(*args, **kwargs)

        made = task(backend=BACKEND, queue_name=queue, priority=PRIORITIES[queue])(within_its_time)
        declared = Job(task=made, queue=queue, seconds=seconds, repeat=repeat)
        JOBS[declared.name] = declared
        return made

    return declare


def recurring():
    """{name: Job} of those that recur."""
    return {name: declared for name, declared in JOBS.items() if declared.repeat is not None}
