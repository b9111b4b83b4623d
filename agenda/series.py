"""Events of several dates among contributions of all kinds."""

from django.utils import timezone

from agenda.models import EventPage


def with_dates_of_series(contributions):
    """Contributions, as a list, of which events of several dates have the moments and the state of the date that comes
    next or is on: their rows know only the first moment and the last. To be read, never saved.

    What lasts, and what is over, stays as it is. Two queries more where there is a series, whatever their number.
    """
    contributions = list(contributions)
    series = [each.pk for each in contributions if each.takes_place and is_series(each.card)]
    dates = EventPage.objects.filter(pk__in=series).next_dates(timezone.now()) if series else {}
    for each in contributions:
        if date := dates.get(each.pk):
            each.starts_at, each.ends_at, each.status = date.starts_at, date.ends_at, date.status or each.status
    return contributions


def is_series(card):
    return card.get("dates", 0) > 1 and not card.get("lasting")
