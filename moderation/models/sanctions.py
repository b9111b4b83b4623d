"""What is imposed on a person, and the one gesture against spam; each knows how to be taken back."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class SuspensionQuerySet(models.QuerySet):
    def standing(self):
        return self.filter(lifted_at=None)

    def over(self, now=None):
        """Their time is up, and they have not been ended yet."""
        return self.standing().filter(until__lte=now or timezone.now())


class Suspension(models.Model):
    """A member who may not sign in, or not comment, until a day or until somebody says so."""

    class Scope(models.TextChoices):
        ACCOUNT = "account", _("The account")
        COMMENTS = "comments", _("Comments")

    member = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="suspensions")
    scope = models.CharField(_("what"), max_length=10, choices=Scope)
    reason = models.TextField(_("reason"), blank=True)
    began_at = models.DateTimeField(_("since"), default=timezone.now)
    until = models.DateTimeField(_("until"), null=True, blank=True)
    lifted_at = models.DateTimeField(null=True, blank=True)
    #: The contributions that were hidden with it.
    hidden_pages = models.JSONField(default=list, blank=True)

    objects = SuspensionQuerySet.as_manager()

    class Meta:
        verbose_name = _("suspension")
        verbose_name_plural = _("suspensions")
        ordering = ["-began_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["member", "scope"], condition=Q(lifted_at=None), name="one_standing_suspension"
            )
        ]

    def __str__(self):
        return f"{self.get_scope_display()} ({timezone.localdate(self.began_at):%Y-%m-%d})"


class Sweep(models.Model):
    """All that a member published on a territory taken out of sight at once, as spam."""

    member = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="sweeps")
    territory = models.ForeignKey("territories.Territory", null=True, on_delete=models.SET_NULL, related_name="+")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(_("when"), default=timezone.now)
    undo = models.JSONField(default=dict)
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("cleaning")
        verbose_name_plural = _("cleanings")
        ordering = ["-at"]

    def __str__(self):
        return f"{self.member} ({timezone.localdate(self.at):%Y-%m-%d})"
