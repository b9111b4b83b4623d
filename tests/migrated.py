"""A migrated, empty SQLite database to start from.

A run of the tests needs several databases: one for each worker of pytest and one for each server of the browser
stories. They are copies of one that is kept between runs (in pytest's cache), under a name made of all that decides
what migrations do: one changed letter makes a new one, from the snapshot of the schema and what came after it.
"""

import fcntl
import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

from tests.processes import ROOT, environment


def fingerprint():
    """What the content of the database hangs on: our migrations, the snapshot of the schema, the pinned packages."""
    migrations = [path for folder in (ROOT, ROOT / "site") for path in folder.glob("*/migrations/*.py")]
    sources = [*migrations, *ROOT.glob("site/operations/schema/*.sql"), ROOT / "requirements.txt"]
    digest = hashlib.sha256()
    for path in sorted(sources):
        digest.update(str(path.relative_to(ROOT)).encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:20]


def migrated_database(folder):
    """The path of the migrated database in this folder; made when it is not there. Several processes may ask at once."""
    wanted = Path(folder) / f"{fingerprint()}.sqlite3"
    with (Path(folder) / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not wanted.exists():
            for older in Path(folder).glob("*.sqlite3*"):
                older.unlink()
            made = wanted.with_name("unfinished.sqlite3")
            own = environment(folder, database=f"sqlite:///{made}", settings="config.settings.test")
            command = [sys.executable, str(ROOT / "manage.py"), "prepare_database", "--verbosity", "0"]
            subprocess.run(command, env=own, cwd=ROOT, check=True)
            made.rename(wanted)
    return wanted


def copy_to(path, folder):
    """Puts a migrated database at this path, in the place of whatever was there."""
    path = Path(path)
    for leftover in (path, path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")):
        leftover.unlink(missing_ok=True)
    shutil.copyfile(migrated_database(folder), path)
