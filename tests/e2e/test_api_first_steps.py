"""The programs of "Your first steps", each run as the page shows it, and the page's own agenda on a site of another
origin."""

import re
import shutil
import subprocess
import sys
import threading
from functools import partial
from html import unescape
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from urllib.request import urlopen

import pytest

SEED = """
from tests.factories.agenda import date, make_event
from tests.factories.contributions import ArticleFactory, PlaceFactory
from django.utils import timezone
from territories.models import Territory
from datetime import timedelta
home = Territory.objects.first_one().root_page
section = {page.slug: page.specific for page in home.get_children()}
day = timezone.localdate() + timedelta(days=3)
make_event(section["agenda"], date(f"{day} 14:00"), title="La nuit des mousses", is_free=True)
ArticleFactory(parent=section["articles"], title="Le lac vert")
PlaceFactory(parent=section["a-visiter"], title="Muséum", wheelchair="yes", latitude=45.19, longitude=5.72)
"""


@pytest.fixture(scope="module")
def steps(served):
    """{name: program} as the page shows them."""
    served.shell(SEED)
    with urlopen(f"{served.url}/api/v1/docs/first-steps") as answer:  # noqa: S310 (our own server)
        page = answer.read().decode()
    found = re.findall(r'<h2 id="(\w+)">.*?<pre[^>]*><code>(.*?)</code></pre>', page, re.S)
    return {name: unescape(code) for name, code in found}


@pytest.fixture
def other_site():
    """`other_site(folder)`: serves its files at an origin that is not the territory's; the address."""
    servers = []

    def serve(folder):
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(SimpleHTTPRequestHandler, directory=folder))
        servers.append(server)
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        return f"http://127.0.0.1:{server.server_address[1]}/"

    yield serve
    for server in servers:
        server.shutdown()
        server.server_close()


def run(command, folder):
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=60, check=True).stdout


@pytest.mark.parametrize(
    ("name", "words"), [("list", "La nuit des mousses"), ("table", "Le lac vert"), ("map", '"Muséum"')]
)
def test_curl(steps, tmp_path, name, words):
    if not shutil.which("curl"):
        pytest.skip("no curl on this machine")
    printed = run(["sh", "-c", steps[name].replace("curl ", "curl --fail --silent ")], tmp_path)
    written = tmp_path / "articles.csv"
    assert words in (written.read_text() if written.exists() else printed)


@pytest.mark.parametrize(("name", "words"), [("pages", "Le lac vert"), ("copy", "contributions")])
def test_python(steps, tmp_path, name, words):
    (tmp_path / "program.py").write_text(steps[name])
    printed = run([sys.executable, "program.py"], tmp_path)
    assert words in printed
    if name == "copy":
        counts = re.findall(r"^(\d+) contributions", printed, re.M)
        assert (len(counts), counts[0] == counts[1], int(counts[0]) >= 3) == (2, True, True)


def test_javascript_on_a_site_of_another_origin(steps, chromium, tmp_path, other_site):
    context = chromium.new_context()
    page = context.new_page()
    complaints = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda line: complaints.append(line.text) if line.type == "error" else None)
    (tmp_path / "index.html").write_text(
        f'<!doctype html><link rel="icon" href="data:,"><ul id="agenda"></ul><script type="module">{steps["page"]}</script>'
    )
    page.goto(other_site(tmp_path))
    link = page.get_by_role("link", name="La nuit des mousses")
    link.wait_for()
    assert link.get_attribute("href").endswith("/agenda/la-nuit-des-mousses/")
    assert (complaints, context.cookies()) == ([], [])
    context.close()


def test_the_page_names_every_step(steps):
    assert list(steps) == ["list", "table", "map", "pages", "copy", "page"]
