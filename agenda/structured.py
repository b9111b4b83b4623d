"""An event as search engines read it (schema.org/Event)."""

from django.utils import timezone

from contributions.structured import position

STATUS = {"cancelled": "EventCancelled", "postponed": "EventPostponed", "full": "EventScheduled", "": "EventScheduled"}


def event_data(event, request):
    """What an event adds to the JSON-LD of any contribution: its next date, or its last one."""
    now = timezone.now()
    date = next((date for date in event.dates if not date.is_over(now)), event.dates[-1] if event.dates else None)
    data = {
        "eventStatus": f"https://schema.org/{STATUS[date.shown_status if date else event.event_status]}",
        "eventAttendanceMode": f"https://schema.org/{_attendance(event)}EventAttendanceMode",
        "location": _locations(event),
        "isAccessibleForFree": event.is_free or None,
        "typicalAgeRange": _ages(event),
    }
    if date:
        data["startDate"], data["endDate"] = _moments(date)
    if event.organiser:
        data["organizer"] = {"@type": "Organization", "name": event.organiser}
    if event.booking_url or event.is_free:
        sold_out = date is not None and date.shown_status == "full"
        data["offers"] = {
            "@type": "Offer",
            "url": event.booking_url or event.get_full_url(request),
            "availability": f"https://schema.org/{'SoldOut' if sold_out else 'InStock'}",
        } | ({"price": 0, "priceCurrency": "EUR"} if event.is_free else {})
    return data


def _moments(date):
    if date.is_all_day:
        return date.start_day.isoformat(), date.last_day.isoformat()
    return date.local_start.isoformat(), date.local_end.isoformat() if date.local_end else None


def _attendance(event):
    if not event.is_online:
        return "Offline"
    return "Mixed" if event.where else "Online"


def _locations(event):
    """The place, the address on line, or both."""
    found = []
    if event.where or event.is_located:
        place = position(event) or {"@type": "Place"}
        found.append(place | {"name": (event.place.title if event.place else event.place_name) or place.get("name")})
    if event.is_online:
        found.append({"@type": "VirtualLocation", "url": event.online_url or event.get_full_url()})
    return found[0] if len(found) == 1 else found


def _ages(event):
    if event.age_min is None and event.age_max is None:
        return None
    return f"{event.age_min or 0}-{event.age_max if event.age_max is not None else ''}"
