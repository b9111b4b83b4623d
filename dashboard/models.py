"""What members ask about their own data: a copy of it, or to leave; and what the installation threw away by itself."""

from datetime import timedelta

from django.conf import settings
from django.core.files.storage import default_storage
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

#: How long a copy may be downloaded.
EXPORT_KEPT = timedelta(days=7)
#: In the record of a departure: the columns that still hold a name or an address, which others wrote.
LEFT = "left in the words of others"
#: In the same record: the first rows of each of these columns, for who administers the site.
LEFT_WHERE = "where it is left"
#: How long one may change one's mind about leaving.
RESPITE = timedelta(days=14)


class ExportQuerySet(models.QuerySet):
    def fresh(self):
        """Those that are being made, or may still be downloaded."""
        return self.filter(
            models.Q(ready_at=None, failed_at=None, asked_at__gt=timezone.now() - timedelta(hours=6))
            | models.Q(expires_at__gt=timezone.now())
        )

    def stale(self):
        """Those whose file has had its time, or was never made."""
        return self.filter(
            models.Q(expires_at__lte=timezone.now())
            | models.Q(expires_at=None, asked_at__lte=timezone.now() - EXPORT_KEPT)
        )


class Export(models.Model):
    """A copy of everything a member gave: asked for, made in the background, kept for a week."""

    member = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="exports")
    territory = models.ForeignKey("territories.Territory", null=True, on_delete=models.SET_NULL, related_name="+")
    language = models.CharField(max_length=10, default="fr")
    asked_at = models.DateTimeField(_("asked"), default=timezone.now)
    ready_at = models.DateTimeField(_("ready"), null=True, blank=True)
    failed_at = models.DateTimeField(_("failed"), null=True, blank=True)
    expires_at = models.DateTimeField(_("kept until"), null=True, blank=True, db_index=True)
    downloaded_at = models.DateTimeField(_("downloaded"), null=True, blank=True)
    file = models.CharField(max_length=200, blank=True)
    size = models.PositiveBigIntegerField(_("size"), default=0)

    objects = ExportQuerySet.as_manager()

    class Meta:
        verbose_name = _("copy of one's data")
        verbose_name_plural = _("copies of one's data")
        ordering = ["-asked_at", "-pk"]

    def __str__(self):
        return f"{self.pk}"

    @property
    def is_ready(self):
        return bool(self.file) and self.expires_at is not None and self.expires_at > timezone.now()

    @property
    def is_being_made(self):
        return self.ready_at is None and self.failed_at is None

    def open(self):
        return default_storage.open(self.file, "rb")


class Departure(models.Model):
    """A member who wishes to leave, what becomes of their pages, and, once done, what was done: figures, no name."""

    class Pages(models.TextChoices):
        UNSIGNED = "unsigned", _("Keep them, without my name")
        COMMUNITY = "community", _("Hand them to a community")
        DELETE = "delete", _("Delete them")

    member = models.OneToOneField(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="departure"
    )
    territory = models.ForeignKey("territories.Territory", null=True, on_delete=models.SET_NULL, related_name="+")
    pages = models.CharField(_("pages"), max_length=20, choices=Pages, default=Pages.UNSIGNED)
    community = models.ForeignKey(
        "contributions.Contribution", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    #: Whether what was signed with others goes to them first.
    to_co_authors = models.BooleanField(default=True)
    asked_at = models.DateTimeField(_("asked"), default=timezone.now)
    due_at = models.DateTimeField(_("due"))
    done_at = models.DateTimeField(_("done"), null=True, blank=True)
    #: Words of ours -> how many rows.
    record = models.JSONField(_("what was done"), default=dict, blank=True)

    class Meta:
        verbose_name = _("departure")
        verbose_name_plural = _("departures")
        ordering = ["-asked_at", "-pk"]
        indexes = [models.Index(fields=["due_at"], name="departure_due", condition=models.Q(done_at=None))]

    def __str__(self):
        return f"{self.pk}"

    @property
    def lines(self):
        """(what was done, how many) for the administrator."""
        words = {
            "unsigned": _("pages unsigned"),
            "handed to a community": _("pages handed to a community"),
            "handed to a co-author": _("pages handed to a co-author"),
            "deleted": _("pages deleted"),
            "pictures deleted": _("pictures deleted"),
            "files deleted": _("files deleted"),
            "comments unsigned": _("comments unsigned"),
            "notifications about them": _("notifications about them"),
            "notifications unsigned": _("notifications unsigned"),
            "reports and decisions unsigned": _("reports and decisions unsigned"),
            "letters deleted": _("letters deleted"),
            "letters that named them": _("letters that named them"),
            "log entries": _("lines of the log"),
            "sessions": _("sessions closed"),
        }
        told = [(words[key], count) for key, count in self.record.items() if key in words]
        left = sum(self.record.get(LEFT, {}).values())
        return [*told, (_("left in the words of others"), left)] if left else told


class RetentionRun(models.Model):
    """One rule of the retention job that found something to throw away: which, when, how much."""

    rule = models.CharField(_("rule"), max_length=60)
    at = models.DateTimeField(_("when"), default=timezone.now, db_index=True)
    count = models.PositiveIntegerField(_("how many"), default=0)
    #: Whether the rule stumbled; the others went on.
    has_failed = models.BooleanField(_("failed"), default=False)

    class Meta:
        verbose_name = _("run of the retention job")
        verbose_name_plural = _("runs of the retention job")
        ordering = ["-at", "-pk"]
        indexes = [models.Index(fields=["rule", "-at"], name="retention_rule_latest")]

    def __str__(self):
        return f"{self.rule} {timezone.localdate(self.at):%Y-%m-%d}"
