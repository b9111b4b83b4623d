"""One event as a record of OpenAgenda's exports."""

import datetime as dt
import re

from django.utils import translation

from agenda.coming import until_in_words
from agenda.imports import ACCESS
from agenda.openagenda import FREE, NOT_FREE
from contributions.dates import spoken
from intake.html import clean_html, plain_text

#: What OpenAgenda calls them by numbers.
STATUSES = {"": 1, "postponed": 4, "full": 5, "cancelled": 6}
CODES = {"hearing": "hi", "intellectual": "ii", "motor": "mi", "psychic": "pi", "visual": "vi"}
PUBLISHED = 2
OFFLINE, ONLINE, MIXED = 1, 2, 3
#: How its dates say "the whole day", which it has no word for.
LAST_MINUTE = dt.timedelta(minutes=1)
EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
PHONE = re.compile(r"\+?[\d\s.()-]{6,20}")


def event_record(event, *, zone, now, wants_html=False):
    """All that a record says which needs no request; texts by language, in that of the event's territory."""
    language = event.territory.language if event.territory else "fr"
    timings = [timing(date) for date in event.dates]
    to_come = [each for date, each in zip(event.dates, timings, strict=True) if not date.is_over(now)]

    def told(text):
        return {language: text} if text else None

    with translation.override(language):
        period = period_in_words(event)
    return {
        "uid": event.pk,
        "slug": event.slug,
        "title": {language: event.title},
        "description": told(event.summary),
        "longDescription": told(long_description(event, wants_html)),
        "conditions": told(conditions(event, language)),
        "keywords": told([tag.name for tag in event.shown_tags]),
        "dateRange": told(period),
        "timings": timings,
        "firstTiming": timings[0] if timings else None,
        "nextTiming": to_come[0] if to_come else None,
        "lastTiming": timings[-1] if timings else None,
        "timezone": zone.key,
        "location": location(event, zone),
        "age": {"min": event.age_min, "max": event.age_max},
        "accessibility": accessibility(event, language),
        "accessibilityDetails": told(event.accessibility),
        "registration": registration(event),
        "attendanceMode": attendance(event),
        "onlineAccessLink": event.online_url or None,
        "status": STATUSES.get(event.status or event.event_status, 1),
        "state": PUBLISHED,
        "featured": False,
        "organiser": event.organiser or None,
        "createdAt": event.published_at.isoformat(),
        "updatedAt": (event.last_published_at or event.published_at).isoformat(),
    }


def timing(date):
    """A date; of whole days the first minute and the last; without an end where nobody said."""
    start = date.local_start
    end = date.local_end - LAST_MINUTE if date.is_all_day else date.local_end or start
    return {"begin": start.isoformat(), "end": end.isoformat()}


def period_in_words(event):
    """From when to when, in words."""
    if not event.dates:
        return ""
    first, last = event.dates[0].start_day, max(date.last_day for date in event.dates)
    return f"{spoken(first, 'j F Y')} – {until_in_words(last)}" if last > first else spoken(first, "l j F Y")


def long_description(event, wants_html):
    """The written parts of its body: as HTML, or as plain text, which is Markdown too."""
    blocks = event.body.raw_data if event.body else ()
    parts = [clean_html(each["value"]) for each in blocks if each["type"] == "text"]
    return "".join(parts) if wants_html else plain_text("".join(parts)).replace("\n", "\n\n")


def conditions(event, language):
    """The price in words; that it is free, which exports have no field for, is said where the words do not."""
    if FREE.search(event.price) and not NOT_FREE.search(event.price):
        return event.price
    free = {"en": "Free", "ca": "Gratuït"}.get(language, "Gratuit") if event.is_free else ""
    return " – ".join(part for part in (free, event.price) if part)


def location(event, zone):
    """Where it takes place; None for what is on line alone and of what nobody said where."""
    if not (event.place_id or event.place_name or event.city or event.address or event.is_located):
        return None
    return {
        "uid": event.place_id,
        "name": (event.place.title if event.place else event.place_name) or event.address or event.city,
        # Readers cut the town off again where a postcode stands before it.
        "address": event.full_address if event.postcode else event.address,
        "city": event.city,
        "postalCode": event.postcode,
        "latitude": event.latitude,
        "longitude": event.longitude,
        "timezone": zone.key,
        "countryCode": None,
    }


def accessibility(event, language):
    """Who can come easily, as far as the words of the event name them as ours do; False says nothing."""
    words = event.accessibility.lower()
    with translation.override(language):
        return {CODES[need]: str(label).lower() in words for need, label in ACCESS.items()}


def registration(event):
    """How to book: the link first, then what is said in words."""
    ways = [{"type": "link", "value": event.booking_url}] if event.booking_url else []
    notes = event.booking_notes.strip()
    if notes:
        kind = "email" if EMAIL.fullmatch(notes) else "phone" if PHONE.fullmatch(notes) else "text"
        ways.append({"type": kind, "value": notes})
    return ways


def attendance(event):
    if not event.is_online:
        return OFFLINE
    return MIXED if event.where else ONLINE
