"""When time alone makes a page another: a day that begins, a date that begins or ends, a deadline."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import connection

from agenda.models import Occurrence
from contributions.models import Contribution
from territories.models import Territory

#: Columns that pages compare with the clock. A task does what other moments bring (publication on a date, the end of a
#: suspension), and writes. `tests/config/test_page_cache_moments.py` has all columns of moments judged.
COMPARED = {Occurrence: ("starts_at", "ends_at"), Contribution: ("starts_at", "ends_at")}

_next = {}


def good_until(now, stamps):
    """Until when an answer made now is good, if nobody changes anything."""
    known = _next.get("moment")
    if not (known and known[0] == stamps and known[1] <= now < known[2]):
        known = _next["moment"] = (stamps, now, next_moment(now))
    return min(known[2], now + timedelta(seconds=settings.PAGE_CACHE_SECONDS))


def next_moment(now):
    """The first moment after `now` at which some page of some territory becomes another. One query for dates, one for
    the clocks of the territories."""
    found = [midnight_after(now, ZoneInfo(zone)) for zone in {settings.TIME_ZONE, *clocks()}]
    parts = [
        f'SELECT MIN("{column}") FROM "{model._meta.db_table}" WHERE "{column}" > %s'  # noqa: S608 - names of ours
        for model, columns in COMPARED.items()
        for column in columns
    ]
    with connection.cursor() as cursor:
        adapted = connection.ops.adapt_datetimefield_value(now)
        cursor.execute(" UNION ALL ".join(parts), [adapted] * len(parts))
        rows = [value for (value,) in cursor.fetchall() if value is not None]
    for value in rows:
        moment = datetime.fromisoformat(value) if isinstance(value, str) else value
        found.append(moment if moment.tzinfo else moment.replace(tzinfo=UTC))
    return min(found)


def clocks():
    return Territory.objects.order_by().values_list("time_zone", flat=True).distinct()


def midnight_after(now, zone):
    """The beginning of the next day on this clock; its changes of hour are never at midnight with us, or seen late by
    PAGE_CACHE_SECONDS at most."""
    return datetime.combine(now.astimezone(zone).date() + timedelta(days=1), time(), tzinfo=zone)
