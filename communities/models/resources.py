"""The files that a community offers, and how often they are taken."""

from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from media.files import MIME_TYPES


class ResourceQuerySet(models.QuerySet):
    def published(self):
        return self.filter(is_published=True)

    def for_list(self):
        return self.select_related("document", "community")


class Resource(models.Model):
    """A file of a community. Title, description, licence and the count of downloads are the file's own."""

    community = models.ForeignKey("communities.CommunityPage", on_delete=models.CASCADE, related_name="resources")
    document = models.OneToOneField(
        "media.ContributionFile", on_delete=models.CASCADE, related_name="resource", verbose_name=_("file")
    )
    version_on = models.DateField(_("date of this version"), default=timezone.localdate)
    is_published = models.BooleanField(_("published"), default=False)
    position = models.PositiveSmallIntegerField(default=0)
    created_at = models.DateTimeField(default=timezone.now)

    objects = ResourceQuerySet.as_manager()

    class Meta:
        verbose_name = _("resource")
        verbose_name_plural = _("resources")
        ordering = ["position", "-version_on", "-pk"]

    def __str__(self):
        return self.document.title

    def get_absolute_url(self):
        return reverse("communities:download", args=[self.community.slug, self.pk, self.filename])

    @property
    def filename(self):
        return self.document.filename

    @property
    def extension(self):
        return self.document.file_extension.lower()

    @property
    def content_type(self):
        return MIME_TYPES.get(self.extension, "application/octet-stream")


class DownloadMonth(models.Model):
    """How often a resource was taken in one month; nobody's name is kept."""

    resource = models.ForeignKey(Resource, on_delete=models.CASCADE, related_name="months")
    month = models.DateField()
    count = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = _("downloads of a month")
        verbose_name_plural = _("downloads by month")
        constraints = [models.UniqueConstraint(fields=["resource", "month"], name="resource_month_once")]

    def __str__(self):
        return f"{self.month:%Y-%m}"
