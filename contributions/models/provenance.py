"""Where an imported contribution came from, and what the import last said of it."""

from urllib.parse import urlsplit

from django.db import models
from django.utils.translation import gettext_lazy as _


class ImportedRecord(models.Model):
    """One row of a source, and the contribution that it became.

    `stamps` remembers each field as the import left it: a field that looks otherwise
    now was edited by hand, and the hand wins. A record without its contribution says
    that somebody deleted it here: it is not brought back.
    """

    territory = models.ForeignKey("territories.Territory", on_delete=models.CASCADE, related_name="+")
    source = models.CharField(_("source"), max_length=200)
    uid = models.CharField(_("identifier in the source"), max_length=255)
    contribution = models.ForeignKey(
        "contributions.Contribution", null=True, on_delete=models.SET_NULL, related_name="imported_records"
    )
    digest = models.CharField(max_length=64)
    stamps = models.JSONField(default=dict)
    address = models.URLField(_("address in the source"), max_length=500, blank=True)
    licence = models.CharField(_("licence"), max_length=160, blank=True)
    first_seen_at = models.DateTimeField(auto_now_add=True)
    last_changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = _("imported record")
        verbose_name_plural = _("imported records")
        constraints = [
            models.UniqueConstraint(fields=["territory", "source", "uid"], name="imported_record_once_per_source")
        ]

    def __str__(self):
        return f"{self.source} {self.uid}"

    @property
    def name(self):
        """What readers know the source by: the site of the original, or the file without its ending."""
        return self.host or self.source.rpartition(".")[0] or self.source

    @property
    def host(self):
        """The site of the original, as people read it."""
        return (urlsplit(self.address).hostname or "").removeprefix("www.")
