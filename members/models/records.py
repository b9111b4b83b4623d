"""What is kept about members besides themselves: consents, invitations, workshops, relayed messages."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.crypto import get_random_string
from django.utils.translation import gettext_lazy as _

WORKSHOP_ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"


def workshop_code():
    return get_random_string(8, WORKSHOP_ALPHABET)


def private_key():
    return get_random_string(32)


class Consent(models.Model):
    """A box that somebody ticked: to what words, when, and until when."""

    class Purpose(models.TextChoices):
        AGE = "age", _("Minimum age")
        RULES = "rules", _("House rules")
        DIGEST = "digest", _("Weekly letter")

    member = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="consents")
    purpose = models.CharField(_("purpose"), max_length=20, choices=Purpose)
    text_version = models.CharField(_("version of the text"), max_length=20)
    text = models.TextField(_("text"))
    given_at = models.DateTimeField(_("given"), default=timezone.now)
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True, blank=True)

    class Meta:
        verbose_name = _("consent")
        verbose_name_plural = _("consents")
        ordering = ["-given_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["member", "purpose"],
                condition=models.Q(withdrawn_at=None),
                name="one_standing_consent_for_a_purpose",
            )
        ]

    def __str__(self):
        return f"{self.get_purpose_display()} ({self.text_version})"


class Invitation(models.Model):
    """A member asked somebody to come; `accepted_by` is who came."""

    inviter = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("inviter"), on_delete=models.CASCADE, related_name="invitations"
    )
    email = models.EmailField(_("e-mail address"))
    message = models.TextField(_("your word"), max_length=600, blank=True)
    sent_at = models.DateTimeField(_("sent"), default=timezone.now)
    accepted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("who came"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="invited_by",
    )

    class Meta:
        verbose_name = _("invitation")
        verbose_name_plural = _("invitations")
        ordering = ["-sent_at"]
        indexes = [models.Index(fields=["email", "sent_at"], name="invitation_of_address")]

    def __str__(self):
        return f"{self.inviter} ({timezone.localdate(self.sent_at):%Y-%m-%d})"


class Workshop(models.Model):
    """A room full of people who sign up behind one address of the network: an animator opens it for a while."""

    territory = models.ForeignKey(
        "territories.Territory", verbose_name=_("territory"), on_delete=models.CASCADE, related_name="workshops"
    )
    name = models.CharField(_("name"), max_length=100)
    code = models.CharField(_("code"), max_length=12, unique=True, default=workshop_code, editable=False)
    starts_at = models.DateTimeField(_("begins"), default=timezone.now)
    ends_at = models.DateTimeField(_("ends"))
    opened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, editable=False, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("workshop")
        verbose_name_plural = _("workshops")
        ordering = ["-starts_at"]

    def __str__(self):
        return self.name

    @property
    def is_open(self):
        return self.starts_at <= timezone.now() <= self.ends_at


class ContactMessage(models.Model):
    """A message relayed by mail; neither side sees the other's address."""

    sender = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("sender"), on_delete=models.CASCADE, related_name="messages_sent"
    )
    recipient = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("recipient"),
        on_delete=models.CASCADE,
        related_name="messages_received",
    )
    text = models.TextField(_("message"), max_length=3000)
    sent_at = models.DateTimeField(_("sent"), default=timezone.now)
    key = models.CharField(max_length=32, unique=True, default=private_key, editable=False)
    reported_at = models.DateTimeField(_("reported"), null=True, blank=True)
    report_reason = models.TextField(_("reason"), max_length=1000, blank=True)

    class Meta:
        verbose_name = _("relayed message")
        verbose_name_plural = _("relayed messages")
        ordering = ["-sent_at"]
        indexes = [models.Index(fields=["sender", "sent_at"], name="message_of_sender")]

    def __str__(self):
        return f"{self.sender} → {self.recipient}"
