"""Where pictures and files are kept: private, whatever they are, under names that nobody can guess.

Nothing of it is served by a web server or by the store itself. An address of the platform stands before every file
(`/media/…`, `/images/…`, `/documents/…`), and the view behind it asks who may read it (contributions/media_access.py).
"""

import os
from contextlib import suppress
from pathlib import Path, PurePosixPath

from django.core.exceptions import SuspiciousFileOperation
from django.core.files.storage import FileSystemStorage
from django.utils.crypto import get_random_string
from django.utils.deconstruct import deconstructible

#: Letters and digits: 22 of them hold 130 bits.
TOKEN_LENGTH = 22


class UnguessableNames:
    """Puts each file into a folder of its own with a random name: `documents/guide.pdf` becomes
    `documents/<token>/guide.pdf`."""

    def get_available_name(self, name, max_length=None):
        path = PurePosixPath(str(name).replace("\\", "/"))
        return super().get_available_name(str(path.parent / get_random_string(TOKEN_LENGTH) / path.name), max_length)

    def store_as(self, name, content):
        """Stores a file under exactly this name, for what had it before: a file of a backup, or of another store."""
        return self._save(name, content)


@deconstructible
class LocalMedia(UnguessableNames, FileSystemStorage):
    """On the disk of this machine, below MEDIA_ROOT."""

    def stored_names(self):
        """Yields the name of every file, in no order."""
        root = Path(self.location)
        for folder, _folders, files in os.walk(root):
            below = Path(folder).relative_to(root)
            yield from ((below / name).as_posix() for name in files)

    def path(self, name):
        # Django keeps a name below the root; one of a folder must not lead into another folder either.
        if ".." in PurePosixPath(str(name).replace("\\", "/")).parts:
            raise SuspiciousFileOperation(f"A stored file is named without “..”: {name}")
        return super().path(name)

    def delete(self, name):
        super().delete(name)
        folder = Path(self.path(name)).parent
        if len(folder.name) == TOKEN_LENGTH:
            with suppress(OSError):  # something else is in it, or it is gone already
                folder.rmdir()
