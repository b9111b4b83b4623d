"""Tries a backup: restores it beside the installation, compares, and throws it away."""

import os
import subprocess
import sys
from dataclasses import dataclass

from django.conf import settings

from jobs.progress import progress
from operations.backup import media
from operations.backup.compatible import check_header, newer_migrations
from operations.backup.databases import differences, engine
from operations.backup.errors import BackupError
from operations.backup.reading import media_files, verified
from operations.backup.room import check_room, working_folder
from operations.backup.streams import sha256_of


@dataclass(frozen=True)
class Rehearsal:
    """What was tried and found equal. `missing` are names of files that rows name and the backup has not."""

    created_at: str
    table_count: int
    row_count: int
    file_count: int
    migration_count: int
    missing: list[str]


def rehearse(path, *, passphrase):
    """Restores the backup at this path into a database and a folder of its own and compares every row and file.

    Rows are compared with their fingerprints from the day of the backup, files with their hashes; newer migrations are
    run. Returns a `Rehearsal`; raises BackupError when the backup would not give back what was saved.
    """
    with working_folder() as folder:
        database = folder / "database"
        header, manifest = verified(path, passphrase, check_header=check_header, database_at=database)
        engine().check(database)
        check_room(folder, sum(size for size, _hash in manifest.media.values()), "a rehearsal")
        with engine().Trial(database) as trial:
            if differing := differences(header.tables, trial.tables):
                raise BackupError("The restored database is not the saved one: " + "; ".join(differing[:5]))
            missing = missing_files(trial, manifest.media)
            newer = newer_migrations(header.migrations)
            if newer:
                migrate(trial.url)
        compare_files(folder / "media", path, passphrase, manifest)
    rows = sum(count for count, _sum in header.tables.values())
    return Rehearsal(header.created_at, len(header.tables), rows, len(manifest.media), len(newer), missing)


def compare_files(folder, path, passphrase, manifest):
    """Writes every picture and file of the backup below the folder, and reads it again from there."""
    files = progress(media_files(path, passphrase), "Trying files", total=len(manifest.media))
    for name, written in media.write_below(folder, files).items():
        if [written.stat().st_size, sha256_of(written)] != manifest.media[name]:
            raise BackupError(f"The restored file {name} is not the saved one.")


def missing_files(trial, stored):
    """Names of files that rows of the tried database name and that are not among the stored ones."""
    named = set()
    for table, column in media.columns_of_files():
        if table in trial.tables or f"public.{table}" in trial.tables:
            named |= trial.column(table, column)
    return sorted(named - stored.keys())


def migrate(url):
    """Runs the newer migrations on the database that this URL names, in a process of its own."""
    command = [sys.executable, str(settings.ROOT / "manage.py"), "migrate", "--no-input", "--verbosity", "0"]
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": settings.SETTINGS_MODULE, "DATABASE_URL": url}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        raise BackupError(f"The newer migrations fail on the restored database: {done.stderr.strip()[-500:]}")
