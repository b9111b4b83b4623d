"""How addresses below `/api/v1/me` are registered: each with the scope that it asks of a token."""

from functools import wraps

from ninja import Router

from api.mine.gate import require

router = Router()


def mine(method, path, *, name, summary, response, scope=None, status=200, errors=(), changes=False):
    """Registers a view. `errors`: codes of its own problems, for the OpenAPI document; `changes`: takes If-Match."""

    def register(view):
        @wraps(view)
        def asked(request, *args, **kwargs):
            require(request, scope)
            return view(request, *args, **kwargs)

        extra = {
            "x-scope": scope.value if scope else "", "x-status": status, "x-errors": list(errors),
            "x-takes-version": changes,
        }  # fmt: skip
        router.add_api_operation(
            path, [method], asked, response=response, url_name=name, operation_id=name, summary=summary, tags=["me"],
            openapi_extra=extra,
        )  # fmt: skip
        if method == "GET":
            router.add_api_operation(path, ["HEAD"], asked, url_name=name, include_in_schema=False)
        return view

    return register
