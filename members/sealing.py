"""What lies encrypted in the database: a copy of it tells nothing to whoever has no SECRET_KEY."""

from base64 import urlsafe_b64encode
from hashlib import sha256

from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings


def sealed(text, *, purpose):
    """A text encrypted for one purpose, by SECRET_KEY."""
    return _fernet(purpose).encrypt(text.encode()).decode()


def opened(text, *, purpose):
    """The text that was sealed so, by SECRET_KEY or one of its predecessors: changing it loses nothing.

    Raises `cryptography.fernet.InvalidToken` for what was sealed by no such key, or for another purpose.
    """
    return _fernet(purpose).decrypt(text.encode()).decode()


def _fernet(purpose):
    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return MultiFernet([Fernet(urlsafe_b64encode(sha256(f"{purpose}/{key}".encode()).digest())) for key in keys])
