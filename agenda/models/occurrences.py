"""The times at which events happen."""

import datetime as dt

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from agenda.querysets import OccurrenceQuerySet
from agenda.schedule import ASSUMED_DURATION, DAY, instant, validate_zone, zone_named, zone_of

#: What ends at this hour of the next day, or before, is of the evening on which it began.
END_OF_NIGHT = dt.time(6)


class Status(models.TextChoices):
    """How an event, or one date of it, stands."""

    SCHEDULED = "", _("As planned")
    CANCELLED = "cancelled", _("Cancelled")
    POSTPONED = "postponed", _("Postponed")
    FULL = "full", _("Full")


class Occurrence(models.Model):
    """One time at which an event happens.

    What people say ("on the 25th at 14:00, in Grenoble") is stored as they say it: days
    and hours on the clock of a time zone. The two instants are computed from it, for
    queries. Without an hour to begin, it lasts whole days.
    """

    event = ParentalKey("agenda.EventPage", on_delete=models.CASCADE, related_name="occurrences")
    start_day = models.DateField(_("day"))
    start_time = models.TimeField(_("begins at"), null=True, blank=True, help_text=_("Empty: the whole day."))
    end_day = models.DateField(_("last day"), null=True, blank=True, help_text=_("Empty: the same day."))
    end_time = models.TimeField(_("ends at"), null=True, blank=True)
    status = models.CharField(_("status"), max_length=20, choices=Status, blank=True)
    note = models.CharField(_("note"), max_length=120, blank=True)
    time_zone = models.CharField(
        _("time zone"), max_length=50, blank=True, validators=[validate_zone],
        help_text=_("Empty: the territory's."),
    )  # fmt: skip
    starts_at = models.DateTimeField(editable=False)
    ends_at = models.DateTimeField(editable=False)

    objects = OccurrenceQuerySet.as_manager()

    panels = [
        FieldRowPanel([FieldPanel("start_day"), FieldPanel("start_time")]),
        FieldRowPanel([FieldPanel("end_day"), FieldPanel("end_time")]),
        FieldRowPanel([FieldPanel("status"), FieldPanel("note")]),
        FieldPanel("time_zone"),
    ]

    class Meta:
        verbose_name = _("date")
        verbose_name_plural = _("dates")
        ordering = ["start_day", "start_time", "pk"]
        indexes = [
            models.Index(fields=["event", "ends_at", "starts_at"], name="occurrence_of_event_by_end"),
            models.Index(fields=["starts_at", "ends_at"], name="occurrence_by_time"),
        ]

    def __str__(self):
        return f"{self.start_day} {self.start_time or ''}".strip()

    @property
    def zone(self):
        return zone_named(self.time_zone)

    @property
    def is_all_day(self):
        return self.start_time is None

    @property
    def last_day(self):
        return self.end_day or self.start_day

    @property
    def local_start(self):
        return self.starts_at.astimezone(self.zone)

    @property
    def local_end(self):
        """When it ends, on its own clock; None where nobody said."""
        return None if self.end_time is None and not self.is_all_day else self.ends_at.astimezone(self.zone)

    @property
    def shown_status(self):
        """Its own state, or its event's."""
        return self.status or self.event.event_status

    def is_over(self, now):
        return self.ends_at <= now and self.starts_at < now

    @property
    def spans_days(self):
        """Whether it is of several days; an evening that ends after midnight is of the day on which it begins."""
        return self.last_day > self.start_day and self.ends_at - self.starts_at >= DAY

    @property
    def is_one_night(self):
        """Whether it ends at midnight or in the small hours after the day on which it begins."""
        end = self.local_end
        return (
            not self.is_all_day
            and end is not None
            and self.last_day == self.start_day + DAY
            and end.time() <= END_OF_NIGHT
            and not self.spans_days
        )

    @property
    def is_within_a_day(self):
        """Whether its hours say it all: it is of one day, or of the night after it."""
        return self.last_day == self.start_day or self.is_one_night

    def clean(self):
        super().clean()
        if self.start_time is None and self.end_time is not None:
            raise ValidationError({"end_time": _("Say also at what time it begins.")})
        if self.start_day and self.end_day and self.end_day < self.start_day:
            raise ValidationError({"end_day": _("It ends before it begins.")})
        same_day = self.end_day in (None, self.start_day)
        if same_day and self.start_time and self.end_time and self.end_time < self.start_time:
            raise ValidationError({"end_time": _("It ends before it begins. After midnight, give the last day too.")})

    def compute_moments(self):
        """Works out the two instants from the days and hours.

        Where the instants already show these hours they stay: of an hour that the
        autumn change repeats, an import knows which one is meant.
        """
        zone = self.zone
        if self.is_all_day:
            self.starts_at = instant(self.start_day, None, zone)
            self.ends_at = instant(self.last_day + DAY, None, zone)
            return
        self.starts_at = self._moment_of(self.starts_at, self.start_day, self.start_time, zone)
        if self.end_time is None:
            self.ends_at = max(self.starts_at + ASSUMED_DURATION, instant(self.last_day, None, zone))
        else:
            self.ends_at = self._moment_of(self.ends_at, self.last_day, self.end_time, zone)

    @staticmethod
    def _moment_of(known, day, time, zone):
        if known and (shown := known.astimezone(zone)) and (shown.date(), shown.time()) == (day, time):
            return known
        return instant(day, time, zone)

    def save(self, *args, **kwargs):
        if not self.time_zone:
            self.time_zone = zone_of(self.event.territory).key
        self.compute_moments()
        super().save(*args, **kwargs)
