"""Events of several dates among contributions of all kinds."""

from django.utils import timezone

from agenda.models import EventPage
from intake.prepared import prepared


def with_dates_of_series(contributions):
    """Contributions, as a list, of which events of several dates have the moments and the state of the date that comes
    next or is on: their rows know only the first moment and the last. To be read, never saved.

    What lasts, and what is over, stays as it is. Two queries more where there is a series, whatever their number.
    """
    contributions = list(contributions)
    series = [each.pk for each in contributions if each.takes_place and is_series(each.card)]
    dates = _next_dates(series, timezone.now()) if series else {}
    for each in contributions:
        if date := dates.get(each.pk):
            each.starts_at, each.ends_at, each.status = date.starts_at, date.ends_at, date.status or each.status
    return contributions


def _next_dates(series, now):
    pairs = _next_keys(series, now)
    dates = {date.pk: date for date in EventPage.dates_of(date for _pk, date in pairs)}
    return {pk: dates[date] for pk, date in pairs if date in dates}


@prepared
def _next_keys(series, now):
    return EventPage.objects.filter(pk__in=series).not_over(now).by_next_date(now).values_list("pk", "next_id")


def is_series(card):
    return card.get("dates", 0) > 1 and not card.get("lasting")
