"""The platform and all that it stands on, each a process of its own that can be killed, stopped, frozen and started."""

import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

import psycopg

from tests.processes import ROOT, environment

POSTGRESQL = os.pathsep.join([os.environ.get("PATH", ""), *map(str, Path("/usr/lib/postgresql").glob("*/bin"))])
GRANIAN = (
    sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--blocking-threads", "8",
    "--http1-header-read-timeout", "10000", "--respawn-failed-workers", "--log-level", "error",
)  # fmt: skip
#: On a machine that others use too.
PATIENCE = 600


def free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


class Part:
    """A process, with all that it starts in a group of its own. `log` gathers what it says."""

    def __init__(self, name, command, log, *, env=None, ready=None):
        self.name, self.command, self.log, self.env = name, [str(word) for word in command], Path(log), env
        self.ready = ready or (lambda: True)
        self.process = None

    def start(self):
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                self.command, cwd=ROOT, env=self.env, stdout=log, stderr=log, start_new_session=True
            )

    def wait_ready(self):
        """Until it answers; started again meanwhile where it gave up."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                time.sleep(1)
                self.start()
            if self.ready():
                return
            time.sleep(0.1)
        raise RuntimeError(f"{self.name} does not come up: see {self.log}")

    def signal(self, number):
        """To the whole group: a supervisor's children do not outlive it."""
        if self.process and self.process.poll() is None:
            os.killpg(self.process.pid, number)

    def kill(self):
        self.signal(signal.SIGKILL)
        self.process.wait(30)

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(60)
            except subprocess.TimeoutExpired:
                self.kill()

    def freeze(self):
        self.signal(signal.SIGSTOP)

    def thaw(self):
        self.signal(signal.SIGCONT)

    def memory(self):
        """Bytes that its processes have for themselves (a share of what they have together)."""
        total = 0
        for pid in group_of(self.process.pid):
            try:
                rollup = Path(f"/proc/{pid}/smaps_rollup").read_text()
            except OSError:
                continue
            total += next(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:")) * 1024
        return total


class Postgres(Part):
    """Debian's server in a folder of its own; killed as a machine that fails, or stopped as an upgrade does it."""

    def __init__(self, folder):
        self.port, self.data = free_port(), Path(folder) / "postgresql"
        tools = {name: shutil.which(name, path=POSTGRESQL) for name in ("initdb", "postgres")}
        if not all(tools.values()):
            raise SystemExit("The load needs PostgreSQL (Debian: apt-get install postgresql).")
        self.as_owner = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        self.data.mkdir()
        if self.as_owner:
            shutil.chown(self.data, "postgres")
        made = [*self.as_owner, tools["initdb"], "-D", self.data, "-U", "load", "--auth=trust", "-E", "UTF8"]
        subprocess.run(made, check=True, capture_output=True, cwd="/")
        options = {"listen_addresses": "127.0.0.1", "unix_socket_directories": "", "max_connections": "60"}
        command = [*self.as_owner, tools["postgres"], "-D", self.data, "-p", self.port]
        command += [word for name, value in options.items() for word in ("-c", f"{name}={value}")]
        super().__init__("postgresql", command, Path(folder) / "postgresql.log", ready=self.answers)
        self.url = f"postgres://load@127.0.0.1:{self.port}/postgres"

    def answers(self):
        try:
            with psycopg.connect(self.url, connect_timeout=2) as database:
                return database.execute("SELECT NOT pg_is_in_recovery()").fetchone()[0]
        except psycopg.Error:
            return False

    def supervisor(self):
        return int((self.data / "postmaster.pid").read_text().split()[0])

    def kill(self):
        """Every process at once, as a machine that loses its power but for its disk."""
        for pid in [*children_of(self.supervisor()), self.supervisor()]:
            end(pid, signal.SIGKILL)
        self.process.wait(30)

    def stop(self):
        """“Fast”: who is connected is thrown out."""
        if self.process and self.process.poll() is None:
            end(self.supervisor(), signal.SIGINT)
            self.process.wait(60)


def end(pid, number):
    try:
        os.kill(pid, number)
    except ProcessLookupError:
        return


def stats():
    """(pid, parent, group) of every process of the machine."""
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            words = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        yield int(stat.parent.name), int(words[1]), int(words[2])


def children_of(pid):
    return [child for child, parent, _group in stats() if parent == pid]


def group_of(pid):
    return [one for one, _parent, group in stats() if group == pid]


def listens(port):
    def answers():
        with socket.socket() as probe:
            probe.settimeout(1)
            return probe.connect_ex(("127.0.0.1", port)) == 0

    return answers


def healthy(port):
    def answers():
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=2) as answer:
                return answer.status == 200
        except OSError:
            return False

    return answers


