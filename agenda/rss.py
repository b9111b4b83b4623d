"""Feeds whose items carry dates of events (the event module of RSS, xCal) to events.

A date of publication is not the date of an event: a feed without the others is refused.
"""

from django.utils.translation import gettext as _

from agenda.ical import split_location
from agenda.incoming import IncomingEvent, checked_slot, in_order, slot_between
from intake.dates import read_date
from intake.feeds import read_feed
from intake.rows import Item, Reading, RefusedRow, UnreadableFile, one_line


def read_event_feed(data, *, zone, url="", charset=""):
    """Every item of a feed that tells when it takes place; `zone` is for times that name none."""
    feed = read_feed(data, url=url, charset=charset, zone=zone)
    if feed.items and not any(item.event.get("start") for item in feed.items):
        raise UnreadableFile(
            _("this feed gives no dates of events (ev:startdate or xCal): its items are news; give a calendar (iCal)")
        )
    reading = Reading(notices=list(feed.notices))
    for news in feed.items:
        item = Item(reading, rank=news.rank, line=news.line, title=one_line(news.title, 80))
        try:
            item.keep(_event(news, item, zone))
        except RefusedRow as refusal:
            item.refuse(refusal)
    return reading


def _event(news, item, zone):
    if not news.event.get("start"):
        raise RefusedRow(_("it has no date"))
    return IncomingEvent(
        line=news.line,
        rank=news.rank,
        uid=news.uid,
        title=news.title,
        slots=in_order((_slot(news.event["start"], news.event.get("end", ""), zone, item),)),
        summary=one_line(news.summary, 300),
        html=news.html,
        organiser=item.text(news.event.get("organiser"), 100, _("organiser")),
        tags=news.tags,
        source_url=news.link,
        **split_location(news.event.get("location", ""), item),
    )


def _slot(start, end, zone, item):
    slot, remark = slot_between(_moment(start, zone), _moment(end, zone) if end else None, zone)
    if remark:
        item.note(remark)
    return checked_slot(slot)


def _moment(text, zone):
    """A day or an aware moment."""
    found = read_date(text, zone)
    if found is None:
        raise RefusedRow(_("the date %(date)s cannot be read") % {"date": one_line(text, 40)})
    return found
