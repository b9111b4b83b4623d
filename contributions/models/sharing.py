"""What a territory shows of the others: which contributions, and the list by which its pages are found."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class ShareQuerySet(models.QuerySet):
    """Questions about what is shown by whom."""

    def in_force(self):
        """Those whose territory is open: what is closed at home is read nowhere, and comes back when it opens."""
        return self.filter(contribution__territory__is_open=True)


class SharedContribution(models.Model):
    """A contribution that another territory shows too. The page stays where it is: nothing is copied."""

    contribution = models.ForeignKey("contributions.Contribution", on_delete=models.CASCADE, related_name="shares")
    territory = models.ForeignKey("territories.Territory", on_delete=models.CASCADE, related_name="shares")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    objects = ShareQuerySet.as_manager()

    # Wagtail's index of what refers to what is about texts.
    contribution.wagtail_reference_index_ignore = territory.wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("contribution shown by another territory")
        verbose_name_plural = _("contributions shown by other territories")
        constraints = [models.UniqueConstraint(fields=["territory", "contribution"], name="shared_once")]
        indexes = [models.Index(fields=["territory", "-at"], name="shared_newest")]

    def __str__(self):
        return f"{self.territory} ← {self.contribution}"


class Listing(models.Model):
    """A published contribution in the lists of a territory, its own or shared: one index to read them in order.

    Only territories that show something of others (`Territory.shows_others`) have rows here. The others read
    `Contribution.territory`, whose index says the same. Kind and date repeat the contribution's.
    """

    contribution = models.ForeignKey(
        "contributions.Contribution", on_delete=models.CASCADE, related_name="listings", db_index=False
    )
    territory = models.ForeignKey("territories.Territory", on_delete=models.CASCADE, related_name="+", db_index=False)
    kind = models.CharField(max_length=20)
    published_at = models.DateTimeField()

    contribution.wagtail_reference_index_ignore = territory.wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("line of the lists of a territory")
        verbose_name_plural = _("lines of the lists of a territory")
        constraints = [models.UniqueConstraint(fields=["contribution", "territory"], name="listed_once")]
        indexes = [
            models.Index(fields=["territory", "-published_at", "-contribution"], name="listed_newest"),
            models.Index(fields=["territory", "kind", "-published_at", "-contribution"], name="listed_newest_of_kind"),
        ]

    def __str__(self):
        return f"{self.territory_id} {self.kind} {self.contribution_id}"