class Installation:
    """Everything, in a folder. Two of the web server and of the worker: one of each is never killed, and its memory is
    what the report looks at. `search` is (URL, command that starts it in the foreground, or "")."""

    def __init__(self, folder, *, search=("", "")):
        self.folder = folder = Path(folder)
        self.postgresql = Postgres(folder)
        ports = {name: free_port() for name in ("redis", "mail", "web", "web that stays")}
        self.letters = folder / "letters.jsonl"
        self.letters.touch()
        redis = shutil.which("redis-server")
        if not redis:
            raise SystemExit("The load needs Redis (Debian: apt-get install redis-server).")
        self.ports = {name: ports[name] for name in ("web", "web that stays")}
        self.env = environment(
            folder / "data",
            database=self.postgresql.url,
            settings="config.settings.production",
            SECRET_KEY=secrets.token_urlsafe(50),
            SITE_URL="http://localhost",
            EMAIL_URL=f"smtp://127.0.0.1:{ports['mail']}",
            CACHE_URL=f"redis://127.0.0.1:{ports['redis']}/0",
            SEARCH_URL=search[0],
            STATIC_ROOT=os.environ.get("STATIC_ROOT", str(folder / "static")),
            PYTHONUNBUFFERED="1",
        )
        (folder / "data").mkdir()
        worker = (sys.executable, ROOT / "manage.py", "worker")
        self.parts = {
            part.name: part
            for part in (
                self.postgresql,
                self.part("redis", redis, "--port", ports["redis"], "--save", "", "--appendonly", "no",
                          ready=listens(ports["redis"])),
                self.part("mail", sys.executable, ROOT / "tests/load/mailbox.py", ports["mail"], self.letters,
                          ready=listens(ports["mail"])),
                self.part("web", *GRANIAN, "--workers", "2", "--port", ports["web"], "config.wsgi:application",
                          ready=healthy(ports["web"])),
                self.part("web that stays", *GRANIAN, "--workers", "1", "--port", ports["web that stays"],
                          "config.wsgi:application", ready=healthy(ports["web that stays"])),
                self.part("worker", *worker),
                self.part("worker that stays", *worker),
            )
        }  # fmt: skip
        if search[1]:
            port = int(search[0].rstrip("/").rpartition(":")[2])
            self.parts["search"] = self.part("search", "/bin/sh", "-c", search[1], ready=listens(port))

    def part(self, name, *command, ready=None):
        return Part(name, command, self.folder / f"{name.replace(' ', '-')}.log", env=self.env, ready=ready)

    def start(self, *names):
        for name in names:
            self.parts[name].start()
            self.parts[name].wait_ready()

    def run(self, *command):
        """A command of the platform until it ends; what it printed. Raises where it fails."""
        ran = subprocess.run(
            [sys.executable, *map(str, command)], cwd=ROOT, env=self.env, capture_output=True, text=True, check=False
        )
        if ran.returncode:
            raise RuntimeError(f"{command}: {ran.stderr[-2000:]}")
        return ran.stdout

    def close(self):
        for part in reversed(self.parts.values()):
            part.thaw()
            part.stop()


def new_folder():
    """Below the folder of temporary files, where the owner of the database may look into it."""
    folder = Path(tempfile.mkdtemp(prefix="echosciences-load-"))
    folder.chmod(0o755)
    return folder
