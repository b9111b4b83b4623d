"""The store of pictures and files does not answer: said by its own name, so that pages and forms can say so too."""

from django.utils.translation import gettext_lazy as _

#: For whoever sends a picture or a file meanwhile.
STORE_IS_AWAY = _("Pictures and files cannot be stored at this moment. Your text is kept: send this one again later.")


class StoreUnavailable(OSError):
    """The store cannot be reached, or is in trouble; what it holds is not lost."""


def is_store_away(error):
    """Whether an error comes from a store that cannot be reached, whatever was raised around it."""
    while error is not None:
        if isinstance(error, StoreUnavailable):
            return True
        error = error.__cause__ or error.__context__
    return False
