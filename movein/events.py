"""Posts of The Events Calendar as events, from their fields and those of their venues and organisers.

https://docs.theeventscalendar.com/reference/ ; recurrences of its paid version are not in the fields that we read.
"""

import datetime as dt

from django.utils.translation import gettext as _

from agenda.incoming import MAX_ADDRESS, MAX_PLACE_NAME, MAX_TOWN, checked_slot, known_zone, slot_between
from intake.dates import read_date
from intake.rows import RefusedRow, degrees, one_line, web_address
from movein.importers import MovedEvent

POST_TYPE = "tribe_events"


def event_of(post, *, survey, zone):
    """The MovedEvent of an item. Raises RefusedRow where its fields tell no date."""
    meta = post.meta
    own_zone = known_zone(meta.get("_EventTimezone", ""), zone)
    start, end = (read_date(meta.get(name, ""), own_zone) for name in ("_EventStartDate", "_EventEndDate"))
    if start is None:
        raise RefusedRow(_("it tells no date that can be read"))
    if meta.get("_EventAllDay") in ("yes", "1", "true"):
        start, end = _day(start), _day(end)
    slot, _remark = slot_between(start, end, own_zone)
    venue = survey.venues.get(meta.get("_EventVenueID", ""), {})
    organiser = survey.venues.get(meta.get("_EventOrganizerID", ""), {})
    latitude, longitude = _position(venue)
    price = one_line(meta.get("_EventCost"), 100)
    is_free = price.lower() in ("0", "free", "gratuit", "gratuite", "entrée libre")
    return MovedEvent(
        post=post,
        line=0,
        rank=post.rank,
        uid=post.uid,
        title=post.title,
        slots=(checked_slot(slot),),
        summary=post.summary,
        html=post.html,
        place_name=one_line(venue.get("name"), MAX_PLACE_NAME),
        address=one_line(venue.get("_VenueAddress"), MAX_ADDRESS),
        postcode=one_line(venue.get("_VenueZip"), 10),
        city=one_line(venue.get("_VenueCity"), MAX_TOWN),
        latitude=latitude,
        longitude=longitude,
        booking_url=web_address(meta.get("_EventURL")),
        price="" if is_free else price,
        is_free=is_free,
        organiser=one_line(organiser.get("name"), 160),
        tags=post.tags,
        source_url=post.link,
    )


def _day(moment):
    return moment.date() if isinstance(moment, dt.datetime) else moment


def _position(venue):
    try:
        return degrees(venue.get("_VenueLat", ""), venue.get("_VenueLng", ""))
    except RefusedRow:
        return None, None
