"""Fifty members publish at once under one rubric: fifty pages, a sound tree, no error, on both databases."""

import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from tests.migrated import copy_to

CROWD = Path(__file__).with_name("crowd.py")
#: Where commands are, Debian's own folder of PostgreSQL's included.
POSTGRESQL = os.pathsep.join([os.environ.get("PATH", ""), *map(str, Path("/usr/lib/postgresql").glob("*/bin"))])


def crowd(database):
    ran = subprocess.run(
        [sys.executable, CROWD],
        env=os.environ | {"DATABASE_URL": database, "TEST_DATABASE": "", "LOG_LEVEL": "CRITICAL"},
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
    assert crowd(f"sqlite:///{tmp_path}/crowd.sqlite3") == SOUND


@pytest.fixture
def postgresql():
    """A server of its own, in a folder of its own."""
    server = os.environ.get("TEST_POSTGRES_URL")
    if server:
        yield server
        return
    tools = {name: shutil.which(name, path=POSTGRESQL) for name in ("initdb", "pg_ctl")}
    if not all(tools.values()):
        pytest.skip("no PostgreSQL server on this machine")
    as_owner = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    # Not below pytest's folder, which belongs to root alone where root runs the tests.
    folder = Path(tempfile.mkdtemp(prefix="echosciences-pg-"))
    if as_owner:
        shutil.chown(folder, "postgres")
    data, log = folder / "data", folder / "log"
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    options = f"-c listen_addresses=127.0.0.1 -p {port} -c unix_socket_directories= -c max_connections=120"

    def run(*command):
        return subprocess.run(
            [*as_owner, *map(str, command)], capture_output=True, text=True, check=False, timeout=120
        )

    made = run(tools["initdb"], "-D", data, "-U", "crowd", "--auth=trust", "-E", "UTF8", "--no-sync")
    started = run(tools["pg_ctl"], "-D", data, "-l", log, "-o", options, "-w", "start")
    if started.returncode:
        pytest.skip(f"PostgreSQL does not start here: {made.stderr[-200:]} {started.stderr[-200:]}")
    try:
        yield f"postgres://crowd@127.0.0.1:{port}/postgres"
    finally:
        run(tools["pg_ctl"], "-D", data, "-m", "immediate", "stop")
        shutil.rmtree(folder, ignore_errors=True)


def test_on_postgresql(postgresql):
    assert crowd(postgresql) == SOUND
