"""A real server with its worker, on a database of its own, and a real browser."""

import contextlib
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from tests.conftest import is_sqlite
from tests.migrated import copy_to
from tests.postgres import own_database
from tests.processes import ROOT, environment

#: Where there is a choice, the engine without the windows of a desktop: a new context costs a third.
CHROMIUM = next(filter(None, map(shutil.which, ("chromium-headless-shell", "chromium", "chromium-browser"))), None)
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
#: Who announces a headless browser is a robot, and is not counted.
READER = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Safari/537.36"
SEED = """
from wagtail.models import Page, Site
from tests.conftest import make_territory
Site.objects.all().delete()
Page.objects.filter(depth=2).delete()
make_territory("localhost", "grenoble", is_default=True, port={port})
"""
#: No newcomer: the stories of a session publish more than one may on a first day.
SIGN_IN = """
from django.utils import timezone
from members.models import Member
address, known = "ecrit@example.org", {"display_name": "Nour Benali", "established_at": timezone.now()}
member = Member.objects.filter(email=address).first() or Member.objects.create_user(address, **known)
print(open_session(member))
"""
MANAGE = [sys.executable, str(ROOT / "manage.py")]


@pytest.fixture(scope="session")
def chromium():
    """Debian's Chromium, driven by Playwright."""
    # Playwright keeps a loop of asyncio in this thread until the run ends; Django would then refuse its database to
    # every test that follows on the same worker.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    playwright = pytest.importorskip("playwright.sync_api", reason="no Playwright: browser stories are skipped")
    if not CHROMIUM:
        pytest.skip("no Chromium: browser stories are skipped")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


class Served:
    """The running territory: its address, the mail that it sent, and a console on it."""

    def __init__(self, port, data_dir, console):
        self.url = f"http://localhost:{port}"
        self.data_dir = data_dir
        self.console = console

    def shell(self, code):
        """Runs Python on the served territory; returns what it printed. `open_session(member)` signs somebody in."""
        self.console.stdin.write(json.dumps({"code": code}) + "\n")
        self.console.stdin.flush()
        answer = json.loads(self.console.stdout.readline())
        assert answer["error"] == "", answer["error"][-2000:]
        return answer["printed"]

    def cookie(self, key):
        """The cookie of a session."""
        return {"name": "sessionid", "value": key, "url": self.url}

    def letter(self, address, number=1):
        """The text of the newest letter to that address, once `number` of them have arrived."""
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            paths = sorted((self.data_dir / "mail").glob(f"*{address}*.eml"))
            if len(paths) >= number:
                message = message_from_bytes(paths[-1].read_bytes(), policy=policy.default)
                return message.get_body(("plain",)).get_content()
            time.sleep(0.2)
        raise AssertionError(f"no letter to {address}")

    def code(self, address, number=1):
        return re.search(r"^(\d{6})\s*$", self.letter(address, number), re.MULTILINE).group(1)


@pytest.fixture(scope="session")
def served(tmp_path_factory, chromium, migrated_folder):
    """One empty territory at http://localhost:<a free port>, with a worker, in processes of their own."""
    data_dir = tmp_path_factory.mktemp("served")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with contextlib.ExitStack() as database:
        if is_sqlite():
            copy_to(data_dir / "db.sqlite3", migrated_folder)
            yield from serve(port, data_dir, environment(data_dir))
        else:
            own = environment(data_dir, database=database.enter_context(own_database()))
            subprocess.run([*MANAGE, "prepare_database", "--verbosity", "0"], env=own, cwd=ROOT, check=True)
            yield from serve(port, data_dir, own)


def serve(port, data_dir, own):
    """Yields the territory that processes with this environment serve, and ends them."""
    subprocess.run([*MANAGE, "collectstatic", "--noinput", "--verbosity", "0"], env=own, cwd=ROOT, check=True)
    web = [sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port)]
    web += ["--log-level", "warning", "--blocking-threads", "8", "config.wsgi:application"]
    console = [sys.executable, str(Path(__file__).with_name("console.py"))]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    processes = [
        subprocess.Popen(command, env=own, cwd=ROOT, **options)
        for command, options in ((web, {}), ([*MANAGE, "worker"], {}), (console, pipes))
    ]
    try:
        territory = Served(port, data_dir, processes[-1])
        territory.shell(SEED.format(port=port))
        wait_for(port, processes[0])
        yield territory
    finally:
        for process in processes:
            process.terminate()
        for process in processes:
            process.wait(timeout=30)


def wait_for(port, process):
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline and process.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.2)
    raise AssertionError("the server did not come up")


@pytest.fixture(scope="session")
def signed_in(served):
    """The cookie of a member who is signed in on the served territory."""
    return served.cookie(served.shell(SIGN_IN).strip())


@pytest.fixture
def phone(chromium, served):
    """A page on a telephone of 375 px, by touch."""
    yield from open_page(chromium, served, viewport={"width": 375, "height": 740}, has_touch=True, is_mobile=True)


@pytest.fixture
def desktop(chromium, served):
    """A page of 1280 px, on a computer."""
    yield from open_page(chromium, served, viewport={"width": 1280, "height": 800})


def open_page(chromium, served, **options):
    # Nothing moves that the story does not move: drawing fades costs more than all else that a page does.
    context = chromium.new_context(
        base_url=served.url, locale="fr-FR", user_agent=READER, reduced_motion="reduce", **options
    )
    context.set_default_timeout(60_000)
    page = context.new_page()
    page.complaints = []
    page.on("console", lambda line: complain(page, line.text) if line.type == "error" else None)
    page.on("pageerror", lambda error: complain(page, str(error)))
    page.on("request", lambda request: foreign(page, request, served))
    yield page
    context.close()


def complain(page, words):
    """A page left before its fade was over is no fault of it."""
    if "Transition was aborted" not in words:
        page.complaints.append(words)


def foreign(page, request, served):
    if not request.url.startswith((served.url, "data:", "blob:")):
        page.complaints.append(f"third-party request: {request.url}")
