"""Partners' addresses that are told what changes, and what each of them was told."""

import secrets
from datetime import timedelta

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, OuterRef
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from contributions.kinds import kind_choices
from contributions.models import Tag
from webhooks.signing import new_secret, opened, sealed

#: How long the secret before a new one still signs, so that a partner has the time to change it.
FORMER_SECRET_SIGNS_FOR = timedelta(days=1)


class Event(models.TextChoices):
    """What a partner can be told of a contribution."""

    PUBLISHED = "published", pgettext_lazy("contribution", "published")
    CHANGED = "changed", pgettext_lazy("contribution", "changed")
    WITHDRAWN = "withdrawn", pgettext_lazy("contribution", "taken off line")
    DELETED = "deleted", pgettext_lazy("contribution", "deleted")


#: After these a partner takes a contribution out of its copy.
GONE = (Event.WITHDRAWN, Event.DELETED)
TEST = "test"


class EndpointQuerySet(models.QuerySet):
    def working(self):
        """Those that are told: not paused, of a territory that everybody can read."""
        return self.filter(is_active=True, territory__is_open=True).select_related("territory")

    def given_up(self):
        """Those that were paused because they failed, and that nobody has looked at since."""
        return self.filter(is_active=False).exclude(failing_since=None)


class Endpoint(models.Model):
    """An address of a partner's that is told what changes on one territory."""

    class Sends(models.TextChoices):
        CONTENT = "content", _("the contribution, as the API gives it in its lists")
        REFERENCE = "reference", _("its number and its addresses alone")

    territory = models.ForeignKey(
        "territories.Territory", verbose_name=_("territory"), on_delete=models.CASCADE, related_name="webhooks"
    )
    label = models.CharField(_("for whom"), max_length=100, help_text=_("The partner, and what it does with it."))
    url = models.URLField(
        _("address"),
        max_length=500,
        help_text=_("The partner’s address that receives what is told. It begins with https://."),
    )
    events = models.JSONField(_("what is told"), default=list)
    kinds = models.JSONField(_("kinds"), default=list, blank=True)
    tags = models.CharField(
        _("tags"),
        max_length=300,
        blank=True,
        help_text=_(
            "Parted by commas: only contributions with one of them are told; all of them without any. That something "
            "is gone is told whatever its tags were."
        ),
    )
    sends = models.CharField(_("what is sent"), max_length=10, choices=Sends, default=Sends.CONTENT)
    is_active = models.BooleanField(default=True, editable=False)

    secret = models.TextField(editable=False)
    former_secret = models.TextField(blank=True, editable=False)
    former_until = models.DateTimeField(null=True, editable=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, editable=False, on_delete=models.SET_NULL, related_name="+"
    )
    created_at = models.DateTimeField(_("made"), default=timezone.now, editable=False)
    #: The number of the last change of the journal that was looked at.
    position = models.BigIntegerField(default=0, editable=False)
    #: Not asked before this moment; the lease of whoever is sending, too.
    next_at = models.DateTimeField(default=timezone.now, editable=False)
    failures = models.PositiveIntegerField(default=0, editable=False)
    failing_since = models.DateTimeField(null=True, editable=False)
    last_success_at = models.DateTimeField(_("last success"), null=True, editable=False)

    objects = EndpointQuerySet.as_manager()

    class Meta:
        verbose_name = _("webhook")
        verbose_name_plural = _("webhooks")
        ordering = ["label"]

    def __str__(self):
        return self.label

    def clean(self):
        super().clean()
        if self.url and not self.url.startswith("https://"):
            raise ValidationError({"url": _("Give a public address that begins with https://.")})
        slugs = set(self.tag_slugs)
        if unknown := slugs - set(Tag.objects.filter(slug__in=slugs).values_list("slug", flat=True)):
            told = {"tags": ", ".join(sorted(unknown))}
            raise ValidationError({"tags": _("No tag has this name in its address: %(tags)s.") % told})

    def renew_secret(self, now=None):
        """A new secret, which is known now and never again; the former one signs beside it for a day."""
        made = new_secret()
        if self.secret:
            self.former_secret, self.former_until = self.secret, (now or timezone.now()) + FORMER_SECRET_SIGNS_FOR
        self.secret = sealed(made)
        return made

    def secrets_at(self, now):
        """The secrets that sign at this moment, the newest first."""
        former = [self.former_secret] if self.former_secret and self.former_until > now else []
        return [opened(secret) for secret in (self.secret, *former)]

    @property
    def tag_slugs(self):
        return [slug for slug in (part.strip().lower() for part in self.tags.split(",")) if slug]

    def chosen(self, contributions):
        """Those of these contributions that carry one of its tags; all of them where it asks for none."""
        if not self.tag_slugs:
            return contributions
        tags = [tag.target for tag in Tag.objects.filter(slug__in=self.tag_slugs).select_related("alias_of")]
        return contributions.tagged(*tags)

    @property
    def event_labels(self):
        return [str(Event(name).label) for name in self.events if name in Event.values]

    @property
    def kind_labels(self):
        labels = dict(kind_choices())
        return [str(labels[name]) for name in self.kinds if name in labels]

    @property
    def state_label(self):
        if self.is_active:
            return _("Failing") if self.failing_since else _("At work")
        return (
            pgettext_lazy("webhook", "Stopped by itself")
            if self.failing_since
            else pgettext_lazy("webhook", "Stopped")
        )


