"""Printed programmes, what is on them, and how often short addresses were followed."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.crypto import get_random_string
from django.utils.translation import gettext_lazy as _

from contributions.short_codes import ALPHABET

CODE_LENGTH = 5
LONGEST = 92


def new_code():
    return get_random_string(CODE_LENGTH, ALPHABET)


class Programme(models.Model):
    """A sheet to print: events between two days, and pages that go with them."""

    territory = models.ForeignKey("territories.Territory", on_delete=models.CASCADE, related_name="+", editable=False)
    title = models.CharField(_("title"), max_length=80)
    introduction = models.TextField(_("introduction"), max_length=400, blank=True)
    first_day = models.DateField(_("first day"))
    last_day = models.DateField(_("last day"))
    contributions = models.ManyToManyField("contributions.Contribution", related_name="+", blank=True)
    code = models.CharField(max_length=12, unique=True, default=new_code, editable=False)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+", editable=False
    )
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = _("printed programme")
        verbose_name_plural = _("printed programmes")
        ordering = ["-changed_at", "-pk"]

    def __str__(self):
        return self.title

    def clean(self):
        super().clean()
        if not self.first_day or not self.last_day:
            return
        if self.last_day < self.first_day:
            raise ValidationError({"last_day": _("The last day is before the first.")})
        if (self.last_day - self.first_day).days > LONGEST:
            raise ValidationError({"last_day": _("A programme is of three months at most.")})


class Scan(models.Model):
    """How often the short address of a contribution was followed on a day; who did is not kept.

    `marker` is the code of the programme from which it was scanned, or "".
    """

    contribution = models.ForeignKey("contributions.Contribution", on_delete=models.CASCADE, related_name="+")
    marker = models.CharField(max_length=12, blank=True)
    day = models.DateField(default=timezone.localdate)
    count = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = _("scans of a day")
        verbose_name_plural = _("scans of the days")
        constraints = [models.UniqueConstraint(fields=["marker", "contribution", "day"], name="scans_of_a_day")]

    def __str__(self):
        return f"{self.contribution_id} {self.day}"
