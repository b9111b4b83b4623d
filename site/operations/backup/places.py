"""Where backups are kept: a folder (BACKUP_DIR), a store of objects (BACKUP_URL)."""

from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from config.settings.media import media_storage
from django.conf import settings
from django.core.files import File
from django.core.files.storage import storages

from operations.backup.errors import BackupError
from operations.backup.rotation import moment_of, superfluous
from operations.backup.streams import as_file
from operations.backup.writing import write_whole


class Place:
    """What both have in common."""

    label = ""

    def backups(self):
        """Names of the backups that are there, the newest first."""
        return sorted((name for name in self.names() if moment_of(name)), key=moment_of, reverse=True)

    def rotate(self, keep):
        """Takes away what need not stay; returns the names."""
        gone = superfluous(self.names(), keep)
        for name in gone:
            self.delete(name)
        return gone


class Folder(Place):
    """On a disk that this machine sees."""

    def __init__(self, path):
        self.path = Path(path)
        self.label = str(self.path)

    def names(self):
        return [path.name for path in self.path.iterdir()] if self.path.is_dir() else []

    def write(self, name, chunks):
        """Keeps the chunks under this name; returns the size."""
        self.path.mkdir(mode=0o700, parents=True, exist_ok=True)
        return write_whole(self.path / name, chunks)

    def size(self, name):
        return (self.path / name).stat().st_size

    def open(self, name):
        return (self.path / name).open("rb")

    def delete(self, name):
        (self.path / name).unlink(missing_ok=True)


class Store(Place):
    """A bucket, or a folder in one."""

    def __init__(self, url):
        parts = urlsplit(url)
        self.label = f"{parts.hostname}{parts.path}"
        self.storage = storages.create_storage(media_storage(url))

    @contextmanager
    def errors_in_words(self):
        try:
            yield
        except (BackupError, FileNotFoundError):
            raise
        except Exception as error:  # whatever the client raises: refused, out of reach, no such bucket
            raise BackupError(f"The store {self.label} does not take part: {type(error).__name__}: {error}") from error

    def names(self):
        with self.errors_in_words():
            return list(self.storage.stored_names())

    def write(self, name, chunks):
        """Keeps the chunks under this name, sent as they come; a broken one is not kept. Returns the size."""
        with self.errors_in_words():
            self.storage.store_as(name, File(as_file(chunks), name=name))
            return self.storage.size(name)

    def size(self, name):
        with self.errors_in_words():
            return self.storage.size(name)

    def open(self, name):
        with self.errors_in_words():
            return closing(self.storage.open_stream(name))

    def delete(self, name):
        with self.errors_in_words():
            self.storage.delete(name)


def places():
    """Those that the settings name: the folder first, since a second copy is read from it."""
    found = [Folder(settings.BACKUP_DIR)] if settings.BACKUP_DIR else []
    return [*found, Store(settings.BACKUP_URL)] if settings.BACKUP_URL else found
