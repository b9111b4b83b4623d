"""The ladder, from one server in one run: a static file, a bare view, a kept page and a rendered one; the documented
nginx with its cache beside a file that it gives; and what a rendered page waits while kept ones are asked for."""

import http.client
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

from operations.bench.front import FILE, NGINX, beside_a_file, nginx
from operations.bench.load import SERVERS, Step, free_port, step, wait_for
from operations.bench.readers import BROWSER

BARE = "/bare-view/"
#: A reader who is somebody, for whom nothing is kept.
SOMEBODY = {"Cookie": f"{settings.READER_COOKIE}=bench"}
#: What a browser says, which has pages compressed once for all.
COMPRESSED = {"Accept-Encoding": "br"}
#: Rendered pages that one reader asks for, one after another, and kept ones that others ask for meanwhile in a second.
PATIENT, RUSH = 120, 100
#: So often nginx is asked for the file and the page, in turn.
TURNS = 5


@dataclass(frozen=True)
class Ladder:
    """`steps` and `front` are {name: Step}; `waits` {name: (p50, p99) in milliseconds} of rendered pages."""

    steps: dict
    front: dict
    waits: dict


def climb(environment, page, readers, server):
    """The Ladder of a page; without nginx on the machine `front` is empty."""
    port = free_port()
    command = [
        part.format(port=port).replace("config.wsgi", "operations.bench.application") for part in SERVERS[server]
    ]
    environment = {
        **environment, "PYTHONPATH": str(settings.SITE), "PAGE_CACHE": "1", "SHARED_CACHE_SECONDS": "2",
    }  # fmt: skip
    process = subprocess.Popen([sys.executable, "-m", *command], cwd=settings.ROOT, env=environment)  # noqa: S603
    steps = {
        "static file": (static_file(environment), {}),
        "bare view": (BARE, {}),
        "kept page": (page, {}),
        "kept page, unchanged": (page, {"If-None-Match": "*"}),
        "rendered page": (page, SOMEBODY),
    }
    try:
        wait_for(port, process)
        found = {
            name: step(process.pid, port, address, readers, headers=headers)
            for name, (address, headers) in steps.items()
        }
        waits = {"quiet": waited(port, page), f"with {RUSH} kept pages a second": waited_in_rush(port, page)}
        return Ladder(found, behind_nginx(port, page, readers) if NGINX else {}, waits)
    finally:
        process.terminate()
        process.wait(timeout=20)


def behind_nginx(port, page, readers):
    """{name: Step} of nginx alone: the page from its cache, and the same bytes as a file."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request("GET", page, headers={"Host": "localhost", **BROWSER, **COMPRESSED})
    body = connection.getresponse().read()
    asked = {"headers": COMPRESSED, "is_secure": True}
    with (
        tempfile.TemporaryDirectory(prefix="echosciences-nginx-") as folder,
        nginx(folder, port, **beside_a_file(folder, body)) as (at, process),
    ):
        return in_turns(
            {
                "file given by nginx": lambda: step(process.pid, at, FILE, readers, **asked),
                "page kept by nginx": lambda: step(process.pid, at, page, readers, **asked),
            }
        )


def in_turns(climbed):
    """{name: Step} of {name: what measures it}, the medians of several turns.

    One measured after the other differed by a third from run to run, as the machine did other work meanwhile.
    """
    found = {name: [] for name in climbed}
    for _turn in range(TURNS):
        for name, measure in climbed.items():
            found[name].append(measure())
    return {
        name: Step(statistics.median(each.rate for each in steps), statistics.median(each.cost for each in steps))
        for name, steps in found.items()
    }


def waited(port, page):
    """(p50, p99) in milliseconds that one reader waits for a rendered page."""
    connection, times = http.client.HTTPConnection("127.0.0.1", port, timeout=30), []
    for number in range(PATIENT + 5):
        began = time.perf_counter()
        connection.request("GET", page, headers={"Host": "localhost", **BROWSER, **SOMEBODY})
        connection.getresponse().read()
        if number >= 5:
            times.append((time.perf_counter() - began) * 1000)
    connection.close()
    times.sort()
    return times[len(times) // 2], times[int(len(times) * 0.99)]


def waited_in_rush(port, page):
    """The same while a crowd asks for the kept page, `RUSH` times a second together."""
    over = threading.Event()

    def ask(readers=4):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        due = time.perf_counter()
        while not over.is_set():
            connection.request("GET", page, headers={"Host": "localhost", **BROWSER})
            connection.getresponse().read()
            due += readers / RUSH
            over.wait(max(0, due - time.perf_counter()))
        connection.close()

    crowd = [threading.Thread(target=ask) for _reader in range(4)]
    for reader in crowd:
        reader.start()
    try:
        return waited(port, page)
    finally:
        over.set()
        for reader in crowd:
            reader.join()


def static_file(environment):
    """The address of our sheet of styles, which is named by its content."""
    [found, *_more] = sorted(Path(environment["DATA_DIR"], "static/css").glob("site.*.css"))
    return f"/static/css/{found.name}"
