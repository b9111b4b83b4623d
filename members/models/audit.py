"""The log of what matters most: moderation, merged tags, roles, exports. Lines are added, never changed or removed."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class AppendOnlyError(Exception):
    """Somebody tried to rewrite the log."""


class AuditQuerySet(models.QuerySet):
    def update(self, **fields):
        raise AppendOnlyError("Lines of the log are not changed.")

    def delete(self):
        raise AppendOnlyError("Lines of the log are not removed.")

    def of_territories(self, territories):
        return self.filter(territory__in=territories)


class AuditEntry(models.Model):
    """Who did what, to what, where and when; no name is copied, so that a deleted account leaves none."""

    class Area(models.TextChoices):
        MODERATION = "moderation", _("Moderation")
        TAGS = "tags", _("Tags")
        ROLES = "roles", _("Roles")
        EXPORTS = "exports", _("Exports")
        ACCOUNTS = "accounts", _("Accounts")
        TERRITORIES = "territories", _("Territories")

    at = models.DateTimeField(_("when"), default=timezone.now, db_index=True)
    area = models.CharField(_("area"), max_length=20, choices=Area)
    verb = models.CharField(_("what"), max_length=60)
    target = models.CharField(_("to what"), max_length=250, blank=True)
    detail = models.JSONField(_("in detail"), default=dict, blank=True)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("who"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    territory = models.ForeignKey(
        "territories.Territory",
        verbose_name=_("territory"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    objects = AuditQuerySet.as_manager()

    class Meta:
        verbose_name = _("line of the log")
        verbose_name_plural = _("log")
        ordering = ["-at", "-pk"]

    def __str__(self):
        return f"{timezone.localtime(self.at):%Y-%m-%d %H:%M} {self.verb} {self.target}"

    def save(self, *args, **kwargs):
        if self.pk:
            raise AppendOnlyError("Lines of the log are not changed.")
        super().save(*args, **kwargs)

    def delete(self, *args, **kwargs):
        raise AppendOnlyError("Lines of the log are not removed.")


def record(*, area, verb, target="", actor=None, territory=None, **detail):
    """Adds a line, in the caller's transaction. `verb` is a word of ours ("case.decided"), `target` never a name."""
    actor = actor if actor and actor.is_authenticated else None
    return AuditEntry.objects.create(
        area=area, verb=verb, target=str(target)[:250], actor=actor, territory=territory, detail=detail
    )
