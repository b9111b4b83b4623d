"""Questions about events and their dates, in words that chain."""

from django.db.models import BooleanField, Case, Exists, OuterRef, Q, QuerySet, Subquery, Value, When
from wagtail.models import PageManager

from agenda.schedule import WEEK, Period, midnight
from contributions.querysets import ContributionQuerySet

#: States of an event, or of one of its dates, in which nobody should come.
FALLING_THROUGH = ("cancelled", "postponed")


class OccurrenceQuerySet(QuerySet):
    """`Occurrence.objects.within(period).in_order()`."""

    def within(self, period):
        """Going on at some moment of the period."""
        return self.filter(Q(ends_at__gt=period.start) | Q(starts_at__gte=period.start), starts_at__lt=period.end)

    def not_over(self, now):
        """Going on at this moment or later; what ends at midnight is over at midnight."""
        return self.filter(Q(ends_at__gt=now) | Q(starts_at__gte=now))

    def beginning_within(self, period):
        return self.filter(starts_at__gte=period.start, starts_at__lt=period.end)

    def taking_place(self):
        """Without the dates that are cancelled or postponed each by itself."""
        return self.exclude(status__in=FALLING_THROUGH)

    def of_events(self, events):
        return self.filter(event__in=events)

    def with_titles(self):
        """With what a calendar's cell shows of the event."""
        return self.select_related("event").defer("event__body", "event__summary", "event__card")

    def in_order(self):
        return self.order_by("starts_at", "ends_at", "pk")


class EventQuerySet(ContributionQuerySet):
    """`EventPage.objects.live().in_territory(territory).not_over(now).free().by_next_date(now)`."""

    def _dates(self):
        return self.model._meta.get_field("occurrences").related_model.objects.filter(event=OuterRef("pk"))

    def all_dates(self):
        """The Occurrences of these events."""
        dates = self.model._meta.get_field("occurrences").related_model.objects
        return dates.of_events(self.order_by().values("pk"))

    # The dates of a long past are not looked at: its events are left out by their own columns first.

    def dates_within(self, period):
        """The Occurrences of these events that go on at some moment of the period."""
        return self.spanning(period).all_dates().within(period)

    def dates_not_over(self, now):
        """The Occurrences of these events that go on at this moment or later."""
        return self.filter(ends_at__gte=now).all_dates().not_over(now)

    def not_over(self, now):
        return self.filter(ends_at__gt=now)

    def over(self, now):
        return self.filter(ends_at__lte=now)

    def taking_place(self):
        """Without those that are cancelled or postponed."""
        return self.exclude(event_status__in=FALLING_THROUGH)

    def within(self, period):
        """With a date in the period."""
        return self.spanning(period).filter(Exists(self._dates().within(period)))

    def spanning(self, period):
        """That begin before its end and do not end before it begins: all that may have a date in the period, found on
        their own columns, which are indexed, without a look at their dates."""
        return self.filter(ends_at__gte=period.start, starts_at__lt=period.end)

    def by_next_date(self, now):
        """The soonest first, each with `next_id`: the date that comes next, or is on.

        An exhibition that opened months ago stands in front of all: `coming()` says what comes.
        """
        return self._by_first_of(self._dates().not_over(now))

    def _by_first_of(self, dates):
        dates = dates.in_order()
        return self.annotate(
            next_at=Subquery(dates.values("starts_at")[:1]), next_id=Subquery(dates.values("pk")[:1])
        ).order_by("next_at", "pk")

    # --- What comes ------------------------------------------------------------------

    def next_dates(self, now):
        """{primary key: the date that comes next, or is on} of those that are not over, in two queries."""
        pairs = list(self.not_over(now).by_next_date(now).values_list("pk", "next_id"))
        dates = {date.pk: date for date in self.model.dates_of(date for _pk, date in pairs)}
        return {pk: dates[date] for pk, date in pairs if date in dates}

    def coming(self, now):
        """What is not over at this moment, as a list says it: first what has a date to come, the soonest in front;
        then what lasts and has begun (`is_under_way`), the one that closes first in front. Each has `next_id`."""
        under_way = Q(is_lasting=True, next_at__lt=now)
        return (
            self.not_over(now)
            .by_next_date(now)
            .annotate(is_under_way=Case(When(under_way, then=Value(True)), default=False, output_field=BooleanField()))
            .order_by("is_under_way", Case(When(under_way, then="ends_at"), default="next_at"), "pk")
        )

    def beginning_within(self, period):
        """What is announced for a period: a date begins in it and takes place; what lasts counts on its first day
        alone. The soonest first, each with `next_id`: the first of these dates."""
        dates = self._dates().beginning_within(period).taking_place()
        events = self.taking_place().exclude(is_lasting=True, starts_at__lt=period.start)
        return events.filter(Exists(dates))._by_first_of(dates)

    def by_closing(self, period):
        """The first to close in front, each with `next_id`: its date in the period."""
        dates = self._dates().within(period)
        events = self._by_first_of(dates).annotate(next_end=Subquery(dates.in_order().values("ends_at")[:1]))
        is_under_way = Value(True, output_field=BooleanField())
        return events.annotate(is_under_way=is_under_way).order_by(
            Case(When(is_lasting=True, then="ends_at"), default="next_end"), "pk"
        )

    # --- The three sections: every event that is not over stands in exactly one -----

    def on_now(self, now):
        """What lasts and has begun, the one that closes first in front."""
        return (
            self.filter(is_lasting=True, starts_at__lte=now, ends_at__gt=now)
            .by_next_date(now)
            .order_by("ends_at", "pk")
        )

    def today_and_this_week(self, now, today):
        """What has a date from now to the end of the seventh day, except what has been on for long."""
        return self.before(now, _end_of_week(today))

    def later(self, now, today):
        """What comes after that."""
        return self.after(now, _end_of_week(today))

    def before(self, now, end):
        """What has a date from now to this end, except what has been on for long."""
        return self.passing(now).within(Period(now, end)).by_next_date(now)

    def after(self, now, end):
        """What has none before this end, except what has been on for long."""
        return self.passing(now).exclude(Exists(self._dates().within(Period(now, end)))).by_next_date(now)

    def passing(self, now):
        """What is not over, without what has been on for long."""
        return self.not_over(now).exclude(is_lasting=True, starts_at__lte=now)

    # --- Filters -------------------------------------------------------------------

    def free(self):
        return self.filter(is_free=True)

    def online(self):
        return self.filter(is_online=True)

    def for_audience(self, audience):
        """Meant for them, or for everybody."""
        return self.filter(audience__in={audience, "everybody"})

    def at(self, place):
        return self.filter(place=place)


def _end_of_week(today):
    return midnight(today + WEEK)


EventManager = PageManager.from_queryset(EventQuerySet)
