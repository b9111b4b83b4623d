"""What operations keep in the database: which backups were made, tried and put back."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class BackupRunQuerySet(models.QuerySet):
    def well(self):
        """Those that did what they had to."""
        return self.filter(error="")

    def of_kind(self, kind):
        return self.filter(kind=kind)


class BackupRun(models.Model):
    """One backup to one place, one rehearsal, or one restoration. Written when it has ended, well or not."""

    class Kind(models.TextChoices):
        BACKUP = "backup", _("backup")
        REHEARSAL = "rehearsal", _("rehearsal")
        RESTORATION = "restoration", _("restoration")

    kind = models.CharField(_("what"), max_length=12, choices=Kind)
    started_at = models.DateTimeField(_("begun"))
    ended_at = models.DateTimeField(_("ended"), db_index=True)
    #: Of the archive.
    name = models.CharField(_("archive"), max_length=200)
    #: A folder, or host and bucket of a store; never its key.
    place = models.CharField(_("place"), max_length=300, blank=True)
    size = models.BigIntegerField(_("size"), null=True, blank=True)
    file_count = models.PositiveIntegerField(_("files"), null=True, blank=True)
    is_encrypted = models.BooleanField(_("encrypted"), default=False)
    is_scheduled = models.BooleanField(_("by the clock"), default=False)
    #: In words; "" when all was well.
    error = models.TextField(_("what went wrong"), blank=True)

    objects = BackupRunQuerySet.as_manager()

    class Meta:
        verbose_name = _("run of a backup")
        verbose_name_plural = _("runs of backups")
        ordering = ["-ended_at", "-pk"]

    def __str__(self):
        return f"{self.kind} {self.name}"
