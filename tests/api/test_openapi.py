"""The OpenAPI document: true of the answers, with examples that are answers, readable as a page."""

import json
import re
from collections import Counter

import pytest
from pydantic import BaseModel, TypeAdapter

from api.api import api
from api.examples import EXAMPLES
from api.parameters import Parameters
from tests.api.conftest import LISTS, SECTIONS

pytestmark = pytest.mark.django_db


def schemas_of_operations():
    """{operation: the type that its answer, or each item of it, has}."""
    for bound in api._get_bound_routers():
        for view in bound.path_operations.values():
            for operation in view.operations:
                if operation.include_in_schema and operation.operation_id in EXAMPLES:
                    yield operation.operation_id, operation.response_models[200].model_fields["response"].annotation


@pytest.mark.parametrize(("name", "annotation"), schemas_of_operations(), ids=lambda value: str(value)[:30])
def test_examples_are_answers(name, annotation):
    example = {key: value for key, value in EXAMPLES[name].items() if key != "licence"}
    adapter = TypeAdapter(annotation)
    told = example.get("items", example)
    read = adapter.validate_python(told)
    written = json.loads(adapter.dump_json(read))
    assert strip(written) == strip(told)


def strip(value):
    """Without what an example need not say: fields that are null."""
    if isinstance(value, dict):
        return {key: strip(item) for key, item in value.items() if item is not None}
    return [strip(item) for item in value] if isinstance(value, list) else value


def models_below(base):
    """The pydantic models of the API that derive from this one."""
    for model in base.__subclasses__():
        if model.__module__.startswith("api.") and not issubclass(model, Parameters):
            yield model
        yield from models_below(model)


def test_no_two_models_have_one_name():
    """The document knows them by their names: the second one would stand there for both."""
    counts = Counter(model.__name__ for model in set(models_below(BaseModel)))
    assert {"Position", "PinnedPosition", "Contribution", "Mine"} <= counts.keys()
    assert [name for name, count in counts.items() if count > 1] == []


def test_the_document_names_every_list_and_its_formats(ask):
    document = ask("/openapi.json")
    assert document["openapi"] == "3.1.0"
    paths = {f"/api/v1/{name}" for name in LISTS} | {f"/api/v1/{name}/{{id}}" for name in ("contributions", *SECTIONS)}
    public = {path: methods for path, methods in document["paths"].items() if not path.startswith("/api/v1/me")}
    public |= {path: document["paths"][path] for path in ("/api/v1/members", "/api/v1/members/{slug}")}
    assert set(public) == paths | {"/api/v1/members/{slug}"}
    assert {tuple(methods) for methods in public.values()} == {("get",)}
    answers = document["paths"]["/api/v1/events"]["get"]["responses"]
    assert list(answers["200"]["content"]) == ["application/json", "application/geo+json", "text/calendar", "text/csv"]
    assert list(answers) == ["200", "304", "401", "406", "422", "429"]
    assert document["servers"] == [{"url": "http://testserver"}]
    references = set(re.findall(r'"#/components/schemas/(\w+)"', json.dumps(document)))
    assert references <= set(document["components"]["schemas"])


def test_the_document_speaks_the_language_that_is_asked(ask):
    french = ask("/openapi.json")["paths"]["/api/v1/tags"]["get"]["summary"]
    english = ask("/openapi.json", **{"accept-language": "en"})["paths"]["/api/v1/tags"]["get"]["summary"]
    assert '"title": "' not in json.dumps(ask("/openapi.json")["components"])  # made of names, half of them translated
    assert (french, english) == ("Les tags des contributions publiées", "Tags of published contributions")


# --- The page -----------------------------------------------------------------------------------------


def test_the_page_explains_every_address(client, territory, strict_page):
    page = strict_page("/api/v1/docs")
    for name in LISTS:
        assert f"GET /api/v1/{name}</code>" in page
    for words in (
        "Vos premiers pas",
        "curl",
        "Python",
        "JavaScript",
        "Ce qui ne changera pas",
        "Journal des changements",
    ):
        assert words in page
    assert "http://testserver/api/v1/agenda?free=true&amp;limit=5" in page
    for code in ("invalid-parameters", "start-again", "licence"):
        assert f'id="{code}"' in page


def test_the_page_in_english(client, territory, strict_page):
    client.cookies["django_language"] = "en"
    assert "Your first steps" in strict_page("/api/v1/docs")


@pytest.fixture
def strict_page(client):
    """A page without inline style or script, and without anything from another host."""

    def get(path):
        answer = client.get(path)
        assert answer.status_code == 200
        page = answer.content.decode()
        assert re.findall(r"<script(?![^>]* src=)|<style| style=|(?:src|action)=\"https?://", page) == []
        assert "'unsafe-inline'" not in answer["Content-Security-Policy"]
        return page

    return get
