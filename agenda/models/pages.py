"""The agenda: events and the times at which they happen."""

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator
from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    HelpPanel,
    InlinePanel,
    MultiFieldPanel,
    PageChooserPanel,
)  # fmt: skip
from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.search import index

from agenda.models.occurrences import Occurrence, Status
from agenda.querysets import EventManager
from agenda.reach import Reach
from agenda.routes import AgendaRoutes, EventRoutes
from agenda.schedule import is_lasting, zone_of
from agenda.structured import event_data
from contributions.kinds import where_events_take_place
from contributions.models import Contribution
from contributions.sections import SectionPage
from intake.prepared import prepared
from territories.models import Territory


@prepared
def _dates_of(keys):
    return Occurrence.objects.filter(pk__in=keys)


class EventPage(EventRoutes, RoutablePageMixin, Contribution):
    """Something that happens at known times, in a place or on line."""

    KIND = "event"
    Status = Status

    class Genre(models.TextChoices):
        WORKSHOP = "workshop", _("Workshop")
        CONFERENCE = "conference", _("Talk or debate")
        EXHIBITION = "exhibition", _("Exhibition")
        VISIT = "visit", _("Visit")
        OUTING = "outing", _("Outing")
        SHOW = "show", _("Show or screening")
        FESTIVAL = "festival", _("Festival")
        TRAINING = "training", _("Training")
        GAME = "game", _("Game or contest")
        MEETING = "meeting", _("Meeting")

    class Audience(models.TextChoices):
        EVERYBODY = "everybody", _("Everybody")
        FAMILIES = "families", _("Families")
        CHILDREN = "children", _("Children")
        TEENAGERS = "teenagers", _("Teenagers")
        ADULTS = "adults", _("Adults")
        SCHOOLS = "schools", _("Schools")
        PROFESSIONALS = "professionals", _("Professionals")

    event_status = models.CharField(_("status"), max_length=20, choices=Status, blank=True)
    audience = models.CharField(_("audience"), max_length=20, choices=Audience, default=Audience.EVERYBODY)
    age_min = models.PositiveSmallIntegerField(
        _("from age"), null=True, blank=True, validators=[MaxValueValidator(130)]
    )
    age_max = models.PositiveSmallIntegerField(_("to age"), null=True, blank=True, validators=[MaxValueValidator(130)])
    is_free = models.BooleanField(_("free"), default=False)
    price = models.CharField(_("price"), max_length=255, blank=True)
    booking_url = models.URLField(_("booking link"), max_length=500, blank=True)
    booking_notes = models.CharField(_("booking by other means"), max_length=255, blank=True)
    organiser = models.CharField(_("organiser"), max_length=160, blank=True)
    accessibility = models.TextField(_("access"), blank=True)
    place = models.ForeignKey(
        "contributions.Contribution", verbose_name=_("place"), null=True, blank=True,
        on_delete=models.SET_NULL, related_name="events", limit_choices_to=where_events_take_place,
    )  # fmt: skip
    place_name = models.CharField(
        _("name of the place"), max_length=160, blank=True, help_text=_("When it is not in the list of places.")
    )
    is_online = models.BooleanField(_("on line"), default=False)
    online_url = models.URLField(_("address on line"), max_length=500, blank=True)
    is_lasting = models.BooleanField(default=False, editable=False)

    objects = EventManager()

    CARD_READS = ("occurrences", "place")
    search_fields = [*Contribution.search_fields, index.SearchField("place_name"), index.SearchField("organiser")]
    parent_page_types = ["agenda.AgendaPage"]
    subpage_types = []

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")
        # Without those that are at none, which SQLite would else take for the size of a place.
        indexes = [models.Index(fields=["place"], name="event_at_place", condition=models.Q(place__isnull=False))]

    def __str__(self):
        return self.title

    # --- When ------------------------------------------------------------------------

    @staticmethod
    def dates_of(keys):
        """The dates with these primary keys; no query where there is none."""
        return _dates_of([key for key in keys if key])

    @cached_property
    def dates(self):
        """Its dates in order, in two queries at most however many they are."""
        dates = sorted(self.occurrences.all(), key=lambda date: (date.starts_at, date.pk or 0))
        for date in dates:
            date.event = self
        return dates

    @property
    def search_facts(self):
        """For whom it is, whether it is free or on line, and where, in words."""
        place = self.card.get("place", "")
        facts = [str(self.get_audience_display()), place if place != self.place_name else ""]
        facts += [str(_("Free"))] if self.is_free else []
        facts += [str(_("On line"))] if self.is_online else []
        return [fact for fact in facts if fact]

    # --- Where -----------------------------------------------------------------------

    @property
    def where(self):
        """The place in one line: its name and its address."""
        name = self.place.title if self.place else self.place_name
        parts = [name, self.full_address if self.full_address != name else ""]
        return ", ".join(part for part in parts if part)

    @property
    def ages(self):
        """ "From 8 years", "from 6 to 12 years", or nothing."""
        words = {"low": self.age_min, "high": self.age_max}
        if self.age_min and self.age_max:
            return _("from %(low)s to %(high)s years") % words
        if self.age_min:
            return _("from %(low)s years") % words
        return _("up to %(high)s years") % words if self.age_max else ""

    # --- Saving ----------------------------------------------------------------------

    def clean(self):
        super().clean()
        if self.age_min is not None and self.age_max is not None and self.age_min > self.age_max:
            raise ValidationError({"age_max": _("The highest age is below the lowest.")})

    def missing_to_publish(self):
        return "" if self.occurrences.count() else _("Give at least one date.")

    def card_extras(self):
        return {
            "place": self.place.title if self.place else self.place_name,
            "free": self.is_free,
            "price": self.price[:80],
            "online": self.is_online,
            "dates": len(self.occurrences.all()),
            "lasting": self.is_lasting,
            "ages": [self.age_min, self.age_max],
        }

    def structured_extras(self, request):
        return event_data(self, request)

    def fill_columns(self):
        """Works out, beside what every contribution repeats, what queries read from the dates and the place."""
        super().fill_columns()
        self.sync_dates()

    def sync_dates(self):
        """Computes the instants of its dates, then its first and last moment, its status and its place."""
        self.__dict__.pop("dates", None)
        occurrences = list(self.occurrences.all())
        if any(not occurrence.time_zone for occurrence in occurrences):
            zone = zone_of(self.territory)
            for occurrence in occurrences:
                occurrence.time_zone = occurrence.time_zone or zone.key
        for occurrence in occurrences:
            occurrence.compute_moments()
        spans = [(occurrence.starts_at, occurrence.ends_at) for occurrence in occurrences]
        self.starts_at = min((start for start, _end in spans), default=None)
        self.ends_at = max((end for _start, end in spans), default=None)
        self.is_lasting = is_lasting(spans)
        self.status = self.event_status or self._status_of_dates(occurrences)
        if self.place and not self.is_located and not self.location and self.place.is_located:
            self.pin_at(self.place.latitude, self.place.longitude)
        if self.place and not self.city:
            self.address = self.address or self.place.address
            self.postcode, self.city = self.postcode or self.place.postcode, self.place.city

    @staticmethod
    def _status_of_dates(occurrences):
        """How all of its dates stand, where they stand alike: an event whose every date is cancelled is cancelled."""
        statuses = {occurrence.status for occurrence in occurrences}
        return statuses.pop() if len(statuses) == 1 else ""


