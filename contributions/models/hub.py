"""What the hub of feeds (WebSub) has yet to be told: see `contributions/websub.py`."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class HubPosition(models.Model):
    """How far the journal of changes was read for the hub: one row."""

    number = models.BigIntegerField(default=0)

    class Meta:
        verbose_name = _("position of the hub in the journal")
        verbose_name_plural = _("positions of the hub in the journal")

    def __str__(self):
        return str(self.number)


class HubNews(models.Model):
    """A feed that changed and of which the hub was not told yet: one row for each, however often it changed."""

    topic = models.CharField(_("address of the feed"), max_length=750, unique=True)
    noted_at = models.DateTimeField(default=timezone.now)
    due_at = models.DateTimeField(default=timezone.now, db_index=True)
    tries = models.PositiveSmallIntegerField(default=0)
    answer = models.CharField(_("last answer"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("news for the hub")
        verbose_name_plural = _("news for the hub")

    def __str__(self):
        return self.topic
