"""The agenda: events and the times at which they happen."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, PageChooserPanel
from wagtail.models import Orderable

from contributions.models import GENRES, Contribution, Kind
from contributions.rubrics import RubricPage


@GENRES.register
class EventPage(Contribution):
    """Something that happens at known times, in a place or on line."""

    KIND = Kind.EVENT

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

    class Status(models.TextChoices):
        SCHEDULED = "", _("As planned")
        CANCELLED = "cancelled", _("Cancelled")
        POSTPONED = "postponed", _("Postponed")
        FULL = "full", _("Full")

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
    age_min = models.PositiveSmallIntegerField(_("from age"), null=True, blank=True)
    age_max = models.PositiveSmallIntegerField(_("to age"), null=True, blank=True)
    is_free = models.BooleanField(_("free"), default=True)
    price = models.CharField(_("price"), max_length=200, blank=True)
    booking_url = models.URLField(_("booking link"), max_length=500, blank=True)
    booking_notes = models.CharField(_("booking by other means"), max_length=255, blank=True)
    organiser = models.CharField(_("organiser"), max_length=160, blank=True)
    accessibility = models.TextField(_("access"), blank=True)
    place = models.ForeignKey(
        "contributions.Contribution",
        verbose_name=_("place"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="events",
        limit_choices_to={"kind": Kind.PLACE},
    )
    place_name = models.CharField(_("name of the place"), max_length=160, blank=True)
    is_online = models.BooleanField(_("on line"), default=False)
    online_url = models.URLField(_("address on line"), max_length=500, blank=True)

    parent_page_types = ["agenda.AgendaPage"]
    subpage_types = []

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")


class Occurrence(Orderable):
    """One time at which an event happens: hours on a wall, in a time zone, and the instants they are."""

    event = ParentalKey(EventPage, on_delete=models.CASCADE, related_name="occurrences")
    starts_local = models.DateTimeField(_("begins"))
    ends_local = models.DateTimeField(_("ends"), null=True, blank=True)

    panels = [FieldRowPanel([FieldPanel("starts_local"), FieldPanel("ends_local")])]


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
            PageChooserPanel("place", page_type="contributions.Contribution"),
            FieldPanel("place_name"),
            FieldRowPanel([FieldPanel("is_online"), FieldPanel("online_url")]),
        ],
        heading=_("Where"),
    ),
)


class AgendaPage(RubricPage):
    """The rubric Agenda."""

    KIND = Kind.EVENT

    subpage_types = ["agenda.EventPage"]

    class Meta:
        verbose_name = _("agenda rubric")