EventPage.edit_handler = EventPage.tabs(
    InlinePanel("occurrences", heading=_("When"), label=_("date"), min_num=1),
    MultiFieldPanel(
        [
            FieldPanel("event_status"),
            FieldRowPanel([FieldPanel("audience"), FieldPanel("age_min"), FieldPanel("age_max")]),
            FieldRowPanel([FieldPanel("is_free"), FieldPanel("price")]),
            FieldRowPanel([FieldPanel("booking_url"), FieldPanel("booking_notes")]),
            FieldPanel("organiser"),
            FieldPanel("accessibility"),
        ],
        heading=_("In practice"),
    ),
    MultiFieldPanel(
        [
            HelpPanel(_("Choose a place of the territory, or give its name and its address under “Place”.")),
            PageChooserPanel("place", page_type="places.PlacePage"),
            FieldPanel("place_name"),
            FieldRowPanel([FieldPanel("is_online"), FieldPanel("online_url")]),
        ],
        heading=_("Where"),
    ),
)


class AgendaPage(AgendaRoutes, SectionPage):
    """The section Agenda of a territory or of a community."""

    KIND = EventPage.KIND

    subpage_types = ["agenda.EventPage"]

    class Meta:
        verbose_name = _("agenda section")

    def get_events(self, asked=""):
        """(the published events of the territory or community whose agenda this is, its Reach).

        asked: how far a reader wants to look (agenda/reach.py). A community has no Reach: it looks at what is its own.
        """
        events, parent = EventPage.objects.live().public(), self.get_parent()
        if issubclass(parent.specific_class, Contribution):
            return events.filter(
                pk__in=parent.specific_deferred.get_contributions_of(self).order_by().values("pk")
            ), None
        territory = Territory.at_root(parent.pk)
        if territory is None:
            return events.none(), None
        reach = Reach(territory, asked)
        return reach.of(events), reach