class DeliveryQuerySet(models.QuerySet):
    def waiting(self):
        """Those still to be sent, the oldest change first."""
        return self.filter(state=Delivery.State.WAITING).order_by("pk")

    def told_last(self):
        """Of each contribution, the last message to an endpoint that chooses tags: whether it has a copy to take out.

        Those that were not true any more were never sent.
        """
        later = Delivery.objects.exclude(state=Delivery.State.OVERTAKEN).filter(
            endpoint=OuterRef("endpoint"), contribution_id=OuterRef("contribution_id"), pk__gt=OuterRef("pk")
        )
        sent = self.exclude(endpoint__tags="").exclude(state=Delivery.State.OVERTAKEN).exclude(event=TEST)
        return sent.filter(~Exists(later))


def new_message_id():
    """What a partner knows a message by, however often it is sent."""
    return f"msg_{secrets.token_hex(12)}"


class Delivery(models.Model):
    """One message to one endpoint, and its last answer. What it says is composed at each try, and kept nowhere."""

    class State(models.TextChoices):
        WAITING = "waiting", _("waiting")
        DELIVERED = "delivered", _("delivered")
        FAILED = "failed", _("not delivered")
        OVERTAKEN = "overtaken", _("not true any more, not sent")

    endpoint = models.ForeignKey(Endpoint, on_delete=models.CASCADE, related_name="deliveries")
    message_id = models.CharField(max_length=40, unique=True, default=new_message_id)
    event = models.CharField(max_length=10, choices=[*Event.choices, (TEST, _("test"))])
    #: No foreign key: that something was deleted is told too.
    contribution_id = models.BigIntegerField(null=True)
    kind = models.CharField(max_length=20, blank=True)
    at = models.DateTimeField(default=timezone.now)

    state = models.CharField(max_length=10, choices=State, default=State.WAITING)
    tries = models.PositiveSmallIntegerField(default=0)
    next_at = models.DateTimeField(default=timezone.now)
    tried_at = models.DateTimeField(null=True)
    status = models.PositiveSmallIntegerField(null=True)
    milliseconds = models.PositiveIntegerField(null=True)
    #: The beginning of the answer, or why there was none.
    excerpt = models.CharField(max_length=500, blank=True)

    objects = DeliveryQuerySet.as_manager()

    class Meta:
        verbose_name = _("delivery")
        verbose_name_plural = _("deliveries")
        indexes = [
            models.Index(fields=["endpoint", "state", "id"], name="delivery_waiting"),
            models.Index(fields=["endpoint", "contribution_id", "id"], name="delivery_of_one"),
        ]

    def __str__(self):
        return f"{self.message_id} {self.event} {self.contribution_id}"

    @property
    def type(self):
        """As the partner reads it: "contribution.published", "test"."""
        return TEST if self.event == TEST else f"contribution.{self.event}"
