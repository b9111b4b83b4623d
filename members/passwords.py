"""Which passwords are accepted: long phrases are welcome, books and what everybody knows are not."""

from django.conf import settings
from django.contrib.auth import password_validation
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _


class LengthValidator:
    """At least ten characters; at most two hundred, since hashing a megabyte is a way to stop a server."""

    def __init__(self, min_length=10, max_length=200):
        self.min_length, self.max_length = min_length, max_length

    def validate(self, password, user=None):
        if len(password) < self.min_length:
            raise ValidationError(
                _("This password is too short: %(count)s characters at least.") % {"count": self.min_length},
                code="password_too_short",
            )
        if len(password) > self.max_length:
            raise ValidationError(
                _("This password is too long: %(count)s characters at most.") % {"count": self.max_length},
                code="password_too_long",
            )

    def get_help_text(self):
        return _("%(count)s characters at least. A sentence is easier to remember.") % {"count": self.min_length}


class CommonPasswordValidator(password_validation.CommonPasswordValidator):
    """Django's list of common passwords, and the one of the demo's accounts, which our README tells everybody."""

    def __init__(self):
        super().__init__()
        self.passwords = {*self.passwords, settings.DEMO_PASSWORD}
