"""Where the backups of each night go, how many stay, and what is noted of them."""

import gzip
import stat
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.utils import timezone
from operations.backup.actions import backup_by_the_clock, backup_to_file, rehearse_newest
from operations.backup.errors import BackupError
from operations.backup.places import Folder, Store, places
from operations.backup.rotation import moment_of, new_name, superfluous
from operations.models import BackupRun
from operations.tasks import make_backup, rehearse_backup

from jobs.clock import monthly
from jobs.declaring import JOBS
from tests.factories.object_store import object_store

pytestmark = pytest.mark.django_db
PASSPHRASE = "a long passphrase that is kept elsewhere"
EVENING = datetime(2026, 11, 27, 1, 40, tzinfo=UTC)


@pytest.fixture
def folder(tmp_path, settings):
    if connection.vendor != "sqlite":
        pytest.skip("places are the same on both")
    settings.BACKUP_DIR = str(tmp_path / "backups")
    settings.MEDIA_ROOT = tmp_path / "media"
    return tmp_path / "backups"


def nights(count):
    """Names of the backups of so many nights up to this one, the newest first."""
    return [new_name(EVENING - timedelta(days=number), is_encrypted=False) for number in range(count)]


def test_days_weeks_and_months_stay():
    names = nights(400)
    gone = superfluous(names, "7,4,12")
    kept = [f"{moment_of(name):%Y-%m-%d}" for name in names if name not in gone]
    assert kept == [
        *("2026-11-27", "2026-11-26", "2026-11-25", "2026-11-24", "2026-11-23", "2026-11-22", "2026-11-21"),
        *("2026-11-15", "2026-11-08"),  # the last of their weeks; of this week and the last one there is one already
        *("2026-10-31", "2026-09-30", "2026-08-31", "2026-07-31", "2026-06-30", "2026-05-31"),
        *("2026-04-30", "2026-03-31", "2026-02-28", "2026-01-31", "2025-12-31"),
    ]


def test_the_newest_and_what_is_not_ours_stay_always():
    names = [*nights(3), "holiday.jpg", "before-restoration-echosciences-20260101T000000Z.tar.gz"]
    assert superfluous(names, "0,0,0") == nights(3)[1:]
    assert superfluous([], "7,4,12") == []


@pytest.mark.parametrize("keep", ["", "7", "7,4", "seven,4,12", "7,4,-1"])
def test_what_keeps_nothing_that_can_be_understood_is_said(keep):
    with pytest.raises(BackupError, match="BACKUP_KEEP is three numbers"):
        superfluous(nights(3), keep)


def test_a_night_keeps_one_closed_file_and_notes_it(folder, settings):
    settings.BACKUP_KEEP = "2,0,0"
    folder.mkdir()
    earlier = [new_name(timezone.now() - timedelta(days=number), is_encrypted=False) for number in (1, 2, 3)]
    for name in earlier:
        (folder / name).write_bytes(b"old")
    [run] = backup_by_the_clock()
    kept = sorted(path.name for path in folder.iterdir())
    assert kept == sorted([run.name, earlier[0]])
    assert stat.S_IMODE((folder / run.name).stat().st_mode) == 0o600
    noted = BackupRun.objects.get()
    assert (noted.place, noted.size, noted.file_count) == (str(folder), (folder / run.name).stat().st_size, 0)
    assert (noted.error, noted.is_encrypted, noted.is_scheduled) == ("", False, True)
    tried = rehearse_newest()
    assert (tried.kind, tried.name, tried.error) == ("rehearsal", run.name, "")


def test_a_store_gets_the_same_archive_encrypted(folder, settings):
    with object_store() as store:
        settings.BACKUP_URL, settings.BACKUP_PASSPHRASE = store.url("saved/here"), PASSPHRASE
        first, second = backup_by_the_clock()
        assert first.name == second.name
        assert store.objects[f"/saved/here/{first.name}"] == (folder / first.name).read_bytes()
        assert second.place == "127.0.0.1/saved/here"
        assert (folder / first.name).read_bytes().startswith(b"age-encryption.org/v1\n")
        # Alone it is sent as it is made.
        settings.BACKUP_DIR = ""
        BackupRun.objects.all().delete()
        store.objects.clear()
        [alone] = backup_by_the_clock()
        assert alone.size == len(store.objects[f"/saved/here/{alone.name}"])
        assert places()[0].backups() == [alone.name]
        assert rehearse_newest().name == alone.name
        places()[0].rotate("0,0,0")
        assert list(store.objects) == [f"/saved/here/{alone.name}"]


def test_a_broken_archive_is_not_kept_in_a_store():
    def broken():
        yield gzip.compress(b"a beginning")
        raise BackupError("the disk is away")

    with object_store() as store:
        with pytest.raises(BackupError, match="the disk is away"):
            Store(store.url("saved")).write("echosciences-20261127T014000Z.tar.gz", broken())
        assert store.objects == {}


def test_a_place_that_is_away_keeps_no_other_from_its_backup(folder, settings):
    settings.BACKUP_URL = "s3://key:secret@127.0.0.1:9/saved?tls=0"
    with pytest.raises(BackupError, match="127.0.0.1/saved: The store 127.0.0.1/saved does not take part"):
        backup_by_the_clock()
    assert len(Folder(folder).backups()) == 1
    assert [(run.place, bool(run.error)) for run in BackupRun.objects.order_by("pk")] == [
        (str(folder), False),
        ("127.0.0.1/saved", True),
    ]


def test_nothing_of_a_broken_backup_stays_in_a_folder(tmp_path):
    def broken():
        yield b"a beginning"
        raise BackupError("no more")

    with pytest.raises(BackupError, match="no more"):
        Folder(tmp_path).write("one", broken())
    assert list(tmp_path.iterdir()) == []


def test_a_failed_backup_is_noted_with_its_reason(folder, tmp_path):
    with pytest.raises(BackupError):
        backup_to_file(path=tmp_path / "nowhere" / "one.tar.gz")
    assert [run.error for run in BackupRun.objects.all()] == [f"The folder {tmp_path / 'nowhere'} is not there."]


def test_without_a_place_the_clock_makes_none():
    assert (make_backup.call(), rehearse_backup.call()) == (0, "")
    assert BackupRun.objects.count() == 0


def test_the_clock_calls_each_night_and_each_month():
    now = datetime(2026, 12, 31, 12, 0, tzinfo=UTC)
    repeats = {name: JOBS[f"operations.tasks.{name}"].repeat(now, "Europe/Paris") for name in NAMES}
    assert {name: f"{moment:%Y-%m-%d %H:%M}" for name, moment in repeats.items()} == {
        "make_backup": "2027-01-01 02:40",
        "rehearse_backup": "2027-01-02 04:00",
    }
    before, after = datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 1, 5, tzinfo=UTC)
    assert [f"{monthly(2, 4)(moment, 'Europe/Paris'):%Y-%m-%d %H}" for moment in (before, after)] == [
        "2026-01-02 04",
        "2026-02-02 04",
    ]


NAMES = ("make_backup", "rehearse_backup")
