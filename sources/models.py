"""The watch: feeds and calendars of others, read regularly."""

from datetime import timedelta

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from articles.models import ArticlePage
from contributions.imports.outside import Outside
from contributions.kinds import KINDS, Import
from contributions.models import ImportedRecord

#: So many readings in a row may fail before a source is stopped.
MAX_FAILURES = 8
LONGEST_WAIT = timedelta(days=7)
#: How long one reading keeps others away, should the process die in it.
LEASE = timedelta(minutes=30)


def source_kinds():
    """[(kind, its plural)] of what items can become: what comes from calendars, then what comes from feeds."""
    kinds = KINDS.having(imported_from=Import.CALENDAR) + KINDS.having(imported_from=Import.FEED)
    return [(spec.kind, capfirst(spec.plural)) for spec in kinds]


class SourceQuerySet(models.QuerySet):
    def due(self, now):
        return self.filter(is_active=True, next_at__lte=now).order_by("next_at")

    def given_up(self):
        """Those that stopped by themselves, and that nobody has looked at since."""
        return self.filter(is_active=False, failures__gt=0)


class Source(models.Model):
    """A feed (RSS, Atom) or a calendar (iCal) whose items arrive here as drafts, or on line where it is trusted."""

    class Rhythm(models.IntegerChoices):
        HOURLY = 1, _("every hour")
        OFTEN = 6, _("four times a day")
        DAILY = 24, _("once a day")
        WEEKLY = 168, _("once a week")

    territory = models.ForeignKey(
        "territories.Territory", verbose_name=_("territory"), on_delete=models.CASCADE, related_name="sources"
    )
    name = models.CharField(_("name"), max_length=100, help_text=_("Signs what it brings: “Blog of the museum”."))
    address = models.URLField(
        _("address"),
        max_length=500,
        help_text=_("Of the RSS or Atom feed, or of the calendar (iCal). It begins with https://."),
    )
    kind = models.CharField(_("its items become"), max_length=15, choices=source_kinds, default=ArticlePage.KIND)
    publishes = models.BooleanField(
        _("publish at once"),
        default=False,
        help_text=_("Only for a source that you trust. Otherwise its items wait as drafts on the morning page."),
    )
    outside = models.CharField(
        _("what lies outside the territory"),
        max_length=10,
        choices=Outside,
        default=Outside.TAKE,
        help_text=_(
            "Of a calendar that covers more than the territory: what takes place farther than 10 km from its outline."
        ),
    )
    tags = models.CharField(_("tags to add"), max_length=200, blank=True, help_text=_("Parted by commas."))
    hours = models.PositiveSmallIntegerField(_("read"), choices=Rhythm, default=Rhythm.OFTEN)
    is_active = models.BooleanField(_("read regularly"), default=True)

    #: Under which its items are known, whatever its address becomes.
    key = models.CharField(max_length=200, editable=False)
    etag = models.CharField(max_length=300, blank=True, editable=False)
    last_modified = models.CharField(max_length=100, blank=True, editable=False)
    next_at = models.DateTimeField(default=timezone.now, editable=False)
    read_at = models.DateTimeField(_("last read"), null=True, editable=False)
    failures = models.PositiveSmallIntegerField(default=0, editable=False)
    trouble = models.CharField(max_length=500, blank=True, editable=False)
    report = models.JSONField(default=dict, editable=False)

    objects = SourceQuerySet.as_manager()

    class Meta:
        verbose_name = _("source")
        verbose_name_plural = _("sources")
        constraints = [models.UniqueConstraint(fields=["territory", "key"], name="source_once_in_territory")]
        indexes = [models.Index(fields=["next_at"], name="source_due", condition=models.Q(is_active=True))]

    def __str__(self):
        return self.name

    def clean(self):
        super().clean()
        if self.address and not self.address.startswith("https://"):
            raise ValidationError({"address": _("Give the public https:// address of a feed or a calendar.")})
        known = Source.objects.filter(territory=self.territory_id, key=key_of(self.address)).exclude(pk=self.pk)
        if self.address and self.territory_id and known.exists():
            raise ValidationError({"address": _("This source is in the list already.")})

    def save(self, *args, **kwargs):
        self.key = self.key or key_of(self.address)
        super().save(*args, **kwargs)

    @property
    def tag_names(self):
        return tuple(name.strip() for name in self.tags.split(",") if name.strip())

    @property
    def records(self):
        """What it brought: ImportedRecords, those whose page was left aside included."""
        return ImportedRecord.objects.filter(territory=self.territory_id, source=self.key)

    @property
    def waiting(self):
        """Records whose page waits for somebody to publish it."""
        return waiting_records([self])

    @property
    def state_label(self):
        if self.is_active:
            return _("Failing") if self.failures else _("Read regularly")
        return _("Stopped by itself") if self.failures else _("Stopped")

    @property
    def arrival_label(self):
        return _("are published at once") if self.publishes else _("wait as drafts")

    def wait(self, now):
        """When it is read next: later and later while it fails."""
        return now + min(timedelta(hours=self.hours) * 2**self.failures, LONGEST_WAIT)


def key_of(address):
    """The address without its scheme, as a name under which rows are known."""
    return address.partition("://")[2][:200]


def waiting_records(sources):
    """Records of these sources whose page is a draft that was never on line."""
    taken_in = models.Q(pk__in=[])
    for source in sources:
        taken_in |= models.Q(territory=source.territory_id, source=source.key)
    return ImportedRecord.objects.filter(
        taken_in, contribution__live=False, contribution__first_published_at=None
    ).exclude(stamps={})
