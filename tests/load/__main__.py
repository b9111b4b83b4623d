"""Mixed load on a whole installation while its parts are killed: `make load MINUTES=10` (docs/architecture.md, “Load”).

Starts PostgreSQL, Redis, a mailbox, two web servers and two workers in a folder of its own, has some people read and
write, breaks one part after another, and holds what was acknowledged against what is there. Ends with 1 where
something was lost or wrong.
"""

import argparse
import json
import os
import random
import shutil
import signal
import sys
import threading
import time
import traceback

from tests.load.engines import Installation, new_folder
from tests.load.faults import Breaker
from tests.load.people import crowd
from tests.load.proof import Proof, breakages, figures
from tests.load.record import Record

#: How often memory is looked at.
LOOK = 5


def arguments():
    parser = argparse.ArgumentParser(prog="python -m tests.load", description=__doc__.splitlines()[0])
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--rate", type=float, default=4, help="requests a second, about")
    parser.add_argument("--pause", type=float, default=15, help="seconds between two breakages; 0: none")
    parser.add_argument("--contributions", type=int, default=300, help="published before the run begins")
    parser.add_argument("--seed", type=int, default=random.randrange(10_000))
    parser.add_argument("--keep", action="store_true", help="leaves the folder with its logs")
    parser.add_argument("--search", default=os.environ.get("SEARCH_URL", ""), help="Elasticsearch's address")
    parser.add_argument(
        "--search-command", default=os.environ.get("SEARCH_COMMAND", ""), help="starts it there, to be killed as well"
    )
    return parser.parse_args()


def main():
    given = arguments()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    folder = new_folder()
    installation = Installation(folder, search=(given.search, given.search_command))
    print(
        f"{given.minutes:g} minutes, about {given.rate:g} requests a second, seed {given.seed}, {folder}", flush=True
    )
    try:
        lines = run(installation, given)
    finally:
        installation.close()
    if not given.keep and not any(line.wrong for line in lines):
        shutil.rmtree(folder, ignore_errors=True)
    return 1 if any(line.wrong for line in lines) else 0


def run(installation, given):
    """Prepares, loads, breaks, proves; returns the rows of the report, which it prints."""
    engines = [name for name in installation.parts if not name.startswith(("web", "worker"))]
    installation.start(*engines)
    known = json.loads(installation.run("tests/load/prepare.py", given.contributions, 12, 60).splitlines()[-1])
    installation.start(*[name for name in installation.parts if name not in engines])
    record, over = Record(), threading.Event()
    people = crowd(known, installation.ports, record, over, given.rate)
    works = [person.run for person in people]
    works += [lambda: look_at_memory(installation, record, over), lambda: write_letters(installation, given, over)]
    if given.pause:
        works.append(Breaker(installation, record, over, seed=given.seed, pause=given.pause).run)
    threads = [threading.Thread(target=guarded, args=[work, record]) for work in works]
    for thread in threads:
        thread.start()
    time.sleep(given.minutes * 60)
    over.set()
    for thread in threads:
        thread.join()
    print("\n".join(["", *figures(record), "", *breakages(record), ""]), flush=True)
    for part in installation.parts.values():
        part.wait_ready()
    lines = Proof(record, installation).lines()
    show(lines)
    return lines


def guarded(work, record):
    """An error of the load itself is an error of the run."""
    try:
        work()
    except Exception as error:
        traceback.print_exc()
        record.refuse(f"the load itself: {error!r}")


def look_at_memory(installation, record, over):
    while not over.wait(LOOK):
        for name in ("web that stays", "worker that stays"):
            record.memory.append((record.now(), name, installation.parts[name].memory()))


def write_letters(installation, given, over):
    """The weekly letter of everybody, in the middle of the run; begun again where something away broke it off."""
    over.wait(given.minutes * 30)
    while not over.is_set():
        try:
            installation.run("manage.py", "send_digest")
            return
        except RuntimeError:
            over.wait(3)


def show(lines):
    print(f"{'proved':<46}{'looked':>8}{'wrong':>8}")
    for line in lines:
        print(line)
    print("Nothing lost." if not any(line.wrong for line in lines) else "Something is wrong: see above.", flush=True)


if __name__ == "__main__":
    sys.exit(main())
