"""What is written down about communities: proposals, letters, figures by month."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class ProposalQuerySet(models.QuerySet):
    def waiting(self):
        return self.filter(state=CommunityProposal.State.WAITING).order_by("proposed_at")


class CommunityProposal(models.Model):
    """A community that a member would like to open; the animator says yes, or no with a reason."""

    class State(models.TextChoices):
        WAITING = "waiting", _("Waiting for an answer")
        ACCEPTED = "accepted", _("Opened")
        DECLINED = "declined", _("Not opened")

    territory = models.ForeignKey(
        "territories.Territory", on_delete=models.CASCADE, related_name="community_proposals"
    )
    proposer = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="community_proposals"
    )
    name = models.CharField(_("Name of the community"), max_length=120)
    purpose = models.TextField(_("What it is for"), max_length=600)
    people = models.TextField(_("The first people"), max_length=1000, blank=True)
    first_pages = models.TextField(_("The first pages"), max_length=1000, blank=True)
    state = models.CharField(max_length=20, choices=State, default=State.WAITING)
    reason = models.TextField(_("reason"), max_length=1000, blank=True)
    proposed_at = models.DateTimeField(default=timezone.now)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    decided_at = models.DateTimeField(null=True, blank=True)
    community = models.OneToOneField(
        "communities.CommunityPage", null=True, on_delete=models.SET_NULL, related_name="proposal"
    )

    objects = ProposalQuerySet.as_manager()

    class Meta:
        verbose_name = _("proposal of a community")
        verbose_name_plural = _("proposals of communities")
        ordering = ["-proposed_at"]

    def __str__(self):
        return self.name

    @property
    def named_people(self):
        """The names that were given, one a line."""
        return [line.strip() for line in self.people.splitlines() if line.strip()]

    @property
    def named_pages(self):
        return [line.strip() for line in self.first_pages.splitlines() if line.strip()]


class CommunityLetter(models.Model):
    """A letter of a community to those who follow it."""

    community = models.ForeignKey("communities.CommunityPage", on_delete=models.CASCADE, related_name="letters")
    sender = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    subject = models.CharField(_("Subject"), max_length=120)
    text = models.TextField(_("Text"), max_length=6000)
    sent_at = models.DateTimeField(default=timezone.now)
    recipient_count = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = _("letter of a community")
        verbose_name_plural = _("letters of communities")
        ordering = ["-sent_at"]

    def __str__(self):
        return self.subject


class LetterRefusal(models.Model):
    """Somebody who wants no more letters of this community."""

    community = models.ForeignKey("communities.CommunityPage", on_delete=models.CASCADE, related_name="+")
    member = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("refusal of a community's letters")
        verbose_name_plural = _("refusals of communities' letters")
        constraints = [models.UniqueConstraint(fields=["community", "member"], name="letter_refused_once")]

    def __str__(self):
        return f"{self.community} – {self.member}"


class CommunityMonth(models.Model):
    """The views that a community's own contributions had received at the last count of a month.

    The number only grows: it adds up what each count finds (see `CountedViews`), so that the difference between two
    months is what a month brought, whatever came in or went meanwhile.
    """

    community = models.ForeignKey("communities.CommunityPage", on_delete=models.CASCADE, related_name="months")
    month = models.DateField()
    total_views = models.PositiveIntegerField(default=0)
    counted_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("month of a community")
        verbose_name_plural = _("months of communities")
        constraints = [models.UniqueConstraint(fields=["community", "month"], name="community_month_once")]

    def __str__(self):
        return f"{self.month:%Y-%m}"


class CountedViews(models.Model):
    """How many views of a contribution are in the figures of its community already, or were there before it came."""

    community = models.ForeignKey("communities.CommunityPage", on_delete=models.CASCADE, related_name="counted")
    contribution = models.OneToOneField(
        "contributions.Contribution", on_delete=models.CASCADE, related_name="counted_views"
    )
    views = models.PositiveIntegerField()

    class Meta:
        verbose_name = _("counted views")
        verbose_name_plural = _("counted views")

    def __str__(self):
        return f"{self.contribution_id}: {self.views}"
