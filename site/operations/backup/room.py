"""Room on the disk, and a folder to work in."""

import shutil
import tempfile
import time
from contextlib import contextmanager, suppress
from pathlib import Path

from django.conf import settings
from django.template.defaultfilters import filesizeformat

from operations.backup.errors import BackupError

PREFIX = "at-work-on-backup-"
#: What a process that was killed left behind is taken away after so many seconds.
FORGOTTEN = 2 * 24 * 3600


@contextmanager
def working_folder():
    """A folder in DATA_DIR that only this user may read; it goes, with what is in it, at the end of the block."""
    parent = Path(settings.DATA_DIR)
    parent.mkdir(parents=True, exist_ok=True)
    for left in parent.glob(f"{PREFIX}*"):
        with suppress(FileNotFoundError):
            if time.time() - left.stat().st_mtime > FORGOTTEN:
                shutil.rmtree(left, ignore_errors=True)
    with tempfile.TemporaryDirectory(prefix=PREFIX, dir=parent) as folder:
        yield Path(folder)


def check_room(folder, size, what):
    """Raises BackupError unless so many bytes, and a tenth more, are free where this folder lies."""
    free = shutil.disk_usage(folder).free
    if free < size * 1.1:
        raise BackupError(
            f"The disk of {folder} has {filesizeformat(free)} left, and {what} needs {filesizeformat(size * 1.1)}."
        )
