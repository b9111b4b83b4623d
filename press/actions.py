"""Verbs on paper: set the sheet, count the scans."""

import logging
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date

from django.db import DatabaseError, transaction
from django.db.models import F, Sum
from django.utils import timezone

from agenda.models import EventPage, Occurrence
from agenda.schedule import Period
from contributions.models import Contribution
from intake.robots import is_robot, is_speculative
from press.models import CODE_LENGTH, Programme, Scan

logger = logging.getLogger(__name__)


@dataclass
class Line:
    """One thing on the sheet: an event at a time, or a page."""

    contribution: object
    date: object = None
    address: str = ""


@dataclass
class Sheet:
    """A programme as it is printed: by day and place, what lasts, then the pages."""

    programme: object
    days: list = field(default_factory=list)
    lasting: list = field(default_factory=list)
    pages: list = field(default_factory=list)


def set_sheet(programme, root_url):
    """Puts what is ticked in order, in a constant number of queries."""
    ticked = programme.contributions.filter(live=True).values_list("pk", flat=True)
    events = EventPage.objects.filter(pk__in=ticked).select_related("place").defer_streamfields().in_bulk()
    period = Period.of_days(programme.first_day, programme.last_day)
    by_day = defaultdict(lambda: defaultdict(list))
    sheet, lasting = Sheet(programme), set()
    for occurrence in Occurrence.objects.filter(event__in=list(events)).within(period).in_order():
        occurrence.event = event = events[occurrence.event_id]
        line = Line(event, occurrence, short_address(root_url, event, programme))
        if occurrence.spans_days:
            if event.pk not in lasting:
                sheet.lasting.append(line)
            lasting.add(event.pk)
        else:
            by_day[occurrence.start_day][event.where].append(line)
    sheet.days = [
        (day, [(place, places[place]) for place in sorted(places, key=str.casefold)])
        for day, places in sorted(by_day.items())
    ]
    pages = (
        Contribution.objects.filter(pk__in=ticked).except_kind(EventPage.KIND).defer_streamfields().order_by("title")
    )
    sheet.pages = [Line(page, None, short_address(root_url, page, programme)) for page in pages]
    return sheet


def short_address(root_url, contribution, programme):
    """The address in the QR code, marked with the programme."""
    return f"{root_url}{contribution.short_url}?p={programme.code}"


def count_scan(request, contribution, **kwargs):
    """Receiver of `short_link_followed`: counts it; the way there never waits for the count, nor fails with it."""
    if is_robot(request.headers.get("User-Agent", "")) or is_speculative(request) or request.method != "GET":
        return
    marker = request.GET.get("p", "")
    known = len(marker) == CODE_LENGTH and Programme.objects.filter(code=marker).exists()
    key = {"contribution_id": contribution.pk, "marker": marker if known else "", "day": timezone.localdate()}
    try:
        with transaction.atomic():
            Scan.objects.get_or_create(**key)
            Scan.objects.filter(**key).update(count=F("count") + 1)
    except DatabaseError as error:
        logger.warning("A scan was not counted: %s", type(error).__name__)


def scans_of(programme):
    """{contribution: scans}, the most scanned first."""
    scans = Scan.objects.filter(marker=programme.code).values_list("contribution__title")
    return dict(scans.annotate(total=Sum("count")).order_by("-total", "contribution__title"))


def next_four_weeks(today=None):
    """The days that a new programme proposes: from today to four weeks on."""
    today = today or timezone.localdate()
    return today, date.fromordinal(today.toordinal() + 27)
