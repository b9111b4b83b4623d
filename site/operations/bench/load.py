"""Many readers at once, through a real web server: how many answers a second, and what each costs its processor."""

import socket
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings

from operations.bench.readers import rate

SERVERS = {
    "granian": ["granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", "{port}", "--workers", "1",
                "--blocking-threads", "8", "--log-level", "error", "config.wsgi:application"],
    "gunicorn": ["gunicorn", "--bind", "127.0.0.1:{port}", "--workers", "1", "--threads", "8", "--log-level", "error",
                 "config.wsgi:application"],
}  # fmt: skip


@dataclass(frozen=True)
class Step:
    """Requests answered in a second, and what one cost the server's processor, in milliseconds."""

    rate: float
    cost: float


@dataclass(frozen=True)
class Neighbour:
    """A page of another server that runs on this machine: the number of its first process, and where it is asked."""

    pid: int
    port: int
    address: str

    @classmethod
    def named(cls, text):
        """(name, Neighbour) of `NAME=PID=URL`. Raises ValueError."""
        name, pid, url = text.split("=", 2)
        parts = urlsplit(url)
        address = parts.path + (f"?{parts.query}" if parts.query else "")
        return name, cls(int(pid), parts.port or 80, address or "/")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def throughput(environment, addresses, readers, server, beside):
    """({scenario: Step} on a server of its own, {scenario: Step of its neighbour}), asked in turn.

    Our pages are cached nowhere on the way. `beside` is {scenario: Neighbour}.
    """
    port = free_port()
    command = [sys.executable, "-m", *(part.format(port=port) for part in SERVERS[server])]
    environment = {**environment, "PYTHONPATH": str(settings.SITE)}
    process = subprocess.Popen(command, cwd=settings.ROOT, env=environment)  # noqa: S603
    try:
        wait_for(port, process)
        ours, theirs = {}, {}
        for scenario, address in addresses.items():
            ours[scenario] = step(process.pid, port, address, readers)
            if other := beside.get(scenario):
                theirs[scenario] = step(other.pid, other.port, other.address, readers)
        return ours, theirs
    finally:
        process.terminate()
        process.wait(timeout=20)


def wait_for(port, process):
    while process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise SystemExit("The web server went away.")


def step(pid, port, address, readers, **asked):
    """How fast a server with this process answers, and at what cost."""
    rate(port, address, 1, seconds=0.5, **asked)
    before = processor_seconds(pid)
    per_second, many = rate(port, address, readers, counted=True, **asked)
    return Step(per_second, 1000 * (processor_seconds(pid) - before) / max(1, many))


def processor_seconds(pid):
    """What a process and its children have used of the processor until now."""
    total = 0
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            words = stat.read_text().rpartition(")")[2].split()
            if pid not in (int(stat.parent.name), int(words[1])):
                continue
            # To the nanosecond, thread by thread: an answer of nginx takes some 30 microseconds.
            spent = [int((task / "schedstat").read_text().split()[0]) for task in (stat.parent / "task").iterdir()]
        except OSError:
            continue  # it ended
        total += sum(spent)
    return total / 1e9
