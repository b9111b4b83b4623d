"""The outbox: mails waiting to leave."""

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from members.mail_registry import NOTHING, TEMPLATES, compose


class LetterQuerySet(models.QuerySet):
    def due(self, now):
        """What may leave now: waiting, its hour come, and in nobody's hands."""
        return self.filter(state=Mail.State.WAITING, not_before__lte=now).filter(
            Q(lease_until=None) | Q(lease_until__lte=now)
        )

    def set_aside(self):
        return self.filter(state=Mail.State.SET_ASIDE)


class Mail(models.Model):
    """One mail to one person on one occasion; `key` names the occasion, so that nothing is ever sent twice.

    It keeps a template and its parameters, and is put into words when it leaves (`members.mail.MailTemplate`). Nothing
    of its words is kept: the row of a mail that has left says to whom, when, and what sort of mail it was.
    """

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
    #: Whose doing it speaks of, when that is somebody: what waits is deleted with them.
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    #: In whose name it is written; None: the member's own territory, else the first one.
    territory = models.ForeignKey(
        "territories.Territory", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    recipient = models.EmailField(_("recipient"), blank=True)
    #: False for an address that serves this mail alone: it goes as soon as the mail has left.
    keeps_address = models.BooleanField(default=True)
    template = models.CharField(_("template"), max_length=60)
    #: What the template needs to know: primary keys, codes. Emptied when the mail has left or never will.
    params = models.JSONField(default=dict, blank=True, encoder=DjangoJSONEncoder)
    is_bulk = models.BooleanField(default=False, help_text=_("Lets codes and answers pass before it."))
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

    @property
    def label(self):
        """What sort of mail it is, in words."""
        return str(TEMPLATES[self.template].label) if self.template in TEMPLATES else ""

    def compose(self, shared=None):
        """Its `Mail` as of now, or None when nothing true is left to say; see `members.mail.compose`."""
        return compose(self, shared)

    @cached_property
    def composed(self):
        """The mail as it would leave now; without words once it has left."""
        return (self.params and self.compose()) or NOTHING

    @property
    def subject(self):
        return self.composed.subject

    @property
    def text(self):
        return self.composed.text

    @property
    def html(self):
        return self.composed.html

    @property
    def headers(self):
        return self.composed.headers

    def refresh_from_db(self, *args, **kwargs):
        """What it would say is read anew too."""
        super().refresh_from_db(*args, **kwargs)
        self.__dict__.pop("composed", None)
