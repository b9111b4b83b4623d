"""Verbs on sources: read, read all that are due, stop, start, leave an item aside."""

import logging
import time
from datetime import timedelta

from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from wagtail.actions.delete_page import DeletePageAction

from agenda.ical import read_calendar
from agenda.rss import read_event_feed
from agenda.schedule import zone_of
from contributions.kinds import KINDS, Import
from contributions.models import Contribution
from intake.decoding import decode
from intake.feeds import read_feed
from intake.fetch import FetchError, fetch
from intake.rows import Reading, UnreadableFile
from sources.importers import CalendarImporter, FeedImporter, section_of
from sources.models import LEASE, LONGEST_WAIT, MAX_FAILURES, Source

logger = logging.getLogger(__name__)
MAX_BYTES = 5 * 1024 * 1024
SECONDS_FOR_FETCH = 10
#: A run of the clock stops after so long; the rest is read by the next one.
SECONDS_FOR_ALL = 120
ACCEPTED = "application/atom+xml, application/rss+xml, text/calendar, application/xml;q=0.9, */*;q=0.5"
#: Remarks of the last reading that are kept for the animator.
KEPT_REMARKS = 30


class Refused(Exception):
    """The source answered, and nothing of it can be used; the message is for the animator."""

    is_gone = False
    retry_after = 0


def read_due_sources(*, now=None, allowance=None):
    """Reads whatever is due, oldest first; returns how many."""
    started, count = time.monotonic(), 0
    for source in Source.objects.due(now or timezone.now()).select_related("territory__site__root_page"):
        if time.monotonic() - started > SECONDS_FOR_ALL:
            break
        count += read_source(source=source, allowance=allowance)
    return count


def read_source(*, source, allowance=None):
    """Reads one source and writes down how it went. False when somebody else is reading it."""
    now = timezone.now()
    claimed = Source.objects.filter(pk=source.pk, next_at=source.next_at).update(next_at=now + LEASE)
    if not claimed:
        return False
    with translation.override(source.territory.language):
        try:
            report = _read(source, allowance)
        except (FetchError, UnreadableFile, Refused) as problem:
            _failed(source, problem, now)
        except Exception:  # what nobody foresaw in a stranger's file must not hold up the other sources
            logger.exception("source %s", source.pk)
            _failed(source, Refused(_("Something unexpected happened here; the log tells what.")), now)
        else:
            _succeeded(source, report, now)
    return True


def _read(source, allowance):
    """The report of one reading; None when nothing has changed since the last."""
    headers = {"Accept": ACCEPTED}
    if source.etag:
        headers["If-None-Match"] = source.etag
    if source.last_modified:
        headers["If-Modified-Since"] = source.last_modified
    answer = fetch(
        source.address, headers=headers, max_bytes=MAX_BYTES, max_seconds=SECONDS_FOR_FETCH, allowance=allowance
    )
    if answer.status == 304:
        return None
    if answer.status != 200:
        raise _refusal(answer)
    report = take(source=source, data=answer.body, url=answer.url, charset=answer.charset)
    source.etag = answer.headers.get("etag", "")[:300]
    source.last_modified = answer.headers.get("last-modified", "")[:100]
    return report


def _refusal(answer):
    refused = Refused(_("The address answers with the error %(status)s.") % {"status": answer.status})
    refused.is_gone = answer.status == 410
    refused.retry_after = answer.retry_after
    return refused


def take(*, source, data, url="", charset=""):
    """Makes pages of what a source sent; each item is in or it is not. `charset` is what its server names, if any."""
    parent = section_of(source)
    if parent is None:
        raise Refused(_("The territory has no section for these items."))
    zone = zone_of(source.territory)
    is_calendar = decode(data[:100]).lstrip().upper().startswith("BEGIN:VCALENDAR")
    if KINDS[source.kind].imported_from is Import.CALENDAR:
        reading = (
            read_calendar(data, zone=zone)
            if is_calendar
            else read_event_feed(data, zone=zone, url=url, charset=charset)
        )
        return CalendarImporter(parent=parent, source=source).run(reading)
    if is_calendar:
        raise Refused(_("This is a calendar: let its items become events."))
    feed = read_feed(data, url=url, charset=charset, zone=zone)
    return FeedImporter(parent=parent, source=source).run(Reading(rows=feed.items, notices=feed.notices))


def _succeeded(source, report, now):
    source.failures, source.trouble, source.read_at = 0, "", now
    if report:
        source.report = {
            "at": now.isoformat(),
            "created": report.created,
            "updated": report.updated,
            "unchanged": report.unchanged,
            "refused": report.refused,
            "remarks": _shown(report),
        }
    source.next_at = source.wait(now)
    _save(source)


def _shown(report):
    """What is shown of the remarks, refusals first, and how many others there are."""
    remarks = [*report.refusals, *report.notices]
    shown = [str(remark) for remark in remarks[:KEPT_REMARKS]]
    if len(remarks) > KEPT_REMARKS:
        shown.append(_("and %(count)s other remarks") % {"count": len(remarks) - KEPT_REMARKS})
    return shown


def _failed(source, problem, now):
    source.failures += 1
    source.read_at = now
    source.trouble = str(problem.message if isinstance(problem, FetchError) else problem)[:500]
    source.next_at = source.wait(now)
    if retry_after := getattr(problem, "retry_after", 0):
        source.next_at = max(source.next_at, now + min(timedelta(seconds=retry_after), LONGEST_WAIT))
    if source.failures >= MAX_FAILURES or getattr(problem, "is_gone", False):
        Source.objects.filter(pk=source.pk).update(is_active=False)
    _save(source)


def _save(source):
    """Only what a reading knows: the animator may be editing the rest."""
    source.save(update_fields=["failures", "trouble", "read_at", "report", "next_at", "etag", "last_modified"])


def stop(*, source):
    """Not read any more, from this moment; what it brought stays."""
    Source.objects.filter(pk=source.pk).update(is_active=False, failures=0)


def start(*, source):
    """Read again, soon and from the beginning."""
    Source.objects.filter(pk=source.pk).update(
        is_active=True, failures=0, trouble="", next_at=timezone.now(), etag="", last_modified=""
    )


@transaction.atomic
def leave_aside(*, record, by):
    """Throws away a draft that a source brought; its record stays, so that it never comes back."""
    page = Contribution.objects.filter(pk=record.contribution_id, live=False, first_published_at=None).first()
    if page is None:
        return False
    # Whoever may judge the source's items is checked by the view (admin_views.own_source).
    DeletePageAction(page.specific, user=by).execute(skip_permission_checks=True)
    return True
