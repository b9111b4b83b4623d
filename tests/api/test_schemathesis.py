"""The API asked by schemathesis: whatever the OpenAPI document allows and forbids, with all of its checks."""

import os
import re
import uuid
from collections import Counter

import pytest
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections

from tests.factories.editor import jpeg
from tests.factories.programs import Program

schemathesis = pytest.importorskip("schemathesis", reason="schemathesis is not installed (requirements-dev.txt)")
hypothesis = pytest.importorskip("hypothesis")

pytestmark = pytest.mark.django_db


#: What only an answer gives: any text of their form is no cursor and no mark.
GIVEN = {"cursor", "since"}
#: How many examples of each address are drawn; given by whoever wants more, all cases of each are asked too.
EXAMPLES = os.environ.get("API_EXAMPLES")
#: An operation has up to 2,600 cases, for one body may be wrong in so many ways: beyond these, one of eight is asked.
MOST_CASES = 200


#: {operation: how many of its cases came in this run}
came = Counter()


def is_left_out(case):
    """Whether this case is one of the many of its operation that a usual run does not ask."""
    came[case.operation.label] += 1
    number = came[case.operation.label]
    return not EXAMPLES and number > MOST_CASES and number % 8 != 0


@pytest.fixture
def document(pages, settings):
    """Read through WSGI, whose requests must leave the connection of the test open."""
    settings.API_REQUESTS_A_MINUTE = 1_000_000
    settings.API_TOKEN_REQUESTS_A_MINUTE = settings.API_TOKEN_WRITES_AN_HOUR = 1_000_000
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
    max_examples=int(EXAMPLES or 2),
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(hypothesis.HealthCheck),
)
def test_answers_are_what_the_document_says(case):
    if is_left_out(case):
        return
    for name in GIVEN & (case.query or {}).keys():
        if re.fullmatch(r"[\w-]*", str(case.query[name]), re.ASCII):
            case.query[name] = ""
    case.call_and_validate(headers={"Host": "testserver", "Accept-Encoding": "identity"})


# --- With a personal token -----------------------------------------------------------------------

#: What a schema cannot say of a content: which texts name something that there is, and what goes together.
KNOWN = {
    "genre": "", "community": None, "place": None, "picture": None, "booking_url": "", "online_url": "",
    "latitude": 45.1, "longitude": 5.7, "age_min": 8, "age_max": 12,
}  # fmt: skip
OF_ARTICLES = ("kind", "title", "summary", "genre", "tags", "body", "address", "postcode", "city")


@pytest.fixture
def secret(author):
    return Program(author).secret


mine = schemathesis.pytest.from_fixture("document").include(path_regex=r"/api/v1/me(/|$)")


@mine.parametrize()
@hypothesis.settings(
    max_examples=int(EXAMPLES or 1),
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(hypothesis.HealthCheck),
)
def test_members_programs_are_answered_as_the_document_says(case, secret):
    if is_left_out(case):
        return
    if re.fullmatch(r"[\w-]*", str((case.query or {}).get("cursor", "!")), re.ASCII):
        case.query["cursor"] = ""
    if case.meta and case.meta.generation.mode.is_positive and isinstance(case.body, dict):
        case.body = made_sensible(case.body)
    key = (case.headers or {}).get("Idempotency-Key")
    if key is not None and re.fullmatch(r"[\x21-\x7e]{1,255}", str(key)):
        case.headers["Idempotency-Key"] = str(uuid.uuid4())  # the example's was used before
    is_wrong = bool(case.meta) and case.meta.generation.mode.is_negative
    if case.operation.path.endswith("/pictures") and (is_wrong or key is None):
        return  # of a form with files, what it takes for wrong is not always so: test_mine.py asks these
    authorization = {"Authorization": f"Bearer {secret}"}
    case.call_and_validate(headers={"Host": "testserver", "Accept-Encoding": "identity", **authorization})


def made_sensible(content):
    """The same with values that mean something where the document allows any."""
    if "file" in content:
        return {**content, "file": jpeg().read()}
    content = {name: KNOWN.get(name, value) for name, value in content.items()}
    if ("latitude" in content) != ("longitude" in content):
        content |= {"latitude": 45.1, "longitude": 5.7}
    if content.get("body") is not None:
        content["body"] = {"html": "<p>Un texte.</p>"}
    if content.get("dates"):
        content["dates"] = [{"start_day": "2030-12-05"}]
    if content.get("kind") == "article":
        return {name: value for name, value in content.items() if name in OF_ARTICLES}
    return content
