"""The links of contributions, and what became of each."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

#: A link is dead when it was found so as often, on different days.
TRIES = 2


class LinkQuerySet(models.QuerySet):
    def dead(self):
        """Found dead twice, on different days, and not waved away by a person."""
        return self.filter(failures__gte=TRIES, is_dismissed=False, contribution__live=True)

    def due(self, now):
        return self.filter(next_check_at__lte=now)


class CheckedLink(models.Model):
    """A link of a contribution, and what became of it."""

    contribution = models.ForeignKey(
        "contributions.Contribution", on_delete=models.CASCADE, related_name="checked_links"
    )
    url = models.CharField(_("address"), max_length=1000)
    status = models.CharField(_("answer"), max_length=60, blank=True)
    failures = models.PositiveSmallIntegerField(default=0)
    checked_at = models.DateTimeField(null=True)
    next_check_at = models.DateTimeField(default=timezone.now, db_index=True)
    is_dismissed = models.BooleanField(default=False)

    objects = LinkQuerySet.as_manager()

    class Meta:
        verbose_name = _("checked link")
        verbose_name_plural = _("checked links")
        constraints = [models.UniqueConstraint(fields=["contribution", "url"], name="link_checked_once")]

    def __str__(self):
        return self.url
