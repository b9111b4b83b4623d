"""Answers with a feed: whether it changed is known before anything of it is read."""

import hashlib
import json
from datetime import datetime, time

from django.http import Http404
from django.utils import timezone
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.http import http_date

from contributions.feeds.formats import FORMATS
from contributions.feeds.hub import hub_links
from contributions.models import Change
from territories.models import Territory

CACHED = "public, max-age=300, stale-while-revalidate=300"
#: To be raised when what a format says changes: feeds that were kept elsewhere are then read again.
EDITION = 2


def feed_response(request, listing, name):
    """The feed of a list in the format of this file name; 304 without reading the list for who has it already.

    Raises Http404 for a format in which the list is not given.
    """
    chosen = FORMATS.get(name)
    if chosen is None or not chosen.is_offered(listing):
        raise Http404(name)
    listing = listing.emptied() if listing.wrong else listing
    tag, changed_at = version_of(request, listing, name)
    response = get_conditional_response(request, etag=tag, last_modified=int(changed_at.timestamp()))
    if response is None:
        response = chosen.write(request, listing)
    response["ETag"] = tag
    response["Last-Modified"] = http_date(changed_at.timestamp())
    response["Cache-Control"] = CACHED
    response["X-Robots-Tag"] = "noindex"
    response["Access-Control-Allow-Origin"] = "*"
    patch_vary_headers(response, ["Cookie"])  # which may choose the language
    if links := [*hub_links(request, listing, name), *filter(None, [response.headers.get("Link")])]:
        response["Link"] = ", ".join(links)
    return response


def version_of(request, listing, name):
    """(ETag, moment of the last change) of a feed, from the newest row of the journal of changes.

    The day is part of it, since what is over leaves lists without a word in the journal; so are the words that the
    feed takes from other places (name of the territory, title of the list).
    """
    last = Change.objects.newest(listing.territory)
    today = timezone.localdate()
    territory = Territory.of(request)
    # A territory that opens or closes writes nothing in the journal for the lists of the whole network.
    open_ones = Territory.objects.none() if listing.territory else Territory.objects.open().order_by("pk")
    told = [
        EDITION, name, request.get_full_path(), request.LANGUAGE_CODE, today.isoformat(), listing.title,
        listing.subtitle, listing.version, listing.link, territory.name if territory else "", last and last.pk,
        list(open_ones.values_list("pk", flat=True)),
    ]  # fmt: skip
    digest = hashlib.sha256(json.dumps([str(each) for each in told]).encode()).hexdigest()[:32]
    midnight = timezone.make_aware(datetime.combine(today, time.min))
    return f'"{digest}"', max(last.at, midnight) if last else midnight
