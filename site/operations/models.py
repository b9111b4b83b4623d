"""What operations keep in the database: backups that were made, pages that were slow, what needed a hand."""

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


class SlowPage(models.Model):
    """How often answers of one view took longer than SLOW_SECONDS on one day."""

    day = models.DateField(_("day"))
    #: The name of the view, or `page:<section>`; never an address.
    view = models.CharField(_("page"), max_length=120)
    count = models.PositiveIntegerField(_("how often"))
    #: In all.
    seconds = models.FloatField(_("seconds"))
    longest = models.FloatField(_("longest"))

    class Meta:
        verbose_name = _("slow page")
        verbose_name_plural = _("slow pages")
        ordering = ["-day", "-seconds"]
        constraints = [models.UniqueConstraint(fields=["day", "view"], name="slow_page_once_a_day")]

    def __str__(self):
        return f"{self.day} {self.view}"


class TroubleQuerySet(models.QuerySet):
    def open(self):
        return self.filter(healed_at=None)


class Trouble(models.Model):
    """What the doctor found to need a hand, from when to when; administrators are told once, and when it is over."""

    #: The name of a check of the doctor's.
    check_name = models.CharField(_("what"), max_length=40)
    began_at = models.DateTimeField(_("begun"))
    told_at = models.DateTimeField(_("told"), null=True, blank=True)
    healed_at = models.DateTimeField(_("well again since"), null=True, blank=True)

    objects = TroubleQuerySet.as_manager()

    class Meta:
        verbose_name = _("trouble")
        verbose_name_plural = _("troubles")
        ordering = ["-began_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["check_name"], condition=models.Q(healed_at=None), name="trouble_open_once"
            )
        ]

    def __str__(self):
        return self.check_name
