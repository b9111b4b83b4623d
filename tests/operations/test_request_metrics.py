"""What is measured of answers: the line in the log, slow pages, and the figures of several processes."""

import json
import logging
import os
import re
import subprocess
import sys
from importlib.util import find_spec

import pytest
from config.logs import JsonFormatter, OneTracebackPerOutage
from config.scrubbing import scrubbed
from django.db import IntegrityError, OperationalError
from django.http import HttpResponse
from django.test import RequestFactory
from operations.measuring import slow
from operations.measuring.middleware import MeasuringMiddleware, metrics
from operations.models import SlowPage

from tests.processes import ROOT, environment


class Clock:
    now = 0.0

    def __call__(self):
        return self.now


# --- The log ----------------------------------------------------------------------------------


def as_json(record):
    return json.loads(JsonFormatter().format(record))


def record_of(message, *args, error=None, **extra):
    trace = (type(error), error, error.__traceback__) if error else None
    made = logging.LogRecord("press", logging.ERROR, "", 1, message, args, trace)
    made.__dict__.update(extra)
    return made


def test_a_line_of_json_names_nobody():
    line = as_json(record_of("%s wrote from %s to /membres/marie-durand/ ?q=cancer", "marie@example.org", "192.0.2.7"))
    assert line["message"] == "<address> wrote from <ip> to /membres/…/ ?q=cancer".replace("?q=cancer", "?…")
    assert (line["level"], line["logger"]) == ("ERROR", "press")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("from 2001:db8::1 now", "from <ip> now"),
        ("from fe80:0:0:0:1:2:3:4 now", "from <ip> now"),
        ("at 12:30:05 today", "at 12:30:05 today"),
        ("/recherche/?q=mot&page=2 failed", "/recherche/?… failed"),
        ("a+b.c@musee.example.org,", "<address>,"),
    ],
)
def test_what_is_taken_out_of_a_text(text, said):
    assert scrubbed(text) == said


def test_an_exception_is_told_by_its_class_and_place_alone():
    try:
        raise IntegrityError("Key (email)=(marie@example.org) already exists.")
    except IntegrityError as error:
        line = as_json(record_of("failed", error=error))
    assert line["error"]["type"] == "IntegrityError"
    assert re.fullmatch(
        r"tests/operations/test_request_metrics\.py:\d+ test_an_exception\w+", line["error"]["where"][0]
    )
    assert "marie" not in json.dumps(line)


def test_django_s_own_line_names_the_view_and_not_the_address(client, db, territory, caplog):
    client.get("/recherche/nowhere-marie-durand/?q=secret")
    [record] = [each for each in caplog.records if each.name == "django.request"]
    assert as_json(record)["message"].startswith("404 GET ")
    assert "marie" not in JsonFormatter().format(record)


def test_one_line_for_each_request(client, db, territory, settings, caplog):
    settings.LOG_REQUESTS = True
    caplog.set_level(logging.INFO, "requests")
    client.get("/recherche/", {"q": "words of somebody"})
    client.get("/")
    client.get("/no-such-page/")
    lines = [as_json(record) for record in caplog.records if record.name == "requests"]
    assert [(line["method"], line["view"], line["status"]) for line in lines] == [
        ("GET", "search:search", 200),
        ("GET", "page:home", 200),
        ("GET", "page", 404),
    ]
    assert all(line["ms"] > 0 for line in lines)
    assert "words" not in json.dumps(lines)


def test_of_an_outage_one_traceback_a_minute_is_written():
    clock = Clock()
    outages = OneTracebackPerOutage(clock)

    def written():
        record = record_of("failed", error=OperationalError("away"))
        assert outages.filter(record)
        return bool(record.exc_info)

    assert [written() for _each in range(3)] == [True, False, False]
    clock.now = 61
    assert written()
    other = record_of("failed", error=ZeroDivisionError())
    assert outages.filter(other) and outages.filter(other) and other.exc_info


# --- Slow pages -------------------------------------------------------------------------------


@pytest.mark.django_db
def test_slow_pages_are_written_once_a_minute_and_added_up(monkeypatch):
    clock = Clock()
    seen = slow.SlowPages(clock)
    seen.add("page:agenda", 2.0)
    assert not SlowPage.objects.exists()
    clock.now = 61
    seen.add("page:agenda", 1.5)
    clock.now = 130
    seen.add("page:agenda", 4.0)
    row = SlowPage.objects.get()
    assert (row.view, row.count, row.seconds, row.longest) == ("page:agenda", 3, 7.5, 4.0)


