"""A PostgreSQL server for the tests that need a real one: theirs alone, or the one that TEST_POSTGRES_URL names."""

import os
import shutil
import socket
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlencode

import psycopg
import pytest
from django.db import connection
from django.utils.crypto import get_random_string
from psycopg import sql

#: Where commands are, Debian's own folder of PostgreSQL's included.
POSTGRESQL = os.pathsep.join([os.environ.get("PATH", ""), *map(str, Path("/usr/lib/postgresql").glob("*/bin"))])


@pytest.fixture
def postgresql():
    """A server of its own, in a folder of its own."""
    server = os.environ.get("TEST_POSTGRES_URL")
    if server:
        yield server
        return
    if not os.environ.get("TEST_POSTGRES"):
        pytest.skip("TEST_POSTGRES=1 starts a PostgreSQL for this one, as .ci/run does")
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
    at = f"-c listen_addresses=127.0.0.1 -p {port} -c unix_socket_directories= -c max_connections=120"
    options = f"{at} -c fsync=off -c full_page_writes=off"  # it outlives no power cut

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


def server_parameters():
    """Host (a folder where the server listens on a socket), port, user, password of the server of these tests."""
    at = connection.settings_dict
    server = {"host": at["HOST"], "port": at["PORT"], "user": at["USER"], "password": at["PASSWORD"]}
    return {name: str(value) for name, value in server.items() if value}


def database_url(name):
    """What DATABASE_URL says for the database `name` on the server of these tests."""
    return f"postgres:///{name}?{urlencode(server_parameters())}"


@contextmanager
def own_database():
    """The URL of a new database on the PostgreSQL server that these tests run on; it goes when they are done."""
    name = f"echosciences_{get_random_string(10).lower()}"

    def run(statement):
        with psycopg.connect(**server_parameters(), dbname="postgres", autocommit=True) as maintenance:
            maintenance.execute(sql.SQL(statement).format(sql.Identifier(name)))

    run("CREATE DATABASE {}")
    try:
        yield database_url(name)
    finally:
        run("DROP DATABASE {} WITH (FORCE)")
