"""What a line of a box says of a contribution, whatever its kind, and its whole address."""

from django.utils.translation import gettext as _

from agenda.templatetags.dates import datetime_attribute, hours_and_place
from contributions.dates import day_of, spoken
from maps.geojson import when, where
from territories.elsewhere import label_elsewhere


def described(items, request):
    """The contributions, as a list, each with `address`, `moment` (its day or days in words), `moment_attribute` (for
    `<time>`; "" for none) and `facts` (hours, place, town, its territory where it is another). To be read, never
    saved."""
    for item in items:
        item.address = item.get_full_url(request) or ""
        item.moment, item.moment_attribute = _moment(item)
        facts = hours_and_place(item) if hasattr(item, "next_date") else where(item)
        item.facts = " – ".join(filter(None, [facts, label_elsewhere(request, item.territory_id)]))
    return items


def _moment(item):
    if date := getattr(item, "next_date", None):
        if item.shown_until:
            return _("until %(day)s") % {"day": spoken(item.shown_until, "j F")}, item.shown_until.isoformat()
        return spoken(date.start_day, "l j F"), datetime_attribute(date)
    if item.takes_place:
        return when(item), item.first_day.isoformat()
    if item.ends_at:
        return when(item), item.last_day.isoformat()
    if item.spec.is_authored:
        return spoken(item.published_at, "j F Y"), day_of(item.published_at).isoformat()
    return "", ""
