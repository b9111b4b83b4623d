"""Tasks that write down that they began and ended, for tests of the queue in processes of their own."""

import time
from pathlib import Path

from jobs.declaring import Queue, job


@job(queue=Queue.NOW, seconds=60)
def write_line(path, text, seconds=0):
    """Appends "text begins", waits, and appends "text ends"."""
    with Path(path).open("a") as file:
        file.write(f"{text} begins\n")
        file.flush()
        time.sleep(seconds)
        file.write(f"{text} ends\n")


@job(queue=Queue.SOON, seconds=60)
def write_line_soon(path, text):
    write_line.func(path, text)