@pytest.mark.django_db
def test_only_what_takes_longer_is_slow(settings, monkeypatch):
    seen = slow.SlowPages(Clock())
    monkeypatch.setattr("operations.measuring.middleware.slow_pages", seen)
    answered = MeasuringMiddleware(lambda request: HttpResponse())
    for seconds, found in ((0, {}), (60, {}), (0.000_000_1, {"other"})):
        settings.SLOW_SECONDS = seconds
        answered(RequestFactory().get("/"))
        assert set(seen.seen) == set(found)


# --- Prometheus -------------------------------------------------------------------------------

COUNT = "from operations.measuring import metrics; metrics.count('page:home', 'GET', 200, 0.05)"


def test_without_a_token_in_the_settings_there_is_no_such_address(client, db, territory):
    assert client.get("/metrics", follow=True).status_code == 404


@pytest.mark.django_db
def test_the_figures_of_all_processes_are_added_for_who_knows_the_token(client, settings, tmp_path):
    if find_spec("prometheus_client") is None:  # imported here, it would look for its folder too early
        pytest.skip("the extra for Prometheus is not installed (requirements/metrics.txt)")
    settings.METRICS_TOKEN = "a-token-for-figures"
    assert client.get("/metrics").status_code == 403
    assert client.get("/metrics", headers={"Authorization": "Bearer another"}).status_code == 403
    folder = os.environ.get("PROMETHEUS_MULTIPROC_DIR") or str(settings.DATA_DIR / "metrics")
    before = answers(client)
    code = f"import django; django.setup(); {COUNT}"
    given = environment(tmp_path, PROMETHEUS_MULTIPROC_DIR=folder)
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=given, check=True)
    metrics().count("page:home", "GET", 200, 0.05)
    assert answers(client) == before + 2
    text = figures(client)
    assert 'echosciences_up{part="database"} 1.0' in text
    assert 'echosciences_waiting{queue="now"} 0.0' in text
    assert "echosciences_disk_free_bytes" in text


def figures(client):
    answer = client.get("/metrics", headers={"Authorization": "Bearer a-token-for-figures"})
    assert (answer.status_code, answer["Cache-Control"]) == (200, "no-store")
    return answer.content.decode()


def answers(client):
    """How many answers of the front page the figures have."""
    line = 'echosciences_request_seconds_count{method="GET",status="2xx",view="page:home"}'
    return sum(float(each.rpartition(" ")[2]) for each in figures(client).splitlines() if each.startswith(line))


# --- Sentry -----------------------------------------------------------------------------------

REPORT = """
import json, django, sys
django.setup()
from config.settings.sentry import send_errors_to
from sentry_sdk.transport import Transport
import sentry_sdk
class Kept(Transport):
    def capture_envelope(self, envelope):
        for item in envelope.items:
            if item.type == "event":
                print(json.dumps(item.payload.json))
send_errors_to("https://key@errors.example/1", transport=Kept)
from django.test import Client, override_settings
from django.core.exceptions import ValidationError
from config import views
def fails():
    secret = "marie@example.org"
    raise RuntimeError("no mail to marie@example.org from 192.0.2.7")
views.CHECKS["database"] = fails
import config.middleware
def ready(request):
    fails()
config.middleware.ready = ready
try:
    Client(raise_request_exception=False).get("/readyz?q=cancer", REMOTE_ADDR="192.0.2.7", headers={"cookie": "a=b"})
finally:
    sentry_sdk.flush()
"""


def test_a_report_to_sentry_names_nobody(tmp_path):
    pytest.importorskip("sentry_sdk")
    given = environment(tmp_path, settings="config.settings.test")
    done = subprocess.run(
        [sys.executable, "-c", REPORT], cwd=ROOT, env=given, capture_output=True, text=True, check=True
    )
    [line] = [each for each in done.stdout.splitlines() if each.startswith("{")]
    event = json.loads(line)
    [error] = event["exception"]["values"]
    assert (error["type"], error["value"]) == ("RuntimeError", "no mail to <address> from <ip>")
    assert set(event["request"]) == {"method"}
    assert {"user", "extra", "breadcrumbs", "server_name"} & event.keys() == set()
    assert [word for word in ("marie", "192.0.2.7", "cancer", "a=b") if word in without_source(line)] == []


def without_source(line):
    """The report without the lines of code that it quotes."""
    return re.sub(r'"(context_line|pre_context|post_context)": (\[[^\]]*\]|"(?:[^"\\]|\\.)*")', "", line)
