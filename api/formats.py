"""The formats of an answer: which one is asked for, and how a list of answers is written in it."""

import json

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _

from agenda.ics import calendar_bytes
from agenda.schedule import zone_of
from api.licence import licence, terms_address
from api.privacy import without_addresses
from api.problems import Problem
from intake.spreadsheets import csv_response
from territories.models import Territory

MEDIA_TYPES = {
    "json": "application/json",
    "geojson": "application/geo+json",
    "ics": "text/calendar",
    "csv": "text/csv",
}
#: How long a shared cache may answer in our place.
CACHED = "public, max-age=60, stale-while-revalidate=300"


def chosen_format(request, offered):
    """The format of the suffix (`api/middleware.py`), or the one of `offered` that `Accept` prefers.

    Raises Http404 for a suffix that is not offered, Problem for an `Accept` that nothing meets.
    """
    if extension := getattr(request, "api_extension", ""):
        if extension not in offered:
            raise Http404(extension)
        return extension
    types = {MEDIA_TYPES[name]: name for name in offered}
    preferred = request.get_preferred_type(list(types))
    if preferred is None:
        raise Problem("not-acceptable", _("There are: %(types)s.") % {"types": ", ".join(types)})
    return types[preferred]


def picked(answers, fields):
    """Plain dictionaries of schemas: all of their fields, or the first one and those that were chosen."""
    if not answers:
        return []
    first = next(iter(type(answers[0]).model_fields))
    chosen = {first, *fields} if fields else None
    return without_addresses([answer.model_dump(mode="json", include=chosen) for answer in answers])


def finished(response, request, *, links=()):
    """The answer with what each one tells: its licence, its neighbours, what caches may do with it."""
    links = [*links, ("license", terms_address(request))]
    response["Link"] = ", ".join(f'<{address}>; rel="{relation}"' for relation, address in links)
    response["Cache-Control"] = CACHED
    response["Vary"] = "Accept, Accept-Language"
    return response


def json_response(content, media_type=MEDIA_TYPES["json"]):
    return HttpResponse(
        json.dumps(content, ensure_ascii=False, separators=(",", ":")), content_type=f"{media_type}; charset=utf-8"
    )


def json_list(items, request, next_address):
    return json_response({"items": items, "next": next_address or None, "licence": licence(request)})


def json_item(item, request):
    return json_response({**item, "licence": licence(request)})


def geojson(items, request, next_address, geometries=None):
    """A FeatureCollection (RFC 7946) of items that know their `position`, or of `geometries` by their numbers."""
    content = {
        "type": "FeatureCollection",
        "features": [_feature(item, geometries) for item in items],
        "next": next_address or None,
        "licence": licence(request),
    }
    return json_response(content, MEDIA_TYPES["geojson"])


def _feature(item, geometries):
    if geometries is not None:
        return {"type": "Feature", "id": item["id"], "geometry": geometries.get(item["id"]), "properties": item}
    where = item.pop("position", None) or {}
    located = where.get("latitude") is not None and where.get("longitude") is not None
    address = {name: where[name] for name in ("address", "postcode", "city") if name in where}
    return {
        "type": "Feature",
        "id": item["id"],
        "geometry": {"type": "Point", "coordinates": [where["longitude"], where["latitude"]]} if located else None,
        "properties": {**item, **address},
    }


def calendar(occurrences, request, name):
    """The dates, with their events, as iCalendar."""
    territory = Territory.of(request)
    seen = {}
    for occurrence in occurrences:
        event = seen.setdefault(occurrence.event_id, occurrence.event)
        occurrence.event = event
    for event in seen.values():
        for field in ("title", "summary", "price", "booking_notes", "place_name", "address"):
            setattr(event, field, without_addresses(getattr(event, field)))
    content = calendar_bytes(
        occurrences,
        name=name,
        host=territory.hostname if territory else "localhost",
        zone=zone_of(territory),
        address_of=lambda event: event.get_full_url(request),
    )
    return HttpResponse(content, content_type="text/calendar; charset=utf-8")


def table(items, name):
    """A table: a line for each item, a column for each field, `position.city` for one inside another."""
    lines = [_flat(item) for item in items]
    columns = list(dict.fromkeys(column for line in lines for column in line))
    return csv_response(name, columns, [[line.get(column, "") for column in columns] for line in lines])


def _flat(item, prefix=""):
    line = {}
    for name, value in item.items():
        if isinstance(value, dict):
            line |= _flat(value, f"{prefix}{name}.")
        elif isinstance(value, list):
            line[prefix + name] = " | ".join(_words(each) for each in value)
        else:
            line[prefix + name] = value
    return line


def _words(value):
    """One item of a list, in a cell."""
    if not isinstance(value, dict):
        return str(value)
    return str(value.get("name") or value.get("title") or value.get("starts_at") or value.get("url") or "")
