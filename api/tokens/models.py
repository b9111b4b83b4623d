"""Personal tokens: what lets a program act for a member, within the scopes that the member chose, for a while."""

import secrets
from datetime import timedelta

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from api.hashing import secret_hash
from members.backends import is_welcome

#: So that whoever finds one in a file or a log knows what it is.
PREFIX = "echosciences_member_"
SHOWN = len(PREFIX) + 6
LONGEST_LIFE = timedelta(days=365)
#: How many tokens that work one member may have.
MOST_TOKENS = 20
#: How long a token that works no more stays in its owner's list.
KEPT_AFTERWARDS = timedelta(days=30)
#: How long the answer to an idempotency key is kept.
REMEMBERED_FOR = timedelta(days=1)


class Scope(models.TextChoices):
    """What a token opens."""

    READ = "read:mine", _("Read my drafts, my publications and their figures")
    WRITE = "write:drafts", _("Write drafts: create, change, throw away")
    PUBLISH = "publish", _("Put on line and take off line")
    PICTURES = "upload:pictures", _("Send pictures")


class MemberTokenQuerySet(models.QuerySet):
    """`MemberToken.objects.with_secret(text)`."""

    def of(self, member):
        return self.filter(member=member)

    def working(self):
        """Neither revoked nor expired."""
        return self.filter(revoked_at=None, expires_at__gt=timezone.now())

    def with_secret(self, secret):
        """The token with this secret, whatever its state, with its member; None where there is none."""
        return self.select_related("member").filter(hash=secret_hash(secret)).first()

    def issue(self, **fields):
        """(token, secret): a new one. The secret is known now and never again."""
        secret = PREFIX + secrets.token_urlsafe(32)
        return self.create(hash=secret_hash(secret), beginning=secret[:SHOWN], **fields), secret


class MemberToken(models.Model):
    """Lets a program read and write what is a member's own, by the member's own permissions and no others."""

    member = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("member"), on_delete=models.CASCADE, related_name="personal_tokens"
    )
    name = models.CharField(_("name"), max_length=100)
    scopes = models.JSONField(_("scopes"), default=list)
    hash = models.CharField(max_length=64, unique=True, editable=False)
    beginning = models.CharField(_("begins with"), max_length=40, editable=False)
    created_at = models.DateTimeField(_("made"), default=timezone.now, editable=False)
    expires_at = models.DateTimeField(_("expires"), db_index=True)
    last_used_on = models.DateField(_("last used"), null=True, editable=False)
    revoked_at = models.DateTimeField(_("revoked"), null=True, editable=False)
    #: When its owner was told that it soon expires.
    reminded_at = models.DateTimeField(null=True, editable=False)

    objects = MemberTokenQuerySet.as_manager()

    class Meta:
        verbose_name = _("personal token")
        verbose_name_plural = _("personal tokens")
        ordering = ["-created_at", "-pk"]

    def __str__(self):
        return self.name

    @property
    def is_expired(self):
        return self.expires_at <= timezone.now()

    @property
    def works(self):
        """Whether it opens anything now: its own state, and that of its member's account."""
        member = self.member
        is_open = member.is_active and member.leaves_at is None and member.confirmed_at is not None
        return self.revoked_at is None and not self.is_expired and is_open and is_welcome(member)

    @property
    def scope_labels(self):
        return [scope.label for scope in Scope if scope in self.scopes]


class RememberedAnswer(models.Model):
    """The answer to a request with an idempotency key, given again when the same request comes again.

    The row is made in the transaction that does what was asked: a second request at the same time waits for the end of
    the first, and a request that failed leaves no row.
    """

    token = models.ForeignKey(MemberToken, on_delete=models.CASCADE, related_name="remembered_answers")
    key = models.CharField(max_length=255)
    #: Of the method, the address and the content of the request.
    fingerprint = models.CharField(max_length=64)
    status = models.PositiveSmallIntegerField(default=0)
    content = models.TextField(blank=True)
    headers = models.JSONField(default=dict)
    at = models.DateTimeField(default=timezone.now, db_index=True)

    class Meta:
        verbose_name = _("remembered answer")
        verbose_name_plural = _("remembered answers")
        constraints = [models.UniqueConstraint(fields=["token", "key"], name="remembered_answer_once")]

    def __str__(self):
        return self.key
