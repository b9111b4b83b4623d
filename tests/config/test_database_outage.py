"""The database does not answer: pages say so (503, not a fault of ours), and give back what was typed."""

import json
import socket
import subprocess
import sys

import pytest

from tests.processes import ROOT, environment

#: Requests in a process whose database is a port where nobody listens.
ASK = """
import json, logging
logging.disable()
import django
django.setup()
from django.conf import settings
from django.test import Client, override_settings
plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}  # nothing was collected here
override_settings(STORAGES={**settings.STORAGES, "staticfiles": plain}).enable()
client = Client(raise_request_exception=False, HTTP_HOST="localhost")
page = client.get("/articles/")
form = client.post("/inscription/", {"display_name": "Zoé <b>", "password1": "secret-de-zoe"})
script = client.post("/ecrire/api/image/", {"a": "b"}, HTTP_ACCEPT="application/json")
print(json.dumps({
    "codes": [answer.status_code for answer in (page, form, script, client.get("/healthz"), client.get("/readyz"))],
    "page": page.content.decode(), "form": form.content.decode(), "script": script.json(),
    "headers": [page["Retry-After"], page["Cache-Control"]],
}))
"""


@pytest.fixture(scope="module")
def answers(tmp_path_factory):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    given = environment(tmp_path_factory.mktemp("away"), database=f"postgres://nobody@127.0.0.1:{port}/nothing")
    ran = subprocess.run([sys.executable, "-c", ASK], cwd=ROOT, env=given, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr[-2000:]
    return json.loads(ran.stdout.strip().splitlines()[-1])


def test_it_is_said_to_pass(answers):
    assert (answers["codes"], answers["headers"]) == ([503, 503, 503, 200, 503], ["10", "no-store"])
    assert answers["script"]["error"] == "away"


def test_what_was_typed_is_given_back_without_the_password(answers):
    form = answers["form"]
    assert ("Zoé &lt;b&gt;" in form, "secret-de-zoe" in form, 'action="/inscription/"' in form) == (True, False, True)
    assert "<form" not in answers["page"]
