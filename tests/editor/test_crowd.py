"""Fifty members publish at once under one section: fifty pages, a sound tree, no error, on both databases."""

import json
import subprocess
import sys
from pathlib import Path

from tests.migrated import copy_to
from tests.processes import environment

CROWD = Path(__file__).with_name("crowd.py")


def crowd(folder, database):
    ran = subprocess.run(
        [sys.executable, CROWD],
        env=environment(folder, database=database, settings="config.settings.test", LOG_LEVEL="CRITICAL"),
        capture_output=True,
        text=True,
        timeout=500,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr[-3000:]
    return json.loads(ran.stdout.strip().splitlines()[-1])


SOUND = {"statuses": {"200": 50}, "live": 50, "slugs": 50, "children": 50, "fixtree": "No problems found."}


def test_on_sqlite(tmp_path, migrated_folder):
    copy_to(tmp_path / "crowd.sqlite3", migrated_folder)
    assert crowd(tmp_path, f"sqlite:///{tmp_path}/crowd.sqlite3") == SOUND


def test_on_postgresql(tmp_path, postgresql):
    assert crowd(tmp_path, postgresql) == SOUND
