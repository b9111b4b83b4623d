"""The API asked by schemathesis: whatever the OpenAPI document allows and forbids, with all of its checks."""

import os
import re

import pytest
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections

schemathesis = pytest.importorskip("schemathesis", reason="schemathesis is not installed (requirements-dev.txt)")
hypothesis = pytest.importorskip("hypothesis")

pytestmark = pytest.mark.django_db


#: What only an answer gives: any text of their form is no cursor and no mark.
GIVEN = {"cursor", "since"}


@pytest.fixture
def document(pages, settings):
    """Read through WSGI, whose requests must leave the connection of the test open."""
    settings.API_REQUESTS_A_MINUTE = 1_000_000
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    application = get_wsgi_application()

    def from_an_address(environ, start_response):
        return application({**environ, "REMOTE_ADDR": "127.0.0.1"}, start_response)

    yield schemathesis.openapi.from_wsgi("/api/v1/openapi.json", from_an_address, headers={"Host": "testserver"})
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


# Articles, announcements, projects, dossiers and communities take the parameters of contributions, and no others.
described = schemathesis.pytest.from_fixture("document").include(
    path_regex=r"/(contributions|events|agenda|places|members|tags|territories|kinds|changes)$|/events/|/members/"
)


@described.parametrize()
@hypothesis.settings(
    max_examples=int(os.environ.get("API_EXAMPLES", "2")),
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(hypothesis.HealthCheck),
)
def test_answers_are_what_the_document_says(case):
    for name in GIVEN & (case.query or {}).keys():
        if re.fullmatch(r"[\w-]*", str(case.query[name]), re.ASCII):
            case.query[name] = ""
    case.call_and_validate(headers={"Host": "testserver", "Accept-Encoding": "identity"})
