"""`make bench`: how long the pages of a territory take, and what its growth costs them.

A process per size holds its own throw-away database; the sizes are asked in turn, so that
whatever else the machine does weighs on all of them alike. Nothing is cached between
two requests. Read the ratios: times are this machine's. `--beside` asks pages of another
server in turn with ours, which tells what a page costs beside another product's.
"""

import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand

from demo.ownership import claim_database
from operations.bench.ladder import climb
from operations.bench.load import Neighbour, throughput
from operations.bench.measuring import ONCE, ONE_TIME, WEIGHT, answer

MOST_GROWTH = 1.3
#: The first rounds load templates and open files.
WARM_UP = 3
#: Pages of the bench alone, which the web server does not know.
IN_PROCESS_ONLY = {"feed of 500 follows"}
#: Addresses of pages for everybody.
FOR_EVERYBODY = re.compile(r"/(?!admin/)")


class Territory:
    """A process that holds a territory of some size."""

    def __init__(self, size, folder):
        self.size = size
        self.folder = Path(folder) / str(size)
        self.environment = {
            **{
                name: value
                for name, value in os.environ.items()
                if name not in {"DATABASE_URL", "CACHE_URL", "SEARCH_URL"}
            },
            "ENV_FILE": "",
            "DJANGO_SETTINGS_MODULE": "config.settings.development",
            "DATA_DIR": str(self.folder),
            "LOG_LEVEL": "ERROR",
            "API_REQUESTS_A_MINUTE": "1000000000",
            "PAGE_CACHE": "0",
        }
        if database := os.environ.get("BENCH_DATABASE_URL", ""):  # with {size} in the name of the database
            self.environment["DATABASE_URL"] = database.format(size=size)
        self.folder.mkdir(parents=True, exist_ok=True)
        static = Path(folder) / "static"  # collected once for all sizes
        static.mkdir(exist_ok=True)
        if not (self.folder / "static").exists():
            (self.folder / "static").symlink_to(static, target_is_directory=True)
        command = [sys.executable, str(settings.ROOT / "manage.py"), "bench", "--answer", str(size)]
        self.process = subprocess.Popen(  # noqa: S603
            command, cwd=settings.ROOT, env=self.environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def read(self):
        line = self.process.stdout.readline()
        if not line:
            raise SystemExit(f"The territory of {self.size} contributions went away.")
        return json.loads(line)

    def ask(self, address):
        """[status, milliseconds, bytes, statements] of an address, or what else `measuring.Asked` answers."""
        self.process.stdin.write(address + "\n")
        self.process.stdin.flush()
        return self.read()

    def close(self):
        self.process.stdin.close()
        self.process.wait(timeout=60)


class Command(BaseCommand):
    help = "Times home, section, tag, agenda, map data, article, search and API at several sizes, uncached."

    def add_arguments(self, parser):
        parser.add_argument("--sizes", default="1000,10000", help="numbers of contributions, separated by commas")
        parser.add_argument("--rounds", type=int, default=40, help="requests per scenario and size")
        parser.add_argument("--readers", type=int, default=16, help="readers at once, for the second table; 0: none")
        parser.add_argument("--server", default="granian", choices=["granian", "gunicorn"])
        parser.add_argument("--folder", help="keeps the databases there for another run")
        parser.add_argument("--only", default="", help="scenarios whose names begin so")
        parser.add_argument(
            "--beside",
            action="append",
            default=[],
            type=Neighbour.named,
            metavar="SCENARIO=PID=URL",
            help="the page of another server on this machine, whose first process has this number",
        )
        parser.add_argument("--answer", type=int, help="(how the command starts itself) answer for this size")

    def handle(self, *, sizes, rounds, readers, server, folder, only, answer, beside, **options):
        if answer:
            return self.answer(answer)
        sizes = [int(size) for size in sizes.split(",")]
        if folder:  # the databases are kept, the static files may have changed
            (Path(folder) / "static" / "staticfiles.json").unlink(missing_ok=True)
        with tempfile.TemporaryDirectory(prefix="echosciences-bench-") as throw_away:
            territories = [self.open(size, folder or throw_away, only) for size in sizes]
            try:
                self.compare(territories, rounds)
                self.once(territories)
                if readers:
                    self.load(territories, readers, server, dict(beside))
                    self.climb(*territories[-1], readers, server)
            finally:
                for territory, _addresses in territories:
                    territory.close()
        return None

    @staticmethod
    def answer(size):
        claim_database()
        answer(size)

    def open(self, size, folder, only):
        self.stdout.write(f"Building a territory of {size:,} contributions…")
        territory = Territory(size, folder)
        addresses, seconds = territory.read()
        self.stdout.write(f"{'':<24}{seconds:10.0f} s")
        return territory, {name: at for name, at in addresses.items() if name.startswith(only)}

    def compare(self, territories, rounds):
        """One row per scenario: p50, p95, p99 at each size, and the growth of p50 from the first size to the last."""
        columns = [f"{'p50':>8} {'p95':>8} {'p99':>8}" for _ in territories]
        self.stdout.write("\nUncached, one reader, milliseconds")
        self.stdout.write(f"{'':<24}" + "".join(f"{t.size:>26,} " for t, _ in territories))
        self.stdout.write(f"{'scenario':<24}" + " ".join(columns) + f" {'growth':>8} {'queries':>8}")
        found, statements = self.times(territories, rounds)
        for scenario, times in found.items():
            if times is None:
                self.stdout.write(f"{scenario:<24}does not answer at {territories[0][1][scenario]}")
                continue
            medians = [statistics.median(each) for each in times]
            cells = " ".join(
                f"{statistics.median(each):8.1f} {percentile(each, 0.95):8.1f} {percentile(each, 0.99):8.1f}"
                for each in times
            )
            growth = medians[-1] / medians[0]
            many = "-".join(str(many) for many in sorted(set(statements[scenario])))
            note = "  grows" if growth > MOST_GROWTH else ""
            self.stdout.write(f"{scenario:<24}{cells} {growth:8.2f} {many:>8}{note}")
        self.stdout.flush()

    @staticmethod
    def times(territories, rounds):
        """{scenario: its times at each size}, every scenario and size in each round, None for what does not answer;
        and {scenario: the statements of its last round at each size}."""
        statements = {scenario: [] for scenario in territories[0][1]}
        found = {scenario: [[] for _ in territories] for scenario in territories[0][1]}
        for number in range(rounds + WARM_UP):
            for scenario in [scenario for scenario, times in found.items() if times is not None]:
                statements[scenario] = []
                for at, (territory, addresses) in enumerate(territories):
                    status, elapsed, _length, many = territory.ask(addresses[scenario])
                    if status != 200:
                        found[scenario] = None
                        break
                    statements[scenario].append(many)
                    if number >= WARM_UP:
                        found[scenario][at].append(elapsed)
        return found, statements

    def once(self, territories):
        """What is done once for many, and what each size weighs."""
        self.stdout.write(f"\n{'once':<24}" + "".join(f"{t.size:>12,}" for t, _ in territories))
        for line in (*(f"{ONE_TIME}{name}" for name in ONCE), WEIGHT):
            answers = [territory.ask(line) for territory, _addresses in territories]
            for what in answers[0]:
                self.stdout.write(f"{what:<24}" + "".join(f"{found[what]:>12,}" for found in answers))
        self.stdout.flush()

    def load(self, territories, readers, server, beside):
        """Requests per second, and the processor's time of one, with many readers at once through the web server;
        beside those of other servers, asked in turn with the last size."""
        self.stdout.write(f"\nUncached, {readers} readers, {server}: requests per second, milliseconds of processor")
        self.stdout.write(f"{'scenario':<24}" + "".join(f"{t.size:>20,}" for t, _ in territories))
        found, others = {}, {}
        for territory, addresses in territories:
            served = [name for name in addresses if name not in IN_PROCESS_ONLY]
            # What is written, and what a member reads, is timed one by one alone.
            wanted = {name: addresses[name] for name in served if FOR_EVERYBODY.match(addresses[name])}
            neighbours = beside if territory is territories[-1][0] else {}
            steps, others = throughput(territory.environment, wanted, readers, server, neighbours)
            for scenario, step in steps.items():
                found.setdefault(scenario, []).append(step)
        for scenario, steps in found.items():
            cells = "".join(f"{step.rate:10.1f}{step.cost:10.2f}" for step in steps)
            if other := others.get(scenario):
                cells += f"  beside {other.rate:.1f} {other.cost:.2f}, ours / theirs {steps[-1].cost / other.cost:.2f}"
            self.stdout.write(f"{scenario:<24}{cells}")
        self.stdout.flush()

    def climb(self, territory, addresses, readers, server):
        """The ladder of the largest territory: what each step costs, beside a view that does nothing."""
        ladder = climb(territory.environment, addresses.get("home", "/"), readers, server)
        for title, steps, against in (
            (f"The ladder, {readers} readers, {server}, one run", ladder.steps, "bare view"),
            ("Behind nginx (docs/deploy/nginx.conf, SHARED_CACHE_SECONDS=2)", ladder.front, "file given by nginx"),
        ):
            if not steps:
                continue
            self.stdout.write(f"\n{title}")
            self.stdout.write(f"{'step':<24}{'requests/s':>12}{'cpu ms':>10}{'cpu / ' + against:>28}")
            least = steps[against].cost or 1
            for name, step in steps.items():
                self.stdout.write(f"{name:<24}{step.rate:12.1f}{step.cost:10.3f}{step.cost / least:28.2f}")
        self.stdout.write(f"\n{'A rendered page, waited':<36}{'p50 ms':>10}{'p99 ms':>10}")
        for name, (median, longest) in ladder.waits.items():
            self.stdout.write(f"{name:<36}{median:10.1f}{longest:10.1f}")


def percentile(times, share):
    return sorted(times)[min(len(times) - 1, int(len(times) * share))]
