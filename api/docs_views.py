"""The entrance of the API, its OpenAPI document, and the page that explains it to people."""

from django.conf import settings
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from api import formats
from api.documentation import CHANGELOG, chapters
from api.first_steps import first_steps as steps_for
from api.licence import DATA_LICENCE, licence
from api.mine.guide import steps
from api.openapi import document
from api.problems import PROBLEMS, Problem, problem_response
from api.resources import RESOURCES
from api.webhook_check import PYTHON as WEBHOOK_CHECK
from territories.origin import absolute_for

LISTS = (*(resource.name for resource in RESOURCES), "agenda", "members", "tags", "territories", "kinds", "changes")
#: One step in each language: the page of first steps has all of them.
SHOWN = ("list", "pages", "page")


def entrance(request):
    """`/api/v1/`: what there is, and where it is explained."""
    content = {
        "resources": {name: absolute_for(request, reverse(f"api:{name}")) for name in LISTS},
        "documentation": absolute_for(request, reverse("api_docs")),
        "openapi": absolute_for(request, reverse("api_openapi")),
        "licence": licence(request),
    }
    return formats.finished(formats.json_response(content), request)


def openapi(request):
    """`/api/v1/openapi.json`."""
    content_type = "application/vnd.oai.openapi+json;version=3.1"
    accepted = request.get_preferred_type(["application/json", content_type])
    return formats.finished(formats.json_response(document(request), accepted or "application/json"), request)


def nothing_here(request, anything):
    return problem_response(request, Problem("not-found"))


@require_safe
def first_steps(request):
    """`/api/v1/docs/first-steps`: programs that work as they stand."""
    return render(request, "api/first_steps.html", {"steps": steps_for(request)})


@require_safe
def docs(request):
    """`/api/v1/docs`: a page of ours, made from the OpenAPI document."""
    content = document(request)
    context = {
        "info": content["info"],
        "chapters": chapters(content, LISTS),
        "steps": [step for step in steps_for(request) if step.name in SHOWN],
        "for_members": chapters(content, ("me",))[0][1],
        "member_steps": steps(request),
        "problems": [(code, status, title) for code, (status, title) in PROBLEMS.items()],
        "data_licence": DATA_LICENCE,
        "requests": settings.API_REQUESTS_A_MINUTE,
        "webhook_check": WEBHOOK_CHECK,
        "changelog": CHANGELOG,
        "root": absolute_for(request, reverse("api_entrance")),
    }
    return render(request, "api/docs.html", context)
