"""Secrets and signatures of messages, as Standard Webhooks has them (https://www.standardwebhooks.com/)."""

import hmac
import secrets
from base64 import b64decode, b64encode
from hashlib import sha256

from members import sealing

#: So that whoever finds one in a file or a log knows what it is.
PREFIX = "whsec_"
BYTES = 32


def new_secret():
    """`whsec_…`, as partners keep it."""
    return PREFIX + b64encode(secrets.token_bytes(BYTES)).decode()


def sealed(secret):
    """A secret as it lies in the database: a copy of it signs nothing."""
    return sealing.sealed(secret, purpose="webhooks")


def opened(text):
    """The secret that was sealed so, with the SECRET_KEY in use or one of those before it."""
    return sealing.opened(text, purpose="webhooks")


def signed_headers(message_id, moment, body, known):
    """The headers of a message of these bytes, with a signature by each of the secrets `known`."""
    timestamp = str(int(moment.timestamp()))
    return {
        "webhook-id": message_id,
        "webhook-timestamp": timestamp,
        "webhook-signature": " ".join(signature(secret, message_id, timestamp, body) for secret in known),
    }


def signature(secret, message_id, timestamp, body):
    """`v1,` and the HMAC-SHA256 of the number, the moment and the bytes of a message."""
    key = b64decode(secret.removeprefix(PREFIX))
    digest = hmac.new(key, f"{message_id}.{timestamp}.".encode() + body, sha256).digest()
    return f"v1,{b64encode(digest).decode()}"
