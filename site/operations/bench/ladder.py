"""The ladder: a static file, a bare view, a kept page and a rendered one, from one server in one run."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

from operations.bench.load import SERVERS, free_port, rate, wait_for

BARE = "/bare-view/"
#: A reader who is somebody, for whom nothing is kept.
SOMEBODY = {"Cookie": f"{settings.READER_COOKIE}=bench"}
TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Step:
    """Requests answered in a second, and what one cost the server's processor, in milliseconds."""

    rate: float
    cost: float


def climb(environment, page, readers, server):
    """{step: Step} for a static file, the bare view, and a page kept and rendered."""
    port = free_port()
    command = [
        part.format(port=port).replace("config.wsgi", "operations.bench.application") for part in SERVERS[server]
    ]
    environment = {**environment, "PYTHONPATH": str(settings.SITE), "PAGE_CACHE": "1"}
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
        found = {}
        for name, (address, headers) in steps.items():
            rate(port, address, 1, headers=headers, seconds=0.5)
            before = processor_seconds(process.pid)
            per_second, many = rate(port, address, readers, headers=headers, counted=True)
            spent = processor_seconds(process.pid) - before
            found[name] = Step(per_second, 1000 * spent / max(1, many))
        return found
    finally:
        process.terminate()
        process.wait(timeout=20)


def static_file(environment):
    """The address of our sheet of styles, which is named by its content."""
    [found, *_more] = sorted(Path(environment["DATA_DIR"], "static/css").glob("site.*.css"))
    return f"/static/css/{found.name}"


def processor_seconds(pid):
    """What a process and its children have used of the processor until now."""
    total = 0
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            words = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue  # it ended
        if pid in (int(stat.parent.name), int(words[1])):
            total += int(words[11]) + int(words[12])
    return total / TICKS
