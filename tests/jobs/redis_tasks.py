"""Tasks that write down that they began and ended, for tests of the queue in processes of their own.

They are no jobs of the project: `jobs.declaring.JOBS` does not know them.
"""

import time
from pathlib import Path

from django_tasks import task

from jobs.declaring import BACKEND, PRIORITIES, Queue


@task(backend=BACKEND, queue_name=Queue.NOW, priority=PRIORITIES[Queue.NOW])
def write_line(path, text, seconds=0):
    """Appends "text begins", waits, and appends "text ends"."""
    with Path(path).open("a") as file:
        file.write(f"{text} begins\n")
        file.flush()
        time.sleep(seconds)
        file.write(f"{text} ends\n")


@task(backend=BACKEND, queue_name=Queue.SOON, priority=PRIORITIES[Queue.SOON])
def write_line_soon(path, text):
    write_line.func(path, text)
