"""What the OpenAPI document says of the addresses below `/api/v1/me`."""

from api.mine.examples import ANSWERS, BODIES
from api.problems import PROBLEMS

PROBLEM = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
TEXT = {"type": "string"}
OF_ALL = ("unknown-token", "invalid-parameters", "too-many-requests")
SECURITY_SCHEME = {
    "type": "http",
    "scheme": "bearer",
    "bearerFormat": "echosciences_member_…",
    "description": "A personal token, which a member makes in their settings.",
}
IF_MATCH = {
    "name": "If-Match",
    "in": "header",
    "schema": {**TEXT, "pattern": r"^(\*|\"[0-9]{1,18}\.[0-9]{1,18}\.[0-9a-f]{8}\")$"},
    "description": "The `ETag` of what you read, or `*` for whatever is there.",
    "example": '"812.1795791933935695.03fd25a5"',
}
IDEMPOTENCY_KEY = {
    "name": "Idempotency-Key",
    "in": "header",
    "required": False,
    "schema": {**TEXT, "pattern": r"^[\x21-\x7e]{1,255}$", "minLength": 1, "maxLength": 255},
    "description": "A text of your own for this request: sent again, it is answered again and not done again.",
    "example": "agenda-2026-12-05-4711",
}
HEADERS = {name: {"description": "", "schema": TEXT} for name in ("RateLimit", "RateLimit-Policy")}


def is_mine(path):
    return path == "/api/v1/me" or path.startswith("/api/v1/me/")


def complete(path, method, operation):
    """Adds to an operation its conditions, its answers with an example each, and what may fail."""
    name = operation["operationId"]
    scope, status = operation.pop("x-scope"), operation.pop("x-status")
    errors, takes_version = operation.pop("x-errors"), operation.pop("x-takes-version")
    operation["security"] = [{"token": []}]
    if scope:
        operation["description"] = f"`{scope}`"
        errors = [*errors, "missing-scope"]
    parameters = operation.setdefault("parameters", [])
    for parameter in parameters:
        if parameter["schema"].get("type") == "array":
            parameter |= {"style": "form", "explode": False}
        if examples := parameter.pop("examples", None):
            parameter["example"] = examples[0]
    if method != "get":
        parameters.append(IDEMPOTENCY_KEY)
        errors = [*errors, "bad-request"]
    if takes_version:
        parameters.append({**IF_MATCH, "required": method == "patch"})
    if name in BODIES:
        for content in operation["requestBody"]["content"].values():
            content["example"] = BODIES[name]
    own = next(iter(operation["responses"].values()))["content"]["application/json"]["schema"]
    schema = _list_of(own) if own.get("type") == "array" else own
    tagged = {"ETag": {"description": "", "schema": TEXT}} if path.count("/") > 4 else {}
    done = {
        "description": "OK",
        "headers": {**HEADERS, **tagged},
        "content": {"application/json": {"schema": schema, "example": ANSWERS[name]}},
    }
    by_status = {}
    for code in (*OF_ALL, *errors):
        by_status.setdefault(PROBLEMS[code][0], []).append(str(PROBLEMS[code][1]))
    operation["responses"] = {
        str(status): done,
        **({"304": {"description": "Not Modified"}} if name == "me_contribution" else {}),
        **{
            str(status): {"description": ". ".join(by_status[status]), "content": PROBLEM}
            for status in sorted(by_status)
        },
    }


def _list_of(own):
    properties = {"items": own, "next": {"type": ["string", "null"]}}
    return {"type": "object", "required": list(properties), "properties": properties}
