"""The post office: letters waiting to leave, and the clock of recurring work."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class LetterQuerySet(models.QuerySet):
    def due(self, now):
        """What may leave now: waiting, its hour come, and in nobody's hands."""
        return self.filter(state=Letter.State.WAITING, not_before__lte=now).filter(
            Q(lease_until=None) | Q(lease_until__lte=now)
        )

    def set_aside(self):
        return self.filter(state=Letter.State.SET_ASIDE)


class Letter(models.Model):
    """One letter to one person on one occasion; `key` names the occasion, so that nothing is ever sent twice."""

    class State(models.TextChoices):
        WAITING = "waiting", _("Waiting")
        SENT = "sent", _("Sent")
        SET_ASIDE = "set_aside", _("Set aside")
        EXPIRED = "expired", _("Too late to be of use")

    key = models.CharField(max_length=200, unique=True)
    member = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("member"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="letters",
    )
    #: Whose doing it speaks of, when that is somebody: erased with them, by this key and not by their name.
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    recipient = models.EmailField(_("recipient"), blank=True)
    #: False for an address that serves this letter alone: it goes as soon as the letter has left.
    keeps_address = models.BooleanField(default=True)
    sender = models.CharField(_("sender"), max_length=320)
    subject = models.CharField(_("subject"), max_length=250)
    text = models.TextField(_("text"))
    html = models.TextField(blank=True)
    headers = models.JSONField(default=dict, blank=True)
    is_bulk = models.BooleanField(default=False, help_text=_("Lets codes and answers pass before it."))
    #: The notifications and the pages that it tells of (primary keys): looked at once more before it leaves.
    notifications = models.JSONField(default=list, blank=True)
    pages = models.JSONField(default=list, blank=True)
    message_id = models.CharField(max_length=250)

    state = models.CharField(_("state"), max_length=20, choices=State, default=State.WAITING)
    tries = models.PositiveSmallIntegerField(_("tries"), default=0)
    lease_until = models.DateTimeField(null=True, blank=True)
    not_before = models.DateTimeField(_("not before"), default=timezone.now)
    valid_until = models.DateTimeField(_("useless after"), null=True, blank=True)
    last_error = models.CharField(_("last error"), max_length=300, blank=True)
    created_at = models.DateTimeField(_("written"), default=timezone.now)
    sent_at = models.DateTimeField(_("sent"), null=True, blank=True)

    objects = LetterQuerySet.as_manager()

    class Meta:
        verbose_name = _("letter")
        verbose_name_plural = _("letters")
        ordering = ["is_bulk", "not_before", "pk"]
        indexes = [
            models.Index(fields=["is_bulk", "not_before"], name="letter_next", condition=Q(state="waiting")),
            models.Index(fields=["sent_at"], name="letter_departure", condition=Q(state="sent")),
            models.Index(fields=["created_at"], name="letter_age"),
        ]

    def __str__(self):
        return self.key
