"""How addresses of the API are registered, and how their rows become an answer in the format asked for."""

from urllib.parse import urlencode

from django.utils.translation import gettext as _
from ninja import Router

from api import formats
from api.keyset import InvalidCursor
from api.problems import Problem
from territories.origin import absolute_for

router = Router()
READ = ["GET"]


def reads(path, *, name, summary, response, tag, formats=("json",)):
    """Registers a view at an address; HEAD is answered as GET is. `formats`: also at the address with each suffix."""

    def register(view):
        extra = {"x-formats": list(formats)}
        router.add_api_operation(
            path, READ, view, response=response, url_name=name, operation_id=name, summary=summary, tags=[tag],
            openapi_extra=extra,
        )  # fmt: skip
        router.add_api_operation(path, ["HEAD"], view, url_name=name, include_in_schema=False)
        return view

    return register


def page_of(queryset, keyset, asked, limit=None):
    """(rows, cursor of the next page)."""
    try:
        return keyset.page(queryset, cursor=asked.cursor, limit=limit or asked.limit)
    except InvalidCursor as error:
        told = {"parameter": "cursor", "detail": _("No page of this list gave this cursor.")}
        raise Problem("invalid-parameters", told["detail"], errors=[told]) from error


def next_address(request, cursor):
    """The whole address of the next page; "" behind the last one."""
    if not cursor:
        return ""
    asked = {**request.GET.dict(), "cursor": cursor}
    for name in request.GET:
        values = request.GET.getlist(name)
        asked[name] = cursor if name == "cursor" else values if len(values) > 1 else values[0]
    return absolute_for(request, request.path) + "?" + urlencode(asked, doseq=True)


def written(request, offered, answers, asked, cursor="", name="data", geometries=None):
    """A list of schemas as the answer in the format asked for; `geometries`: as `formats.geojson()` takes them."""
    chosen, following = formats.chosen_format(request, offered), next_address(request, cursor)
    fields = asked.fields
    if chosen == "geojson" and fields and geometries is None:
        fields = [*fields, "position"]
    items = formats.picked(answers, fields)
    if chosen == "geojson":
        response = formats.geojson(items, request, following, geometries)
    elif chosen == "csv":
        response = formats.table(items, name)
    else:
        response = formats.json_list(items, request, following)
    return formats.finished(response, request, links=[("next", following)] if following else [])


def one_written(request, offered, answer, asked, *, links=(), name="data"):
    """One schema as the answer in the format asked for: as itself in JSON, as a list of one in others."""
    if formats.chosen_format(request, offered) != "json":
        return written(request, offered, [answer], asked, name=name)
    [item] = formats.picked([answer], asked.fields)
    return formats.finished(formats.json_item(item, request), request, links=links)
