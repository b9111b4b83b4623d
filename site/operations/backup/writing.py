"""Makes an archive of this installation."""

import os
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from django.utils import timezone
from django.utils.crypto import get_random_string, salted_hmac

from jobs.progress import progress
from operations.backup import media
from operations.backup.archive import DATABASES, Header, Manifest, Source, tar_chunks
from operations.backup.databases import engine
from operations.backup.encryption import encrypted
from operations.backup.errors import BackupError
from operations.backup.room import check_room, working_folder
from operations.backup.streams import compressed


@dataclass
class Archive:
    """One that is being made: `chunks` are its bytes, and `manifest` is complete once they have been taken."""

    header: Header
    manifest: Manifest
    chunks: Iterator[bytes]


@contextmanager
def new_archive(passphrase=""):
    """An `Archive` of the installation as it is now; encrypted when there is a passphrase.

    The database is copied first, then media are read as their turn comes: what the copied database names is there by
    then, and files never change. Needs room for a second database, not for a second copy of media.
    """
    with working_folder() as folder:
        copy = folder / DATABASES[connection.vendor]
        check_room(folder, size_of_database(), "a copy of the database")
        header = describe(tables=engine().copy(copy))
        manifest = Manifest()
        sources = [Source(copy.name, lambda: (copy.open("rb"), copy.stat().st_size)), *media.sources()]
        chunks = compressed(tar_chunks(header, progress(sources, "Saving files"), manifest))
        yield Archive(header, manifest, encrypted(chunks, passphrase) if passphrase else chunks)


def describe(*, tables):
    """The `Header` of a backup that is made now."""
    applied = MigrationRecorder(connection).applied_migrations()
    return Header(
        engine=connection.vendor,
        version=product_version(),
        created_at=timezone.now().isoformat(timespec="seconds"),
        site_url=settings.SITE_URL,
        secret_key=fingerprint_of(settings.SECRET_KEY),
        migrations=sorted(f"{app}.{name}" for app, name in applied),
        tables=tables,
    )


def fingerprint_of(key):
    """By which it can be told whether two installations have the same SECRET_KEY, and nothing else of it."""
    return salted_hmac("operations.backup", "which key it is", secret=key, algorithm="sha256").hexdigest()[:16]


@cache
def product_version():
    """As `pyproject.toml` says it."""
    return tomllib.loads((settings.ROOT / "pyproject.toml").read_text())["project"]["version"]


def size_of_database():
    """In bytes, on the disk."""
    if connection.vendor == "sqlite":
        path = Path(connection.settings_dict["NAME"])
        return sum(each.stat().st_size for each in (path, path.with_name(f"{path.name}-wal")) if each.exists())
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_database_size(current_database())")
        return cursor.fetchone()[0]


def write_whole(path, chunks):
    """Writes a file that nobody else may read, under its name only once all of it is on the disk; returns its size."""
    if path.exists():
        raise BackupError(f"{path} is there already: a backup overwrites nothing.")
    if not path.parent.is_dir():
        raise BackupError(f"The folder {path.parent} is not there.")
    part = path.with_name(f".{path.name}.{get_random_string(6)}.part")
    try:
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            for chunk in chunks:
                file.write(chunk)
            file.flush()
            os.fsync(file.fileno())
            size = file.tell()
        part.rename(path)
    except OSError as error:
        raise BackupError(f"{path} cannot be written: {error.strerror}.") from error
    finally:
        with suppress(FileNotFoundError):
            part.unlink()
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
    return size
