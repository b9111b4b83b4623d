"""The events of a list as JSON in the shape of OpenAgenda's exports, so that tools made for these read ours.

Names and numbers are those of the events of its API, version 2 (https://developers.openagenda.com/evenements/lecture).
An event is given once, with all its dates; `agenda/openagenda.py` reads the same shape.
"""

import json

from django.db.models import prefetch_related_objects
from django.http import HttpResponse
from django.utils import timezone

from agenda.openagenda_event import event_record
from agenda.schedule import zone_of
from media.renditions import social_url
from territories.models import Territory
from territories.origin import absolute_for

NAME = "agenda.openagenda.json"
SIZE, MOST = 20, 300
FARTHEST = 1_000_000
SORT = "timings.asc"


def openagenda_json(request, listing, events):
    """A part of these events, the one that comes first in front; `?size=` how many, `?from=` (or `offset`) from which.

    What makes no sense is left out, as in the filters of the page. `after` is what to ask the next part with.
    """
    size = number(request.GET, ("size", "limit"), SIZE, most=MOST) or SIZE
    start = number(request.GET, ("after", "after[]", "from", "offset"), 0, most=FARTHEST)
    now = timezone.now()
    found = events.within(listing.period) if listing.period else events
    found = found.coming(listing.period.start if listing.period else now)
    territory = Territory.of(request)
    records = records_of(found[start : start + size], request, territory, now)
    total = found.order_by().count()
    content = {
        "total": total,
        "size": size,
        "offset": start,
        "after": [start + size] if start + size < total else None,
        "sort": SORT,
        "success": True,
        "agenda": origin_agenda(request, territory),
        "events": records,
    }
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return HttpResponse(text, content_type="application/json; charset=utf-8")


def number(data, names, default, *, most):
    """The first of these parameters that is a number, no greater than `most`."""
    for name in names:
        value = data.get(name, "")
        if value.isascii() and value.isdigit() and len(value) < 12:
            return min(int(value), most)
    return default


def records_of(events, request, territory, now):
    """The records of these events, in a constant number of queries."""
    events = list(events.select_related("author", "lead_image", "place", "territory__site").defer("place__body"))
    prefetch_related_objects(events, "tagged_items__tag", "occurrences")
    wants_html = request.GET.get("longDescriptionFormat", "").startswith("HTML")
    records = []
    for event in events:
        record = event_record(event, zone=zone_of(event.territory or territory), now=now, wants_html=wants_html)
        record["originAgenda"] = origin_agenda(request, event.territory or territory)
        record["canonicalUrl"] = event.get_full_url(request)
        record["image"], record["imageCredits"] = image_of(event, request)
        records.append(record)
    return records


def origin_agenda(request, territory):
    """The agenda that an event is from: that of its territory."""
    return (
        {"uid": territory.pk, "title": territory.label, "url": f"{territory.root_url}/agenda/"} if territory else None
    )


def image_of(event, request):
    """(picture, its credit): `base` and `filename` make its address; (None, None) without one."""
    if not event.lead_image:
        return None, None
    base, _slash, filename = absolute_for(request, social_url(event.lead_image)).rpartition("/")
    size = {"width": 1200, "height": 630}
    image = {
        "base": f"{base}/",
        "filename": filename,
        "size": size,
        "variants": [{"filename": filename, "type": "full", "size": size}],
    }
    return image, event.lead_image.credit or None
