"""Puts a backup back: all of it, into an empty installation, or nothing."""

from dataclasses import dataclass
from pathlib import Path

from config.page_cache.writes import tell_hard
from django.conf import settings
from django.core.cache import cache
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.db import connection

from jobs.models import Heartbeat
from jobs.progress import progress
from operations.backup import media
from operations.backup.archive import Header, Manifest
from operations.backup.compatible import check_header, has_same_key, newer_migrations
from operations.backup.databases import data_found, differences, engine
from operations.backup.errors import BackupError
from operations.backup.reading import media_files, verified
from operations.backup.room import check_room, working_folder


@dataclass(frozen=True)
class Restored:
    """What was put back: newer migrations that were run, and whether what SECRET_KEY encrypted can be read here."""

    header: Header
    manifest: Manifest
    migrations: list[str]
    #: Lines that say which tables are not what was saved; none when all is well.
    differing: list[str]
    is_key_the_same: bool

    @property
    def row_count(self):
        return sum(count for count, _sum in self.header.tables.values())


def check_empty():
    """Raises BackupError where there is anything that a restoration would take away."""
    found = [f"{count} rows of {table}" for table, count in data_found().items()]
    if (name := next(iter(default_storage.stored_names()), None)) is not None:
        found.append(f"files, such as {name}")
    if found:
        raise BackupError(
            f"This installation is not empty: it has {', '.join(found)}. Restore into an empty one, or say --replace, "
            "which makes a backup of what is here first, and then replaces all of it."
        )


def check_nobody_works():
    """Raises BackupError while a worker lives: it would write into what is being replaced."""
    has_heartbeats = Heartbeat._meta.db_table in connection.introspection.table_names()
    if has_heartbeats and (alive := Heartbeat.objects.alive().first()):
        raise BackupError(f"A worker is at work ({alive.worker_id}). Stop the web server and the worker first.")


def restore(path, *, passphrase, before_replacing=None):
    """Puts the backup at this path in the place of the database and the media in use; returns a `Restored`.

    Without `before_replacing` only into an empty installation. With it, that function is called once the archive has
    been read to its end and found whole, and before anything is changed. Raises BackupError: what the backup brought
    is then taken away again, and the database is what it was.
    """
    if before_replacing is None:
        check_empty()
    check_nobody_works()
    with working_folder() as folder:
        database = folder / "database"
        header, manifest = verified(path, passphrase, check_header=check_header, database_at=database)
        engine().check(database)
        check_room_for(manifest)
        if before_replacing is not None:
            before_replacing()
        before = set(default_storage.stored_names())
        written = []
        try:
            files = progress(media_files(path, passphrase), "Putting files back", total=len(manifest.media))
            sizes = {name: size for name, (size, _hash) in manifest.media.items()}
            media.put_back(files, sizes=sizes, written=written)
            engine().replace(database)
        except BaseException:
            media.remove(set(written) - before)
            raise
    differing = differences(header.tables, engine().tables_of_own())
    media.remove(before - manifest.media.keys())
    newer = newer_migrations(header.migrations)
    if newer:
        call_command("migrate", interactive=False, verbosity=0)
    cache.clear()
    tell_hard()  # the rows came by another program
    return Restored(header, manifest, newer, differing, has_same_key(header))


def check_room_for(manifest):
    """Raises BackupError where media lie on this machine's disk and would not fit."""
    if hasattr(default_storage, "location") and Path(str(default_storage.location)).is_absolute():
        root = Path(default_storage.location)
        root.mkdir(parents=True, exist_ok=True)
        check_room(root, sum(size for size, _hash in manifest.media.values()), "the media of the backup")
    check_room(settings.DATA_DIR, sum(size for name, (size, _h) in manifest.members.items() if "/" not in name), "it")
