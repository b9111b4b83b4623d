"""The web server as docs/deploy starts it, on a database of its own."""

import shlex
import socket
import subprocess
import sys
import time

import pytest

from tests.migrated import copy_to
from tests.processes import ROOT, environment

SERVICE = ROOT / "docs/deploy/echosciences-web.service"
MEGABYTE = 1024 * 1024


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(port, process):
    """Returns once somebody listens there."""
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline and process.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise AssertionError("the server did not come up")


def options_of_the_service():
    """The options of the server's command, without the address it listens on and its number of processes."""
    [line] = [line for line in SERVICE.read_text().splitlines() if line.startswith("ExecStart=")]
    words = shlex.split(line.partition("=")[2])[1:]
    for name in ("--host", "--port", "--workers"):
        at = words.index(name)
        del words[at : at + 2]
    return words


@pytest.fixture(scope="module")
def web(tmp_path_factory, migrated_folder):
    """The port of the server: one process with the options of the documented service, and a picture of 20 MB."""
    folder, port = tmp_path_factory.mktemp("web"), free_port()
    copy_to(folder / "db.sqlite3", migrated_folder)
    (folder / "static").mkdir(parents=True, exist_ok=True)
    (folder / "static/big.jpg").write_bytes(b"x" * 20 * MEGABYTE)
    command = [sys.executable, "-m", "granian", "--port", str(port), "--workers", "1", *options_of_the_service()]
    process = subprocess.Popen(command, env=environment(folder, DEBUG="1"), cwd=ROOT)
    try:
        wait_for(port, process)
        yield port
    finally:
        process.terminate()
        process.wait(timeout=30)
