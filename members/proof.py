"""A proof of work, asked instead of a wall when too many come from one place. Solved by `proof-of-work.js`."""

import base64
import binascii
import json
from datetime import timedelta
from hashlib import sha256

import altcha
from django.conf import settings
from django.core.cache import cache
from django.utils import timezone
from django.utils.crypto import salted_hmac

COST = 5_000
LIFETIME = timedelta(minutes=20)


def new_challenge():
    """A challenge as JSON: about 256 derivations, a second on a computer, a few on a telephone."""
    challenge = altcha.create_challenge(
        algorithm="PBKDF2/SHA-256", cost=COST, expires_at=timezone.now() + LIFETIME, hmac_secret=secret()
    )
    return json.dumps(challenge.to_dict())


def is_proven(payload):
    """Is this the solution of a challenge of ours that has not expired and was never used before?"""
    try:
        decoded = json.loads(base64.b64decode(payload, validate=True))
        parameters = decoded["challenge"]["parameters"]
        # What is signed decides what verifying costs: nothing else gets as far as deriving a key.
        if parameters["cost"] != COST or parameters["algorithm"] != "PBKDF2/SHA-256":
            return False
        result = altcha.verify_solution(payload, secret())
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError, binascii.Error, RecursionError):
        return False
    return result.verified and not cache.get(used_key(payload))


def spend(payload):
    """Uses the solution up; False when another request was quicker."""
    return cache.add(used_key(payload), True, LIFETIME.total_seconds() + 60)


def used_key(payload):
    signature = json.loads(base64.b64decode(payload))["challenge"]["signature"]
    return f"proof/{sha256(signature.encode()).hexdigest()}"


def secret():
    return salted_hmac("members.proof", "challenge", secret=settings.SECRET_KEY).hexdigest()
