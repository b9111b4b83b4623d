"""Is a SECRET_KEY one that nobody can guess? It signs sessions, links in mail and votes, and encrypts second steps."""

import zlib

SHORTEST = 32
#: Bytes that are left of a key once everything in it that repeats is told once: 16 random bytes need more.
LEAST_CONTENT = 24
#: What deflate adds to the shortest text.
WRAPPING = len(zlib.compress(b"", 9))
#: Written in this repository, in Django's or in its documentation, or what people write in haste.
PUBLIC = ("development-only", "tests-only", "checked-but-never-used", "django-insecure", "change-me", "secret-key")
ADVICE = 'Make one: python3 -c "import secrets; print(secrets.token_urlsafe(50))"'


def fault_of(key):
    """Why this key must not be used, in words; "" for one that may."""
    if len(key) < SHORTEST:
        return f"it has {len(key)} characters, and {SHORTEST} are the least"
    lowered = key.lower().replace("_", "-")
    if found := next((word for word in PUBLIC if word in lowered), ""):
        return f"it contains “{found}”, which is public"
    if len(zlib.compress(key.encode(), 9)) - WRAPPING < LEAST_CONTENT:
        return "it repeats itself"
    return ""
