"""Pairs of tags that may be one, as the background task found them and as people judged them."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class ProposalQuerySet(models.QuerySet):
    def to_judge(self):
        return self.filter(state=TagProposal.State.OPEN, source__alias_of=None, target__alias_of=None)

    def kept_apart(self):
        return self.filter(state=TagProposal.State.APART)

    def asked(self):
        """An animator wants it merged, and who administers the installation decides."""
        return self.to_judge().exclude(asked_at=None)


class TagProposal(models.Model):
    """Two tags that may be one. Nothing is merged by a machine; what is kept apart is not proposed again."""

    IS_ABOUT_TAGS = True

    class Reason(models.TextChoices):
        FOLD = "fold", _("Same word")
        NEAR = "near", _("Near spelling")

    class State(models.TextChoices):
        OPEN = "open", _("To judge")
        APART = "apart", _("Kept apart")
        MERGED = "merged", _("Merged")

    #: The less used of the two, which would become a spelling of the other.
    source = models.ForeignKey("contributions.Tag", on_delete=models.CASCADE, related_name="proposals")
    target = models.ForeignKey("contributions.Tag", on_delete=models.CASCADE, related_name="proposals_received")
    pair = models.CharField(max_length=50, unique=True, editable=False)
    reason = models.CharField(_("reason"), max_length=5, choices=Reason)
    likeness = models.PositiveSmallIntegerField(_("likeness"), default=100)
    state = models.CharField(max_length=6, choices=State, default=State.OPEN)
    found_at = models.DateTimeField(default=timezone.now)
    judged_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    judged_at = models.DateTimeField(null=True)
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    asked_at = models.DateTimeField(null=True)

    objects = ProposalQuerySet.as_manager()

    class Meta:
        verbose_name = _("proposal of tags")
        verbose_name_plural = _("proposals of tags")
        ordering = ["reason", "-likeness", "pk"]

    def __str__(self):
        return f"{self.source} → {self.target}"

    @staticmethod
    def pair_of(first, second):
        """The name of a pair whichever comes first."""
        return "-".join(str(pk) for pk in sorted((first.pk, second.pk)))
