"""Browsers in which a member has signed in before: whoever signs in with another one has the member told by mail.

The browser keeps a signed list of keyed hashes, one for each account that was opened in it: it tells nobody who they
are, and is asked for at the sign-in alone.
"""

from django.conf import settings
from django.core import signing
from django.utils.crypto import salted_hmac

SALT = "members.browser"
YEAR = 365 * 24 * 3600
#: A computer of a library: the accounts that were opened last.
MOST = 8


def mark_of(member):
    """A keyed hash of the account, which only this installation can make."""
    return salted_hmac(SALT, str(member.pk), algorithm="sha256").hexdigest()[:20]


def marks_in(request):
    """The hashes that this browser brings, the latest first; none when they are forged or too old."""
    cookie = request.COOKIES.get(settings.BROWSER_COOKIE, "")
    try:
        marks = signing.loads(cookie, salt=SALT, max_age=YEAR)
    except signing.BadSignature:
        return []
    return [mark for mark in marks if isinstance(mark, str)] if isinstance(marks, list) else []


def is_known(request, member):
    """Whether this member signed in here before."""
    return mark_of(member) in marks_in(request)


def remember(request, response, member):
    """Gives the browser its list, this account first."""
    mark = mark_of(member)
    marks = [mark, *(each for each in marks_in(request) if each != mark)][:MOST]
    response.set_cookie(
        settings.BROWSER_COOKIE,
        signing.dumps(marks, salt=SALT),
        max_age=YEAR,
        httponly=True,
        samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )
