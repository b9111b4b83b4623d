"""Announcements: jobs, calls and contests, until their deadline."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from agenda.days import end_of_day
from contributions.models import Contribution
from contributions.sections import SectionPage


class AnnouncementPage(Contribution):
    """Something asked or offered; it fades when its deadline is past."""

    KIND = "announcement"

    class Genre(models.TextChoices):
        JOB = "job", _("Job")
        INTERNSHIP = "internship", _("Internship or thesis")
        CALL = "call", _("Call for projects")
        PARTICIPATION = "participation", _("Call for participation")
        CONTEST = "contest", _("Contest")
        TRAINING = "training", _("Training")
        VOLUNTEERING = "volunteering", _("Volunteering")
        EXCHANGE = "exchange", _("Loan or exchange")
        OTHER = "other", _("Other announcement")

    deadline_on = models.DateField(_("deadline"), null=True, blank=True)
    organisation = models.CharField(_("organisation"), max_length=160, blank=True)
    reply_url = models.URLField(_("address to reply"), max_length=500, blank=True)
    reply_to = models.EmailField(_("e-mail address to reply, shown on the page"), blank=True)

    parent_page_types = ["announcements.AnnouncementIndexPage"]
    subpage_types = []

    class Meta:
        verbose_name = _("announcement")
        verbose_name_plural = _("announcements")

    @property
    def is_past(self):
        return bool(self.ends_at) and self.ends_at < timezone.now()

    @property
    def days_left(self):
        """Whole days until its deadline, which is the last; None when it has none or is over."""
        if not self.deadline_on or self.is_past:
            return None
        return (self.deadline_on - timezone.localdate()).days

    def card_extras(self):
        return {"organisation": self.organisation}

    def fill_columns(self):
        super().fill_columns()
        self.ends_at = end_of_day(self.deadline_on, self.territory)


AnnouncementPage.edit_handler = AnnouncementPage.tabs(
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("deadline_on"), FieldPanel("organisation")]),
            FieldRowPanel([FieldPanel("reply_url"), FieldPanel("reply_to")]),
        ],
        heading=_("In practice"),
    )
)


class AnnouncementIndexPage(SectionPage):
    """The section Announcements."""

    KIND = AnnouncementPage.KIND

    subpage_types = ["announcements.AnnouncementPage"]

    class Meta:
        verbose_name = _("announcements section")
