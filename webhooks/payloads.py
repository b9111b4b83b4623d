"""What a message says: composed at each try, so that what was withdrawn meanwhile leaves with none."""

import json
from urllib.parse import urlsplit

from django.http import HttpRequest

from api import filters, formats
from api.licence import licence
from api.network import Network
from api.resources import OF_KIND
from api.serializers import LISTS, Serializer, rows_for_cards
from contributions.models import Contribution
from territories.senders import origin_of, speaking_for
from webhooks.models import GONE, TEST, Endpoint


def body_of(delivery):
    """The bytes of a message; None where what it would say is not true any more (a later message tells what is).

    That it is published or changed is said of what everybody can read now, with the tags that the endpoint chose; that
    it is gone, of all else.
    """
    territory = delivery.endpoint.territory
    with speaking_for(territory):
        data = _test(territory) if delivery.event == TEST else _contribution(delivery, territory)
    if data is None:
        return None
    content = {"type": delivery.type, "timestamp": delivery.at.isoformat(), "data": data}
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def _test(territory):
    return {"territory": _named(territory), "licence": licence(request_of(territory))}


def _contribution(delivery, territory):
    published = filters.published(Contribution, [territory]).filter(pk=delivery.contribution_id)
    published = delivery.endpoint.chosen(published)
    address = f"{origin_of(territory)}/api/v1/{LISTS[delivery.kind]}/{delivery.contribution_id}"
    said = {
        "id": delivery.contribution_id,
        "kind": delivery.kind,
        "api_url": address,
        "territory": _named(territory),
        "licence": licence(request_of(territory)),
    }
    if delivery.event in GONE:
        return None if published.exists() else said
    page = published.first()
    if page is None:
        return None
    said["url"] = page.get_full_url(request_of(territory))
    if delivery.endpoint.sends == Endpoint.Sends.CONTENT:
        said["contribution"] = _as_in_the_api(delivery, territory)
    return said


def _as_in_the_api(delivery, territory):
    """The contribution as its list in the API gives it; None when it went this very moment."""
    resource, request = OF_KIND[delivery.kind], request_of(territory)
    found = filters.published(resource.model, [territory]).filter(pk=delivery.contribution_id)
    pages = list(rows_for_cards(found.select_related(*resource.related)))
    answers = formats.picked(Serializer(request, Network()).contributions(pages, resource), [])
    return answers[0] if answers else None


def _named(territory):
    return Serializer.territory_reference(territory).model_dump()


def request_of(territory):
    """A request for the territory's front page, which nobody made: addresses are made from the territory it names."""
    request, origin = HttpRequest(), urlsplit(origin_of(territory))
    request.method, request.territory = "GET", territory
    port = origin.port or (443 if origin.scheme == "https" else 80)
    request.META = {"SERVER_NAME": origin.hostname, "SERVER_PORT": str(port)}
    return request
