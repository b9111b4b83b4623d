"""What is known of the audience: figures of days, and for the running day alone who was counted already.

No cookie, no address, no browser's name is kept. A visitor of the day is a digest made with a salt that is
drawn for that day and that territory, and thrown away with the digests once the day is over.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _

OTHERS = "*"


class TerritoryDay(models.Model):
    """A day of a territory."""

    territory = models.ForeignKey("territories.Territory", on_delete=models.CASCADE, related_name="+", db_index=False)
    day = models.DateField(_("day"))

    class Meta:
        abstract = True


class Salt(TerritoryDay):
    """The secret of one day: without it, the digests of that day say nothing."""

    value = models.BinaryField(max_length=32)
    ends_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["territory", "day"], name="salt_of_a_day")]

    def __str__(self):
        return str(self.day)


class Hit(models.Model):
    """A page that was read a moment ago; counted within the minute, then thrown away."""

    territory_id = models.IntegerField()
    day = models.DateField()
    visitor = models.CharField(max_length=16, blank=True)
    page_id = models.IntegerField(null=True)
    section = models.CharField(max_length=20)
    source = models.CharField(max_length=100, blank=True)
    device = models.CharField(max_length=10)
    campaign = models.CharField(max_length=100, blank=True)

    def __str__(self):
        return f"{self.day} {self.section}"


class Visitor(TerritoryDay):
    """Somebody of the running day, to count them once."""

    digest = models.CharField(max_length=16)
    views = models.PositiveIntegerField(default=0)
    last_page = models.IntegerField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["territory", "day", "digest"], name="visitor_of_a_day")]

    def __str__(self):
        return str(self.day)


class Audience(TerritoryDay):
    """How many pages were read on a day, and by how many visitors."""

    views = models.PositiveIntegerField(_("pages read"), default=0)
    visitors = models.PositiveIntegerField(_("visitors"), default=0)

    class Meta:
        verbose_name = _("audience of a day")
        verbose_name_plural = _("audience of the days")
        constraints = [models.UniqueConstraint(fields=["territory", "day"], name="audience_of_a_day")]

    def __str__(self):
        return str(self.day)


class PageAudience(TerritoryDay):
    """How often a contribution was read on a day."""

    page = models.ForeignKey("contributions.Contribution", on_delete=models.CASCADE, related_name="+", db_index=False)
    views = models.PositiveIntegerField(_("times read"), default=0)

    class Meta:
        verbose_name = _("audience of a page")
        verbose_name_plural = _("audience of pages")
        constraints = [models.UniqueConstraint(fields=["page", "day"], name="audience_of_a_page")]
        indexes = [models.Index(fields=["territory", "day", "page", "views"], name="audience_best_read")]

    def __str__(self):
        return str(self.day)


class Share(TerritoryDay):
    """One value of what the pages read on a day are told apart by: a provenance, a device, a campaign, a section."""

    class Dimension(models.TextChoices):
        SOURCE = "source", _("Provenance")
        DEVICE = "device", _("Device")
        CAMPAIGN = "campaign", _("Campaign")
        SECTION = "section", _("Part of the site")
        LETTERS = "letters", _("Letters sent")

    dimension = models.CharField(max_length=10, choices=Dimension)
    value = models.CharField(max_length=100, blank=True)
    views = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["territory", "dimension", "day", "value"], name="share_of_a_day")
        ]

    def __str__(self):
        return f"{self.dimension}: {self.value}"
