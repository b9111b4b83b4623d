"""A backup that is made while people write is put back elsewhere, and is the same, row by row and file by file."""

import json
import sqlite3
import stat
import tarfile
import time
from contextlib import closing

import psycopg
import pytest
from django.utils.crypto import get_random_string

from tests.operations.installations import Installation

RESTORED = "Restored, and equal to what was saved on"


def written_while_saving(source, archive):
    """Makes a backup of an installation while a process writes there; what the writer had done before it began."""
    writer = source.start_writing()
    try:
        while not (source.folder / "writing").exists():
            assert writer.poll() is None
            time.sleep(0.05)
        done = source.run("backup", archive)
        assert (done.returncode, done.stderr) == (0, "")
    finally:
        (source.folder / "stop").touch()
        writer.wait(timeout=30)
    return done


def header_of(archive):
    with tarfile.open(archive) as tar:
        return json.load(tar.extractfile("backup.json"))


@pytest.fixture
def source(tmp_path, migrated_folder):
    return Installation(tmp_path / "source").migrate(migrated_folder)


@pytest.fixture(scope="module")
def saved(tmp_path_factory, migrated_folder):
    """(an installation, an archive of it that was made while a process wrote there), for tests that change neither."""
    folder = tmp_path_factory.mktemp("saved")
    source, archive = Installation(folder / "source").migrate(migrated_folder), folder / "one.tar.gz"
    written_while_saving(source, archive)
    return source, archive


def test_a_backup_made_while_people_write_is_restored_row_by_row_and_file_by_file(tmp_path, saved):
    source, archive = saved
    assert stat.S_IMODE(archive.stat().st_mode) == 0o600
    assert sorted(path.name for path in archive.parent.iterdir()) == ["one.tar.gz", "source"]
    assert [path.name for path in source.folder.glob("at-work*")] == []

    restored = Installation(tmp_path / "restored")
    done = restored.run("restore", archive)
    assert (done.returncode, done.stderr, done.stdout[: len(RESTORED)]) == (0, "", RESTORED)

    then, now = restored.rows(), source.rows()
    assert then.keys() == now.keys()
    # The writer only adds: what is restored is what was there up to one moment, nothing half done.
    members, pictures = then["members_member"], then["media_embedpicture"]
    assert 20 <= len(members) < len(now["members_member"])
    assert len(pictures) == len(members)
    assert {name for name, rows in then.items() if not set(map(repr, rows)) <= set(map(repr, now[name]))} - {
        "sqlite_sequence",  # counts on
        "operations_backuprun",  # what was put back is noted there
        "django_cache",
    } == set()
    files, all_files = restored.files(), source.files()
    assert {name: all_files.get(name) for name in files} == files
    named = {column for row in pictures for column in row if str(column).startswith("embeds/")}
    assert named - files.keys() == set()
    with closing(sqlite3.connect(restored.folder / "db.sqlite3")) as opened:
        assert opened.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert opened.execute("SELECT kind, name, error FROM operations_backuprun").fetchall() == [
            ("restoration", "one.tar.gz", "")
        ]


def test_a_rehearsal_compares_and_leaves_nothing(saved):
    source, archive = saved
    before = sorted(path.name for path in source.folder.iterdir())
    rows = source.rows()
    done = source.run("restore", "--rehearse", archive)
    count = sum(rows for rows, _sum in header_of(archive)["tables"].values())
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Restored beside this installation, and equal to what was saved on")
    assert f"{count} rows" in done.stdout
    assert sorted(path.name for path in source.folder.iterdir() if "-" not in path.name[2:]) == [
        name for name in before if "-" not in name[2:]
    ]
    after = source.rows()
    assert {name for name in rows if rows[name] != after[name]} == {"operations_backuprun", "sqlite_sequence"}


