"""How secrets of the API, keys and tokens, are kept: as a hash."""

from hashlib import sha256


def secret_hash(secret):
    """The hash of a secret. Fast on purpose: a secret has 256 bits of chance, and is checked at each request."""
    return sha256(secret.encode("utf-8", "replace")).hexdigest()
