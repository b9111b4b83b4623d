"""Projects: crowdfunding campaigns that look for support."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from agenda.days import end_of_day, start_of_day
from contributions.fields import CounterField
from contributions.models import Contribution
from contributions.sections import SectionPage


class ProjectPage(Contribution):
    """A campaign elsewhere on the web, told here, with its goal and its end."""

    KIND = "project"

    class Genre(models.TextChoices):
        EXHIBITION = "exhibition", _("Exhibition")
        EQUIPMENT = "equipment", _("Equipment")
        FILM = "film", _("Film or podcast")
        BOOK = "book", _("Book or review")
        RESEARCH = "research", _("Participatory research")
        HERITAGE = "heritage", _("Heritage")
        EDUCATION = "education", _("Education")
        OTHER = "other", _("Other project")

    campaign_url = models.URLField(_("address of the campaign"), max_length=500, blank=True)
    goal_amount = models.PositiveIntegerField(_("goal, in euros"), null=True, blank=True)
    raised_amount = models.PositiveIntegerField(_("raised so far, in euros"), null=True, blank=True)
    begins_on = models.DateField(_("opens on"), null=True, blank=True)
    ends_on = models.DateField(_("closes on"), null=True, blank=True)
    support_count = CounterField(default=0, editable=False)

    KEPT_WHATEVER_THE_VERSION = (*Contribution.KEPT_WHATEVER_THE_VERSION, "support_count")

    parent_page_types = ["projects.ProjectIndexPage"]
    subpage_types = []

    class Meta:
        verbose_name = _("project")
        verbose_name_plural = _("projects")

    @property
    def is_ended(self):
        return bool(self.ends_at) and self.ends_at < timezone.now()

    @property
    def shown_day(self):
        """The day that matters to a reader: its last, or the one on which it opens where it has no end."""
        return self.ends_on or self.begins_on

    @property
    def days_left(self):
        """Whole days until it closes, today counted as the last; None when it has no end or is over."""
        if not self.ends_on or self.is_ended:
            return None
        return (self.ends_on - timezone.localdate()).days

    @property
    def progress(self):
        """How far the campaign is, in whole percent; None when it did not say."""
        if not self.goal_amount or self.raised_amount is None:
            return None
        return round(100 * self.raised_amount / self.goal_amount)

    def card_extras(self):
        return {"progress": self.progress, "supports": self.support_count, "goal": self.goal_amount}

    def fill_columns(self):
        super().fill_columns()
        self.starts_at = start_of_day(self.begins_on, self.territory)
        self.ends_at = end_of_day(self.ends_on, self.territory)


ProjectPage.edit_handler = ProjectPage.tabs(
    MultiFieldPanel(
        [
            FieldPanel("campaign_url"),
            FieldRowPanel([FieldPanel("goal_amount"), FieldPanel("raised_amount")]),
            FieldRowPanel([FieldPanel("begins_on"), FieldPanel("ends_on")]),
        ],
        heading=_("The campaign"),
    )
)


class ProjectIndexPage(SectionPage):
    """The section Projects."""

    KIND = ProjectPage.KIND
    ORDERS = {"supports": (_("Most supported"), ["-projectpage__support_count", "-pk"])}

    subpage_types = ["projects.ProjectPage"]

    class Meta:
        verbose_name = _("projects section")
