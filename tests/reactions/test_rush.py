"""Two hundred recommendations at once, by real threads: the count is right, on both databases."""

import json
import subprocess
import sys
from pathlib import Path

from tests.migrated import copy_to
from tests.processes import environment

RUSH = Path(__file__).with_name("rush.py")
RIGHT = {"statuses": {"302": 460}, "liked": [200, 200], "pressed": [1, 1]}


def rush(folder, database):
    ran = subprocess.run(
        [sys.executable, RUSH],
        env=environment(folder, database=database, settings="config.settings.test", LOG_LEVEL="CRITICAL"),
        capture_output=True,
        text=True,
        timeout=500,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr[-3000:]
    return json.loads(ran.stdout.strip().splitlines()[-1])


def test_on_sqlite(tmp_path, migrated_folder):
    copy_to(tmp_path / "rush.sqlite3", migrated_folder)
    assert rush(tmp_path, f"sqlite:///{tmp_path}/rush.sqlite3") == RIGHT


def test_on_postgresql(tmp_path, postgresql):
    assert rush(tmp_path, postgresql) == RIGHT
