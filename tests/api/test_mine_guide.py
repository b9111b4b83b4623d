"""What the page of documentation says to institutions works as it stands, and the examples are answers."""

import json
import re
import urllib.request
from io import BytesIO

import pytest
from pydantic import TypeAdapter

from api.api import api
from api.mine.examples import ANSWERS, NEW
from api.mine.guide import steps
from api.mine.schemas import NewContribution
from contributions.models import Contribution
from tests.api.test_openapi import strip
from tests.factories.programs import Program

pytestmark = pytest.mark.django_db


@pytest.fixture
def program(territory, member):
    return Program(member)


def test_the_lines_of_python_publish_an_event(program, rf, monkeypatch, capsys):
    def through_the_client(request):
        """The network of the example: our test client."""
        answer = program.client.generic(
            request.get_method(), request.full_url.replace("http://testserver", ""), request.data or b"",
            content_type="application/json", headers=dict(request.header_items()),
        )  # fmt: skip
        assert answer.status_code < 300, answer.content
        told = BytesIO(answer.content)
        told.headers = answer.headers
        return told

    monkeypatch.setattr(urllib.request, "urlopen", through_the_client)
    code = dict(steps(rf.get("/")))["Python"].replace("echosciences_member_…", program.secret)
    exec(code, {})  # noqa: S102 (our own words, which readers run)
    [event] = Contribution.objects.live().filter(kind="event")
    assert capsys.readouterr().out == f"{event.full_url}\n"
    assert event.specific.is_free


def test_the_lines_of_curl_publish_an_event(program, rf):
    code = dict(steps(rf.get("/")))["curl"]
    [content] = re.findall(r"--data '(.*?)'", code, re.S)
    made = program.create(json.loads(content), idempotency_key="agenda-4711")
    assert (made.status_code, made.json()["missing"]) == (201, [])
    [address] = re.findall(r'"http://testserver/api/v1/me(/contributions/901/publish)"', code)
    published = program.ask("POST", address.replace("901", str(made.json()["id"])))
    assert published.json()["state"] == "published"


def answers():
    """{operation: the type of its answer}."""
    for bound in api._get_bound_routers():
        for view in bound.path_operations.values():
            for operation in view.operations:
                if operation.include_in_schema and operation.operation_id in ANSWERS:
                    [model] = operation.response_models.values()
                    yield operation.operation_id, model.model_fields["response"].annotation


@pytest.mark.parametrize(("name", "annotation"), answers(), ids=lambda value: str(value)[:30])
def test_examples_are_answers(name, annotation):
    example = ANSWERS[name].get("items", ANSWERS[name])
    adapter = TypeAdapter(annotation)
    written = json.loads(adapter.dump_json(adapter.validate_python(example), exclude_unset=True))
    assert strip(written) == strip(example)


def test_the_example_of_an_event_is_taken(program):
    NewContribution.model_validate(NEW)
    made = program.create({**NEW, "picture": None})
    assert (made.status_code, made.json()["missing"]) == (201, [])


def test_every_address_says_its_scope_and_its_token(client, territory):
    document = client.get("/api/v1/openapi.json").json()
    mine = {path: each for path, each in document["paths"].items() if re.match(r"/api/v1/me(/|$)", path)}
    operations = [each for methods in mine.values() for each in methods.values()]
    assert {each["operationId"] for each in operations} == set(ANSWERS)
    assert {json.dumps(each["security"]) for each in operations} == {'[{"token": []}]'}
    assert all("401" in each["responses"] for each in operations)
    page = client.get("/api/v1/docs").content.decode()
    for words in ("Vos premiers pas, pour les institutions", "PATCH /api/v1/me/contributions/{id}", "write:drafts"):
        assert words in page
