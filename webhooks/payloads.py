"""What a message says: composed at each try, so that what was withdrawn meanwhile leaves with none."""

import json
from urllib.parse import urlsplit

from django.http import HttpRequest

from api import filters, formats
from api.licence import licence
from api.network import Network
from api.resources import OF_KIND
from api.serializers import LISTS, Serializer, rows_for_cards
from territories.senders import origin_of, speaking_for
from webhooks.models import GONE, TEST, Endpoint


def body_of(delivery):
    """The bytes of a message; None where what it would say is not true any more (a later message tells what is).

    That it is published or changed is said of what everybody can read now, with the tags that the endpoint chose; that
    it is gone, of all else.
    """
    territory = delivery.endpoint.territory
    request = request_of(territory)
    with speaking_for(territory):
        data = _named(territory, request) if delivery.event == TEST else _contribution(delivery, request)
    if data is None:
        return None
    content = {"type": delivery.type, "timestamp": delivery.at.isoformat(), "data": data}
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def _contribution(delivery, request):
    endpoint, resource, network = delivery.endpoint, OF_KIND[delivery.kind], Network()
    # The message may be older than the closing of the territory.
    readable = [network.open[endpoint.territory_id]] if endpoint.territory_id in network.open else []
    found = endpoint.chosen(filters.published(resource.model, readable).filter(pk=delivery.contribution_id))
    said = {
        "id": delivery.contribution_id,
        "kind": delivery.kind,
        "api_url": f"{origin_of(endpoint.territory)}/api/v1/{LISTS[delivery.kind]}/{delivery.contribution_id}",
        **_named(endpoint.territory, request),
    }
    if delivery.event in GONE:
        return None if found.exists() else said
    pages = list(rows_for_cards(found.select_related(*resource.related)))
    if not pages:
        return None
    said["url"] = pages[0].get_full_url(request)
    if endpoint.sends == Endpoint.Sends.CONTENT:
        answers = Serializer(request, network).contributions(pages, resource)
        [said["contribution"]] = formats.picked(answers, [])
    return said


def _named(territory, request):
    return {"territory": Serializer.territory_reference(territory).model_dump(), "licence": licence(request)}


def request_of(territory):
    """A request for the territory's front page, which nobody made: addresses are made from the territory it names."""
    request, origin = HttpRequest(), urlsplit(origin_of(territory))
    request.method, request.territory = "GET", territory
    port = origin.port or (443 if origin.scheme == "https" else 80)
    request.META = {"SERVER_NAME": origin.hostname, "SERVER_PORT": str(port)}
    return request