def test_only_an_empty_installation_is_restored_into_unless_it_is_saved_first(tmp_path, saved, migrated_folder):
    _source, archive = saved
    other = Installation(tmp_path / "other").migrate(migrated_folder)
    (other.media / "documents").mkdir(parents=True)
    (other.media / "documents" / "ours.pdf").write_bytes(b"ours")
    before = other.rows()
    refused = other.run("restore", archive)
    assert refused.returncode == 1
    assert "CommandError: This installation is not empty: it has files, such as documents/ours.pdf." in refused.stderr
    assert (other.rows(), other.files()) == (before, {"documents/ours.pdf": b"ours"})

    done = other.run("restore", "--replace", archive)
    assert (done.returncode, done.stderr) == (0, "")
    assert "documents/ours.pdf" not in other.files()
    assert len(other.rows()["members_member"]) >= 20
    [saved] = (other.folder / "backups").iterdir()
    with tarfile.open(saved) as tar:
        assert tar.extractfile("media/documents/ours.pdf").read() == b"ours"


@pytest.fixture
def servers(postgresql):
    """`servers()` is the URL of a new database on the server."""
    made = []

    def new():
        name = f"backup_{get_random_string(8).lower()}"
        with psycopg.connect(postgresql, autocommit=True) as maintenance:
            maintenance.execute(f'CREATE DATABASE "{name}"')
        made.append(name)
        return postgresql.rpartition("/")[0] + f"/{name}"

    yield new
    with psycopg.connect(postgresql, autocommit=True) as maintenance:
        for name in made:
            maintenance.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


def everything(url):
    with psycopg.connect(url) as opened:
        names = [name for (name,) in opened.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")]
        return {name: sorted(map(repr, opened.execute(f'TABLE "{name}"'))) for name in names}


def test_the_same_on_postgresql(tmp_path, servers, migrated_folder):
    first, second = servers(), servers()
    source = Installation(tmp_path / "source", first).migrate(migrated_folder)
    archive = tmp_path / "one.tar.gz"
    written_while_saving(source, archive)
    rehearsed = source.run("restore", "--rehearse", archive)
    assert (rehearsed.returncode, rehearsed.stderr) == (0, "")

    restored = Installation(tmp_path / "restored", second)
    done = restored.run("restore", archive)
    assert (done.returncode, done.stderr) == (0, "")
    then, now = everything(second), everything(first)
    assert then.keys() == now.keys()
    assert 20 <= len(then["members_member"]) == len(then["media_embedpicture"]) < len(now["members_member"])
    assert {name for name in then if not set(then[name]) <= set(now[name])} == {"operations_backuprun"}
    assert {name: source.files().get(name) for name in restored.files()} == restored.files()

    refused = restored.run("restore", archive)
    assert (refused.returncode, "This installation is not empty" in refused.stderr) == (1, True)
    before = everything(second)
    replaced = restored.run("restore", "--replace", archive)
    assert (replaced.returncode, replaced.stderr) == (0, "")
    after = everything(second)
    assert {name for name in before if before[name] != after[name]} == {"operations_backuprun"}

    elsewhere = Installation(tmp_path / "sqlite")
    refused = elsewhere.run("restore", archive)
    assert refused.returncode == 1
    assert "The archive is of PostgreSQL and this installation uses SQLite" in refused.stderr
    assert not elsewhere.files()


def test_the_archive_goes_to_standard_output_too(tmp_path, source):
    done = source.run("backup", "-", text=False)
    assert (done.returncode, done.stderr) == (0, b"")
    piped = tmp_path / "piped.tar.gz"
    piped.write_bytes(done.stdout)
    assert header_of(piped)["engine"] == "sqlite"


def test_nothing_is_overwritten_and_nothing_half_written_stays(tmp_path, source):
    archive = tmp_path / "there.tar.gz"
    archive.write_bytes(b"mine")
    done = source.run("backup", archive)
    assert (done.returncode, archive.read_bytes()) == (1, b"mine")
    assert "a backup overwrites nothing" in done.stderr
    nowhere = source.run("backup", tmp_path / "nowhere" / "x.tar.gz")
    assert (nowhere.returncode, "is not there." in nowhere.stderr) == (1, True)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["source", "there.tar.gz"]
