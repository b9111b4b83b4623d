"""What went wrong, as RFC 9457 says it (`application/problem+json`), in the language of whoever asks."""

import json

from django.http import HttpResponse
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

MEDIA_TYPE = "application/problem+json"

#: code: (status, title). The code is the end of the `type`, whose address is that of its paragraph on the docs page.
PROBLEMS = {
    "bad-request": (400, gettext_lazy("The request cannot be read")),
    "unknown-key": (401, gettext_lazy("This key is not valid")),
    "unknown-token": (401, gettext_lazy("This needs a personal token that works")),
    "missing-scope": (403, gettext_lazy("This token does not open this")),
    "forbidden": (403, gettext_lazy("You may not do this")),
    "not-found": (404, gettext_lazy("There is nothing at this address")),
    "method-not-allowed": (405, gettext_lazy("This method is not for this address")),
    "not-acceptable": (406, gettext_lazy("None of the formats asked for is available here")),
    "start-again": (410, gettext_lazy("Begin again from a whole copy")),
    "changed-meanwhile": (412, gettext_lazy("Somebody changed it since you read it")),
    "too-large": (413, gettext_lazy("This is too large")),
    "unsupported-media-type": (415, gettext_lazy("Send JSON; pictures as multipart/form-data")),
    "invalid-parameters": (422, gettext_lazy("Some parameters are not valid")),
    "invalid-content": (422, gettext_lazy("Some of what was sent is not valid")),
    "incomplete": (422, gettext_lazy("Something is missing to put it on line")),
    "withheld": (422, gettext_lazy("A decision keeps it off line")),
    "key-reused": (422, gettext_lazy("This idempotency key was used for another request")),
    "locked": (423, gettext_lazy("It cannot be changed for now")),
    "precondition-required": (428, gettext_lazy("Say which version you read: If-Match")),
    "too-many-requests": (429, gettext_lazy("Too many requests")),
    "limit-reached": (429, gettext_lazy("Not today")),
    "busy": (503, gettext_lazy("Too much to do at this moment")),
    "server-error": (500, gettext_lazy("The server could not answer")),
}
#: The code of a status that a middleware gives: the first that has it.
CODES = {status: code for code, (status, _title) in reversed(PROBLEMS.items())}


class Problem(Exception):
    """Ends a request with a problem.

    `errors`: [{"parameter", "detail"}] of single parameters, or [{"pointer", "detail"}] of fields of what was sent;
    `more`: members of its own, such as the two versions of a conflict.
    """

    def __init__(self, code, detail="", *, errors=(), headers=None, more=None):
        super().__init__(code, detail)
        self.code, self.detail, self.errors, self.headers = code, detail, list(errors), headers or {}
        self.more = more or {}


def problem_response(request, problem):
    """The answer of a Problem."""
    status, title = PROBLEMS[problem.code]
    content = {
        "type": f"{reverse('api_docs')}#{problem.code}",  # relative: no database is asked, which may be what is away
        "title": str(title),
        "status": status,
        "detail": str(problem.detail or title),
        "instance": request.path,
    }
    if problem.errors:
        content["errors"] = problem.errors
    content |= problem.more
    response = HttpResponse(
        json.dumps(content, ensure_ascii=False, default=_spoken), status=status, content_type=MEDIA_TYPE
    )
    for name, value in problem.headers.items():
        response[name] = value
    response["Cache-Control"] = "no-store"
    return response


def _spoken(value):
    if isinstance(value, Promise):
        return str(value)
    raise TypeError(value)


def invalid_parameters(errors):
    """The Problem of what ninja refused: a list of pydantic's errors, each with `loc`, `type` and `ctx`."""
    told = {}
    for error in errors:
        context = error.get("ctx") or {}
        if error["type"] == "unknown_parameters":
            told |= {name: _("There is no parameter of this name here.") for name in context["names"]}
        elif error["type"] == "repeated_parameters":
            told |= {name: _("This parameter takes one value: give it once.") for name in context["names"]}
        else:
            told.setdefault(_parameter(error["loc"]), detail_of(error["type"], context))
    return Problem(
        "invalid-parameters",
        _("Not understood: %(names)s.") % {"names": ", ".join(told)},
        errors=[{"parameter": name, "detail": detail} for name, detail in told.items()],
    )


def _parameter(loc):
    """The name of the parameter in ("query", "parameters", "limit", 0)."""
    names = [part for part in loc[1:] if isinstance(part, str) and part != "parameters"]
    return names[0] if names else str(loc[-1])


def detail_of(kind, context):
    """What pydantic's type of error means, in words."""
    if kind in ("literal_error", "enum"):
        return _("One of these is expected: %(choices)s.") % {"choices": context.get("expected", "").replace("'", "")}
    if kind.startswith("int"):
        return _("A whole number is expected.")
    if kind.startswith("float"):
        return _("A number is expected.")
    if kind.startswith("bool"):
        return _("“true” or “false” is expected.")
    if kind.startswith("date_"):
        return _("A day such as 2026-12-24 is expected.")
    if kind.startswith(("datetime", "timezone")):
        return _("A moment such as 2026-12-24T08:30:00Z is expected.")
    if kind in ("greater_than", "greater_than_equal"):
        return _("It is too small: at least %(bound)s.") % {"bound": context.get("gt", context.get("ge"))}
    if kind in ("less_than", "less_than_equal"):
        return _("It is too large: at most %(bound)s.") % {"bound": context.get("lt", context.get("le"))}
    if kind == "string_too_long":
        return _("It is too long: at most %(bound)s signs.") % {"bound": context.get("max_length")}
    return _("This value is not of the form that is expected.")
