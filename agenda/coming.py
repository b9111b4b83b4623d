"""What comes of events, for whoever lists or announces them: the date to show, and the day to say."""

from django.utils import timezone
from django.utils.translation import gettext as _

from contributions.dates import spoken


def with_next_dates(events):
    """Events found with `next_id`, as a list, each with what a line shows of it, in one more query; to be read, never
    saved.

    `next_date`: the Occurrence that comes next or is on; `shown_until`: the last day of what has begun on an earlier
    day, or lasts and is under way, which is shown instead of the day of `next_date`; None otherwise.
    """
    events = list(events)
    found, today = {}, timezone.localdate()
    if events:
        dates = type(events[0]).dates_of(event.next_id for event in events)
        found = {date.pk: date for date in dates}
    for event in events:
        event.next_date = found.get(event.next_id)
        event.shown_until = None
        if event.next_date:
            event.next_date.event = event
            is_under_way = getattr(event, "is_under_way", False) or event.next_date.start_day < today
            event.shown_until = last_day_of_visit(event, event.next_date) if is_under_way else None
            if not event.is_lasting:
                # Cards show the first and the last moment and the state: of a series, those of the date that comes.
                event.starts_at, event.ends_at = event.next_date.starts_at, event.next_date.ends_at
                event.status = event.next_date.shown_status
    return events


def last_day_of_visit(event, date):
    """Until when one can go to what is under way: the end of all that lasts, or of this date of a series."""
    return event.last_day if event.card.get("lasting") else date.last_day


def day_in_words(event, date, today):
    """The day of an event in a mail: "Saturday 5 December", or "until Monday 30 November" for what is under way."""
    if date.start_day < today:
        return until_in_words(last_day_of_visit(event, date))
    return spoken(date.start_day, "l j F")


def until_in_words(day):
    return _("until %(day)s") % {"day": spoken(day, "l j F")}
