"""Many readers at once, through a real web server."""

import socket
import subprocess
import sys
import time

from django.conf import settings

from operations.bench.readers import rate

SERVERS = {
    "granian": ["granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", "{port}", "--workers", "1",
                "--blocking-threads", "8", "--log-level", "error", "config.wsgi:application"],
    "gunicorn": ["gunicorn", "--bind", "127.0.0.1:{port}", "--workers", "1", "--threads", "8", "--log-level", "error",
                 "config.wsgi:application"],
}  # fmt: skip


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def throughput(environment, addresses, readers, server):
    """{scenario: requests per second} on a server of its own; our pages are cached nowhere on the way."""
    port = free_port()
    command = [sys.executable, "-m", *(part.format(port=port) for part in SERVERS[server])]
    environment = {**environment, "PYTHONPATH": str(settings.SITE)}
    process = subprocess.Popen(command, cwd=settings.ROOT, env=environment)  # noqa: S603
    try:
        wait_for(port, process)
        return {scenario: rate(port, address, readers) for scenario, address in addresses.items()}
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
