"""The OpenAPI 3.1 document, in one language: what ninja says of the API, with formats, errors and examples."""

from functools import lru_cache

from django.utils.translation import get_language, gettext

from api.api import api
from api.examples import EXAMPLES
from api.formats import MEDIA_TYPES
from api.mine import openapi as mine
from api.parts import Problem, Terms
from api.problems import PROBLEMS
from territories.origin import origin_for

WORDS = ("title", "summary", "description")
REF = "#/components/schemas/{model}"
TEXT = {"type": "string"}
HEADERS = {
    "ETag": {"description": "", "schema": TEXT},
    "Link": {"description": "", "schema": TEXT},
    "RateLimit": {"description": "", "schema": TEXT},
    "RateLimit-Policy": {"description": "", "schema": TEXT},
}
#: What a list says behind its items.
ENDS_OF_LISTS = {"next": {"type": ["string", "null"]}}
ENDS = {"changes": {"next_since": TEXT, "is_last": {"type": "boolean"}}}
#: Problems of every address, and of single ones.
OF_SOME = {"changes": ("start-again",)}
OF_ALL = ("unknown-key", "not-acceptable", "invalid-parameters", "too-many-requests")


def document(request):
    """The document for the host asked, in the active language."""
    return {**_document(get_language()), "servers": [{"url": origin_for(request)}]}


@lru_cache(maxsize=8)
def _document(_language):
    """The same for every host; built once for a language, which is the active one."""
    found = dict(api.get_openapi_schema(path_prefix="/api/v1/"))
    schemas = found["components"]["schemas"]
    schemas |= {model.__name__: _schema(model, schemas) for model in (Problem, Terms)}
    for path, operations in found["paths"].items():
        for method, operation in operations.items():
            if mine.is_mine(path):
                mine.complete(path, method, operation)
            else:
                _complete(operation)
    found["components"]["securitySchemes"] = {
        "key": {"type": "http", "scheme": "bearer"}, "token": mine.SECURITY_SCHEME,
    }  # fmt: skip
    found["security"] = [{}, {"key": []}]
    found["info"] |= {"license": {"name": "Licence Ouverte 2.0", "identifier": "etalab-2.0"}}
    return _translated(found)


def _schema(model, schemas):
    own = model.model_json_schema(ref_template=REF)
    schemas |= own.pop("$defs", {})
    return own


def _complete(operation):
    """Says how lists are written in a query, which formats and headers an answer has, and what may fail."""
    for parameter in operation["parameters"]:
        if parameter["schema"].get("type") == "array":
            parameter |= {"style": "form", "explode": False}
        if examples := parameter.pop("examples", None):
            parameter["example"] = examples[0]
    name = operation["operationId"]
    own = operation["responses"][200]["content"]["application/json"]["schema"]
    is_list = own.get("type") == "array"
    schema = _list_of(own, ENDS.get(name, ENDS_OF_LISTS)) if is_list else own
    content = {"application/json": {"schema": schema, "example": EXAMPLES[name]}}
    for extra in operation.pop("x-formats"):
        if extra != "json":
            content[MEDIA_TYPES[extra]] = {"schema": {"type": "object"} if extra == "geojson" else TEXT}
    problem = {"application/problem+json": {"schema": {"$ref": REF.format(model="Problem")}}}
    operation["responses"] = {
        "200": {"description": "OK", "headers": HEADERS, "content": content},
        "304": {"description": "Not Modified"},
        **{
            str(_status(code)): {"description": str(PROBLEMS[code][1]), "content": problem}
            for code in sorted((*OF_ALL, *OF_SOME.get(name, () if is_list else ("not-found",))), key=_status)
        },
    }


def _status(code):
    return PROBLEMS[code][0]


def _list_of(own, end):
    properties = {"items": own, **end, "licence": {"$ref": REF.format(model="Terms")}}
    return {"type": "object", "required": list(properties), "properties": properties}


def _translated(value, name=""):
    """The document with its words in the active language; names, patterns and examples stay as they are."""
    if isinstance(value, dict):
        return {
            key: item if key in ("example", "examples") else _translated(item, key)
            for key, item in value.items()
            if not _is_made_of_a_name(key, item, value)
        }
    if isinstance(value, list):
        return [_translated(item) for item in value]
    return gettext(value) if name in WORDS and isinstance(value, str) and value else value


def _is_made_of_a_name(key, item, whole):
    """Whether this is a title that pydantic made of a field's name ("Api Url"): nobody wrote it in any language."""
    return key == "title" and isinstance(item, str) and "version" not in whole
