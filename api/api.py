"""The API itself: a NinjaAPI whose refusals are RFC 9457's. What everybody asks is only read."""

import logging

from django.core import signals
from django.http import Http404
from django.utils.translation import gettext_noop
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError

from api import change_views, contribution_views, network_views
from api.mine import reading_views, writing_views
from api.mine.problems import invalid_content
from api.mine.routing import router as mine
from api.problems import CODES, Problem, invalid_parameters, problem_response
from api.routing import router

logger = logging.getLogger(__name__)

api = NinjaAPI(
    title=gettext_noop("The open data of this Echosciences"),
    version="1",
    description=gettext_noop(
        "What everybody may read on this site, for other sites and programs, without account or cookie; and, with a "
        "personal token, what a member’s own programs write."
    ),
    urls_namespace="api",
    openapi_url=None,  # served with its examples by api/docs_views.py
    docs_url=None,
)
#: Whose views are registered when they are imported.
VIEWS = (contribution_views, network_views, change_views, reading_views, writing_views)
api.add_router("", router)
api.add_router("/me", mine)


@api.exception_handler(Problem)
def told(request, problem):
    return problem_response(request, problem)


@api.exception_handler(ValidationError)
def refused(request, error):
    is_of_content = error.errors[0]["loc"][0] in ("body", "form", "file")
    return problem_response(request, (invalid_content if is_of_content else invalid_parameters)(error.errors))


@api.exception_handler(Http404)
def not_found(request, _error):
    return problem_response(request, Problem("not-found"))


@api.exception_handler(HttpError)
def failed_request(request, error):
    return problem_response(request, Problem(CODES.get(error.status_code, "bad-request"), str(error)))


@api.exception_handler(Exception)
def failed(request, error):
    """A fault of ours: told to the log and to whoever listens to Django's signal, and no word of it to the asker."""
    logger.error("%s could not be answered", request.path, exc_info=error)
    signals.got_request_exception.send(sender=None, request=request)
    return problem_response(request, Problem("server-error"))
