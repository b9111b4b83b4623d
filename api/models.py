"""Keys: who may ask the public API more often than an address without one."""

import secrets

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from api.hashing import secret_hash
from api.tokens.models import MemberToken, RememberedAnswer

__all__ = ["ApiKey", "MemberToken", "RememberedAnswer"]

#: So that whoever finds one in a file or a log knows what it is.
PREFIX = "echosciences_"
SHOWN = len(PREFIX) + 6


class ApiKeyQuerySet(models.QuerySet):
    """`ApiKey.objects.with_secret(text)`."""

    def with_secret(self, secret):
        """The key with this secret, or None."""
        return self.filter(hash=secret_hash(secret)).first()

    def issue(self, **fields):
        """(key, secret): a new one. The secret is known now and never again."""
        secret = PREFIX + secrets.token_urlsafe(32)
        return self.create(hash=secret_hash(secret), beginning=secret[:SHOWN], **fields), secret


class ApiKey(models.Model):
    """Lets a partner ask more often. It opens nothing that is not public; one that is deleted is none."""

    territory = models.ForeignKey(
        "territories.Territory", verbose_name=_("territory"), on_delete=models.CASCADE, related_name="api_keys"
    )
    name = models.CharField(_("for whom"), max_length=100, help_text=_("The partner or the site that will use it."))
    contact = models.EmailField(
        _("contact address"), blank=True, help_text=_("Whom to write to when something changes; shown to nobody else.")
    )
    requests_a_minute = models.PositiveIntegerField(
        _("requests a minute"), default=1_200, validators=[MinValueValidator(1), MaxValueValidator(60_000)]
    )
    hash = models.CharField(max_length=64, unique=True, editable=False)
    beginning = models.CharField(_("begins with"), max_length=30, editable=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, editable=False, on_delete=models.SET_NULL, related_name="+"
    )
    created_at = models.DateTimeField(_("made"), default=timezone.now, editable=False)
    last_used_on = models.DateField(_("last used"), null=True, editable=False)

    objects = ApiKeyQuerySet.as_manager()

    class Meta:
        verbose_name = _("key of the API")
        verbose_name_plural = _("keys of the API")
        ordering = ["name"]

    def __str__(self):
        return self.name
