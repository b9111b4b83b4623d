"""How often a file is taken, counted honestly: people, not machines; once, not each piece of it."""

import re
from hashlib import blake2s

from django.core.cache import cache
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from communities.models.resources import DownloadMonth, Resource
from communities.permissions import is_offered, may_run, may_take
from contributions.media_access import Access
from media.models import ContributionFile

#: The same browser that asks again within this time wanted one file.
ONCE_IN = 30 * 60
ROBOT = re.compile(
    r"bot\b|bot/|crawl|spider|slurp|archiver|facebookexternalhit|embedly|preview|monitor|uptime|scan|validator|"
    r"curl|wget|python|java/|go-http|okhttp|libwww|httpclient|axios|headless|lighthouse|feed",
    re.IGNORECASE,
)


def guard_file(request, item):
    """The Access to a file that a community offers, where it alone decides; None for any other file or picture."""
    if not isinstance(item, ContributionFile):
        return None
    resource = Resource.objects.filter(document=item).for_list().first()
    if resource is None:
        return None
    if not may_take(request.user, resource):
        return Access.NOBODY
    return Access.EVERYBODY if is_offered(resource) else Access.SOME


def counts(request, resource):
    """Whether this request is somebody who takes the file."""
    agent = request.headers.get("User-Agent", "")
    if request.method != "GET" or not agent or ROBOT.search(agent):
        return False
    if "prefetch" in (request.headers.get("Sec-Purpose", "") + request.headers.get("Purpose", "")).lower():
        return False
    # A reader of PDF files asks for them piece by piece: the first one counts.
    if not re.match(r"(bytes=0-|$)", request.headers.get("Range", "").strip()):
        return False
    if not resource.is_published or may_run(request.user, resource.community):
        return False
    return cache.add(f"download/{resource.pk}/{_reader_hash(request, agent)}", 1, ONCE_IN)


def _reader_hash(request, agent):
    """Tells one browser from another for half an hour; says nothing about either."""
    who = f"{request.META.get('REMOTE_ADDR', '')}/{agent}/{timezone.localdate()}"
    return blake2s(who.encode(errors="replace"), digest_size=12).hexdigest()


@transaction.atomic
def count_download(resource):
    """One more, in all and this month."""
    month = timezone.localdate().replace(day=1)
    row, _created = DownloadMonth.objects.get_or_create(resource=resource, month=month)
    DownloadMonth.objects.filter(pk=row.pk).update(count=F("count") + 1)
    ContributionFile.objects.filter(pk=resource.document_id).update(download_count=F("download_count") + 1)
