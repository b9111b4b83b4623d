"""Feeds whose items carry dates of events (the event module of RSS, xCal) to events.

A date of publication is not the date of an event: a feed without the others is refused.
"""

import datetime as dt
import re

from django.utils.translation import gettext as _

from agenda.ical import split_location
from agenda.incoming import IncomingEvent, Slot, checked_slot, in_order
from agenda.schedule import DAY
from intake.feeds import read_feed
from intake.rows import Reading, RefusedRow, Remark, UnreadableFile, one_line

BASIC = re.compile(r"(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})(?:T(?P<H>\d{2})(?P<M>\d{2})(?P<S>\d{2})?(?P<z>Z?))?")


def read_event_feed(data, *, zone, url=""):
    """Every item of a feed that tells when it takes place; `zone` is for times that name none."""
    feed = read_feed(data, url=url)
    if feed.items and not any(item.event.get("start") for item in feed.items):
        raise UnreadableFile(
            _("this feed gives no dates of events (ev:startdate or xCal): its items are news; give a calendar (iCal)")
        )
    reading = Reading()
    for item in feed.items:
        try:
            reading.rows.append(_event(item, zone))
        except RefusedRow as refusal:
            reading.refusals.append(Remark(item.line, str(refusal), one_line(item.title, 80)))
    return reading


def _event(item, zone):
    if not item.event.get("start"):
        raise RefusedRow(_("it has no date"))
    return IncomingEvent(
        line=item.line,
        uid=item.uid,
        title=item.title,
        slots=in_order((_slot(item.event["start"], item.event.get("end", ""), zone),)),
        summary=one_line(item.summary, 300),
        html=item.html,
        organiser=one_line(item.event.get("organiser"), 100),
        tags=item.tags,
        source_url=item.link,
        **split_location(item.event.get("location", "")),
    )


def _slot(start, end, zone):
    starts_at, is_all_day = _moment(start, zone)
    ends_at = None
    if end:
        ends_at, ends_with_day = _moment(end, zone)
        if is_all_day and ends_with_day:
            ends_at += DAY
        elif is_all_day != ends_with_day:
            ends_at, is_all_day = None, False
    if is_all_day and ends_at is None:
        ends_at = starts_at + DAY
    return checked_slot(Slot(starts_at, ends_at, is_all_day))


def _moment(text, zone):
    """(the moment on the clock of the zone, whether it is a whole day)."""
    basic = BASIC.fullmatch(text)
    if basic:
        clock = f"T{basic['H']}:{basic['M']}:{basic['S'] or '00'}" if basic["H"] else ""
        text = f"{basic['y']}-{basic['m']}-{basic['d']}{clock}{'+00:00' if basic['z'] else ''}"
    try:
        moment = dt.datetime.fromisoformat(text)
    except ValueError:
        raise RefusedRow(_("the date %(date)s cannot be read") % {"date": one_line(text, 40)}) from None
    try:
        moment = moment.astimezone(zone) if moment.tzinfo else moment.replace(tzinfo=zone)
    except (OverflowError, ValueError):
        raise RefusedRow(_("the date %(date)s cannot be read") % {"date": one_line(text, 40)}) from None
    return moment, len(text) == len("2026-12-01")
