"""How long a password may be; long phrases are welcome, books are not."""

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
