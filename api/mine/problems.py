"""What can go wrong when a member's program reads and writes, beside what holds for the whole API."""

from django.core.exceptions import NON_FIELD_ERRORS
from django.utils.translation import gettext as _

from api.problems import Problem, detail_of

#: Fields of the editor's forms -> where they stand in what a program sends.
POINTERS = {
    "lead_image": "/picture/id",
    "lead_alt": "/picture/alt",
    "lead_credit": "/picture/credit",
    "lead_licence": "/picture/licence",
    "section": "/community",
    NON_FIELD_ERRORS: "",
}


class Errors:
    """What is wrong with the content of a request, each with a JSON Pointer (RFC 6901) to the field."""

    def __init__(self):
        self.found = []

    def add(self, pointer, *words):
        self.found += [{"pointer": pointer, "detail": str(each)} for each in words]

    def end(self, code="invalid-content"):
        """Raises the Problem of what was found, if anything was."""
        if self.found:
            names = ", ".join(dict.fromkeys(error["pointer"] or "/" for error in self.found))
            raise Problem(code, _("See: %(names)s.") % {"names": names}, errors=self.found)


def refused_content(pointer, words):
    """The Problem of one field."""
    errors = Errors()
    errors.add(pointer, words)
    return Problem("invalid-content", words, errors=errors.found)


def invalid_content(errors):
    """The Problem of a body that ninja refused: a list of pydantic's errors."""
    found = Errors()
    for error in errors:
        pointer = _pointer(error)
        if error["type"] == "extra_forbidden":
            found.add(pointer, _("There is no field of this name here."))
        elif error["type"] == "missing":
            found.add(pointer, _("This field is required."))
        else:
            found.add(pointer, detail_of(error["type"], error.get("ctx") or {}))
    found.found = found.found[:50]
    try:
        found.end()
    except Problem as problem:
        return problem
    return Problem("invalid-content")


#: Types of block are branches of a union, which pydantic names in the place of an error.
BRANCHES = {
    "text", "heading", "image", "gallery", "video", "quote", "document", "link_card", "table", "code", "formula",
    "references", "positions", "locked",
}  # fmt: skip


def _pointer(error):
    """("body", "given", "dates", 0, "start_day") as /dates/0/start_day."""
    parts = list(error["loc"][2:] if error["loc"][0] == "body" else error["loc"][1:])
    told, before = [], None
    for part in parts:
        is_branch = isinstance(before, int) and part in BRANCHES and told[:2] == ["body", "blocks"] and len(told) == 3
        if not is_branch:
            told.append(part)
        before = part
    return "".join(f"/{str(part).replace('~', '~0').replace('/', '~1')[:100]}" for part in told)
