"""The verbs of backups: by hand into a file, by the clock to where they are kept, and tried once a month."""

import logging
from contextlib import contextmanager

from django.conf import settings
from django.utils import timezone

from operations.backup.archive import ENCRYPTED_SUFFIX
from operations.backup.errors import BackupError
from operations.backup.places import places
from operations.backup.rehearsing import rehearse
from operations.backup.room import working_folder
from operations.backup.rotation import new_name
from operations.backup.streams import blocks_of
from operations.backup.writing import new_archive, write_whole
from operations.models import BackupRun

logger = logging.getLogger(__name__)


def backup_to_file(*, path, passphrase=""):
    """Makes a backup at this path; returns its `BackupRun` and its `Manifest`. Raises BackupError."""
    with recorded(BackupRun.Kind.BACKUP, path.name, place=str(path.absolute().parent)) as run:
        with new_archive(passphrase) as archive:
            run.size = write_whole(path, archive.chunks)
        run.file_count, run.is_encrypted = len(archive.manifest.media), bool(passphrase)
    return run, archive.manifest


def backup_by_the_clock():
    """Makes the backup of the night for each place that the settings name, and takes away what need not stay.

    Returns the runs. A place that fails keeps no other from having its backup; raises BackupError at the end then.
    """
    passphrase, runs, first = settings.BACKUP_PASSPHRASE, [], None
    name = new_name(timezone.now(), is_encrypted=bool(passphrase))
    for place in places():
        try:
            with recorded(BackupRun.Kind.BACKUP, name, place=place.label, is_scheduled=True) as run:
                runs.append(run)
                run.is_encrypted = bool(passphrase)
                with archive_for(name, first, passphrase, run) as chunks:
                    run.size = place.write(name, chunks)
                first = first or place
                place.rotate(settings.BACKUP_KEEP)
        except BackupError:
            logger.exception("No backup at %s", place.label)
    if failed := [run for run in runs if run.error]:
        raise BackupError("; ".join(f"{run.place}: {run.error}" for run in failed))
    return runs


@contextmanager
def archive_for(name, place, passphrase, run):
    """The bytes of a new archive; of the same one when a place has it already."""
    if place:
        with place.open(name) as file:
            yield blocks_of(file)
        return
    with new_archive(passphrase) as archive:
        yield archive.chunks
    run.file_count = len(archive.manifest.media)


def rehearse_newest():
    """Tries the newest backup of the first place that has one; returns its run, None where there is none to try."""
    found = next(((place, names[0]) for place in places() if (names := place.backups())), None)
    if found is None:
        return None
    place, name = found
    recording = recorded(BackupRun.Kind.REHEARSAL, name, place=place.label, is_scheduled=True)
    with recording as run, working_folder() as folder, place.open(name) as file:
        run.size = write_whole(folder / name, blocks_of(file))
        run.is_encrypted = name.endswith(ENCRYPTED_SUFFIX)
        run.file_count = rehearse(folder / name, passphrase=settings.BACKUP_PASSPHRASE).file_count
    return run


@contextmanager
def recorded(kind, name, **values):
    """A `BackupRun` to fill in, saved at the end of the block, with what went wrong in it."""
    run = BackupRun(kind=kind, name=name, started_at=timezone.now(), **values)
    try:
        yield run
    except BaseException as error:  # somebody stopped it: neither is that a backup
        run.error = str(error) or type(error).__name__
        raise
    finally:
        run.ended_at = timezone.now()
        run.save()
