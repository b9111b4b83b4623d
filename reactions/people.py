"""Who recommends: a member; or a reader without account, known by what their browser was given at the click.

Nothing is set or kept before the click. Prints are keyed with the installation's secret and with the page, so that
nobody can read an address, an agent or the list of what one reader liked out of the table.
"""

import secrets
from dataclasses import dataclass

from django.conf import settings
from django.utils.crypto import salted_hmac

from members.limits import network_address

SALT = "reactions.reader"
YEAR = 365 * 24 * 3600


@dataclass(frozen=True)
class Person:
    """A member, or a browser: `token` is its own, `browser` says where it came from."""

    member: object = None
    token: str = ""
    browser: str = ""

    def reader_on(self, contribution):
        return keyed_hash("reader", contribution.pk, self.token) if self.token else ""

    def browser_hash_on(self, contribution):
        return keyed_hash("trace", contribution.pk, self.browser) if self.browser else ""


def person_of(request, *, at_the_click=False):
    """Who makes this request. At the click a reader's browser gets a token of its own (`remember` sends it)."""
    member = request.user if request.user.is_authenticated else None
    token = request.get_signed_cookie(settings.READER_COOKIE, default="", salt=SALT, max_age=YEAR)
    if member or not at_the_click:
        return Person(member=member, token=token)
    agent = request.headers.get("User-Agent", "")[:500]
    return Person(token=token or secrets.token_urlsafe(16), browser=f"{network_address(request)}/{agent}")


def remember(response, person):
    """Gives the browser of a reader its token, signed and out of reach of scripts."""
    response.set_signed_cookie(
        settings.READER_COOKIE,
        person.token,
        salt=SALT,
        max_age=YEAR,
        httponly=True,
        samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )


def keyed_hash(purpose, *parts):
    """A keyed hash of these words that only this installation can make again."""
    words = "/".join(str(part) for part in parts)
    return salted_hmac(f"reactions.{purpose}", words, algorithm="sha256").hexdigest()[:32]


def voter(email):
    """The print of a confirmed address, whatever its capitals."""
    return keyed_hash("voter", email.strip().lower())
