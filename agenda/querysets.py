"""Questions about events and their dates, in words that chain."""

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from wagtail.models import PageManager

from agenda.schedule import WEEK, Period, midnight
from contributions.querysets import ContributionQuerySet


class OccurrenceQuerySet(QuerySet):
    """`Occurrence.objects.within(period).in_order()`."""

    def within(self, period):
        """Going on at some moment of the period."""
        return self.filter(Q(ends_at__gt=period.start) | Q(starts_at__gte=period.start), starts_at__lt=period.end)

    def not_over(self, now):
        return self.filter(ends_at__gte=now)

    def of_events(self, events):
        return self.filter(event__in=events)

    def with_titles(self):
        """With what a calendar's cell shows of the event."""
        return self.select_related("event").defer("event__body", "event__summary", "event__card")

    def in_order(self):
        return self.order_by("starts_at", "ends_at", "pk")


class EventQuerySet(ContributionQuerySet):
    """`EventPage.objects.live().in_territory(site).not_over(now).free().by_next_date(now)`."""

    def _dates(self):
        return self.model._meta.get_field("occurrences").related_model.objects.filter(event=OuterRef("pk"))

    def not_over(self, now):
        return self.filter(ends_at__gte=now)

    def over(self, now):
        return self.filter(ends_at__lt=now)

    def within(self, period):
        """With a date in the period."""
        return self.filter(Exists(self._dates().within(period)))

    def by_next_date(self, now):
        """The soonest first, each with `next_id`: the date that comes next, or is on."""
        upcoming = self._dates().not_over(now).in_order()
        return self.annotate(
            next_at=Subquery(upcoming.values("starts_at")[:1]), next_id=Subquery(upcoming.values("pk")[:1])
        ).order_by("next_at", "pk")

    # --- The three shelves: every event that is not over stands on exactly one -----

    def on_now(self, now):
        """What lasts and has begun, the one that closes first in front."""
        return (
            self.filter(is_lasting=True, starts_at__lte=now, ends_at__gte=now)
            .by_next_date(now)
            .order_by("ends_at", "pk")
        )

    def today_and_this_week(self, now, today):
        """What has a date from now to the end of the seventh day, except what has been on for long."""
        return self._passing(now).within(_week(now, today)).by_next_date(now)

    def later(self, now, today):
        """What comes after that."""
        return self._passing(now).exclude(Exists(self._dates().within(_week(now, today)))).by_next_date(now)

    def _passing(self, now):
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


def _week(now, today):
    return Period(now, midnight(today) + WEEK)


EventManager = PageManager.from_queryset(EventQuerySet)
