"""What a community shows that lives elsewhere, and what it shows first: links that no revision carries."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class PlacementQuerySet(models.QuerySet):
    def accepted(self):
        return self.filter(state=Placement.State.ACCEPTED)

    def suggested(self):
        return self.filter(state=Placement.State.SUGGESTED)


class Placement(models.Model):
    """A contribution shown by a community without being copied: its own place in the tree stays where it is."""

    class State(models.TextChoices):
        SUGGESTED = "suggested", _("Suggested")
        ACCEPTED = "accepted", _("Shown")
        DECLINED = "declined", _("Not shown")

    community = models.ForeignKey("communities.CommunityPage", on_delete=models.CASCADE, related_name="placements")
    contribution = models.ForeignKey("contributions.Contribution", on_delete=models.CASCADE, related_name="shown_in")
    state = models.CharField(max_length=20, choices=State, default=State.SUGGESTED)
    suggested_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    suggested_at = models.DateTimeField(default=timezone.now)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    decided_at = models.DateTimeField(null=True, blank=True)

    objects = PlacementQuerySet.as_manager()

    class Meta:
        verbose_name = _("contribution shown by a community")
        verbose_name_plural = _("contributions shown by communities")
        ordering = ["-suggested_at", "-pk"]
        constraints = [models.UniqueConstraint(fields=["community", "contribution"], name="shelved_once")]

    def __str__(self):
        return f"{self.community} – {self.contribution}"


class Feature(models.Model):
    """A contribution that a community puts in front, in its order."""

    community = models.ForeignKey("communities.CommunityPage", on_delete=models.CASCADE, related_name="features")
    contribution = models.ForeignKey("contributions.Contribution", on_delete=models.CASCADE, related_name="+")
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name = _("featured contribution")
        verbose_name_plural = _("featured contributions")
        ordering = ["position", "pk"]
        constraints = [models.UniqueConstraint(fields=["community", "contribution"], name="featured_once")]

    def __str__(self):
        return str(self.contribution)
