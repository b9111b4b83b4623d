"""What workers keep in the database: when recurring jobs run next, and which workers live."""

from datetime import timedelta

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Schedule(models.Model):
    """When a recurring job runs next; whoever moves `next_run_at` first has the right to run it."""

    name = models.CharField(max_length=100, primary_key=True)
    next_run_at = models.DateTimeField()
    last_run_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("recurring job")
        verbose_name_plural = _("recurring jobs")

    def __str__(self):
        return self.name


#: A worker that has not shown itself for so long is none.
SILENCE = timedelta(seconds=60)


class HeartbeatQuerySet(models.QuerySet):
    def alive(self, now=None):
        """The workers that have shown themselves lately."""
        return self.filter(seen_at__gte=(now or timezone.now()) - SILENCE)


class Heartbeat(models.Model):
    """A worker that lives says so; the tasks of one that has fallen silent are given to another."""

    worker_id = models.CharField(max_length=64, primary_key=True)
    seen_at = models.DateTimeField()

    objects = HeartbeatQuerySet.as_manager()

    class Meta:
        verbose_name = _("worker")
        verbose_name_plural = _("workers")

    def __str__(self):
        return self.worker_id
