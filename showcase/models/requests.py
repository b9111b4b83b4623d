"""What people write to the showcase."""

from django.db import models
from django.utils import timezone
from django.utils.crypto import get_random_string
from django.utils.translation import gettext_lazy as _


def request_key():
    return get_random_string(32)


class OpeningRequest(models.Model):
    """Somebody who wishes to open a territory, as they wrote; kept a year (showcase/tasks.py)."""

    #: Of the form that was sent: the same form sent twice is one request.
    key = models.CharField(max_length=32, unique=True, default=request_key, editable=False)
    place = models.CharField(_("territory"), max_length=120)
    name = models.CharField(_("name"), max_length=120)
    organisation = models.CharField(_("organisation"), max_length=120, blank=True)
    email = models.EmailField(_("e-mail address"))
    message = models.TextField(_("message"), max_length=3000)
    created_at = models.DateTimeField(_("received"), default=timezone.now, editable=False)

    class Meta:
        verbose_name = _("request to open a territory")
        verbose_name_plural = _("requests to open a territory")
        ordering = ["-created_at", "-pk"]

    def __str__(self):
        return self.place
