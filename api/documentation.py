"""What the page of documentation shows, read from the OpenAPI document."""

import json
import re
from dataclasses import dataclass
from datetime import date

from django.utils.html import escape
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

CODE = re.compile(r"`([^`]+)`")
#: What changed for whoever reads the API, the latest first.
CHANGELOG = [
    (
        date(2026, 11, 27),
        gettext_lazy("Outlines of territories (GeoJSON), visits for blind people, Last-Modified, webhooks."),
    ),
    (date(2026, 11, 27), gettext_lazy("A member’s programs read and write with a personal token.")),
    (date(2026, 11, 27), gettext_lazy("The first version.")),
]


@dataclass(frozen=True)
class Field:
    """A field of an answer or a parameter of a question."""

    name: str
    type: str
    description: str
    choices: tuple = ()
    default: str = ""
    example: str = ""


@dataclass(frozen=True)
class Operation:
    """One address."""

    name: str
    method: str
    path: str
    summary: str
    parameters: list
    fields: list
    formats: list
    example: str
    #: The scope that a personal token needs, and what is sent: its fields, and an example.
    scope: str = ""
    sent_fields: tuple = ()
    sent: str = ""


def chapters(content, order):
    """[(name, [Operation])] in this order: an address and those below it are one chapter."""
    found = {name: [] for name in order}
    for path, methods in content["paths"].items():
        for method, operation in methods.items():
            if (name := operation["tags"][0]) in found:
                found[name].append(_operation(method, path, operation, content))
    return list(found.items())


def _operation(method, path, operation, content):
    answers = next(each for status, each in operation["responses"].items() if status.startswith("2"))["content"]
    example = answers["application/json"]["example"]
    return Operation(
        name=operation["operationId"],
        method=method.upper(),
        path=path,
        summary=operation["summary"],
        parameters=[_parameter(each, content) for each in operation["parameters"]],
        # Of one item they are those of its list.
        fields=[] if "{" in path else _fields(answers["application/json"]["schema"], content),
        formats=list(answers),
        example=_as_text(example),
        scope=operation.get("description", "").strip("`"),
        **_sent(operation, content),
    )


def _sent(operation, content):
    """What a request holds, for an address that takes one."""
    if "requestBody" not in operation:
        return {}
    [told] = operation["requestBody"]["content"].values()
    example = _as_text(told["example"]) if "example" in told else ""
    return {"sent_fields": tuple(_fields(told["schema"], content)), "sent": example}


def _as_text(example):
    return json.dumps(example, ensure_ascii=False, indent=2)


def _parameter(parameter, content):
    schema = _resolved(parameter["schema"], content)
    default = schema.get("default", "")
    return Field(
        name=parameter["name"],
        type=_type(schema, content),
        description=_with_code(parameter.get("description", "")),
        choices=_choices(schema),
        default="" if default in ("", None, []) else str(default),
        example=_example(parameter.get("example")),
    )


def _fields(schema, content):
    schema = _resolved(schema, content)
    if {"items", "licence"} <= schema.get("properties", {}).keys():  # a list: what each of its items has
        schema = _resolved(schema["properties"]["items"]["items"], content)
    return [
        Field(name, _type(each, content), _with_code(each.get("description", "")), _choices(each))
        for name, each in schema.get("properties", {}).items()
    ]


def _with_code(text):
    """As HTML, with what stands between backquotes as code."""
    return mark_safe(CODE.sub(r"<code>\1</code>", escape(text)))


def _resolved(schema, content):
    """The schema that a reference names, or the one that is not null of two."""
    if "$ref" in schema:
        return content["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
    choices = [each for each in schema.get("anyOf", ()) if each.get("type") != "null"]
    return {**choices[0], **{k: v for k, v in schema.items() if k != "anyOf"}} if len(choices) == 1 else schema


def _type(schema, content):
    """In a word or two: "text", "date", "list of TagReference"."""
    if "$ref" in schema:
        return schema["$ref"].rpartition("/")[2]
    if "anyOf" in schema:
        return " | ".join(_type(each, content) for each in schema["anyOf"] if each.get("type") != "null")
    if schema.get("type") == "array":
        return _("list of %(items)s") % {"items": _type(schema["items"], content)}
    return schema.get("format") if schema.get("format") in ("date", "date-time") else schema.get("type", "")


def _choices(schema):
    inner = schema.get("items", schema)
    for each in (inner, *inner.get("anyOf", ())):
        if "enum" in each:
            return tuple(each["enum"])
    return (schema["const"],) if "const" in schema else ()


def _example(value):
    return "" if value is None else ",".join(map(str, value)) if isinstance(value, list) else str(value)
