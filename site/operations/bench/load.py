"""Many readers at once, through a real web server."""

import http.client
import socket
import subprocess
import sys
import threading
import time

from django.conf import settings

SECONDS = 4
#: What a browser says of itself when one of our pages asks for something.
BROWSER = {"User-Agent": "Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0"}
BROWSER["Sec-Fetch-Site"] = "same-origin"

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


def plain_connection(port):
    return http.client.HTTPConnection("127.0.0.1", port, timeout=30)


def rate(port, address, readers, *, headers=None, seconds=SECONDS, counted=False, connect=plain_connection):
    """Requests answered in a second while so many readers ask for the same page; with `counted` also how many."""
    counts = [0] * readers
    end = time.perf_counter() + seconds

    def read(number):
        connection = connect(port)
        while time.perf_counter() < end:
            connection.request("GET", address, headers={"Host": "localhost", **BROWSER, **(headers or {})})
            response = connection.getresponse()
            response.read()
            counts[number] += response.status in (200, 304)
        connection.close()

    threads = [threading.Thread(target=read, args=[number]) for number in range(readers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return (sum(counts) / seconds, sum(counts)) if counted else sum(counts) / seconds
