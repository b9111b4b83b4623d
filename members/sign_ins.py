"""Sessions born of one sign-in: a browser has one for each territory that it was handed to, and all end together.

allauth keeps a row for each session (`UserSession`), whose `data` says here of which sign-in it is, and on which
territory it is open. The session itself carries the key of its sign-in, for its own key changes with the password.
"""

from dataclasses import dataclass
from secrets import token_urlsafe

from allauth.usersessions.models import UserSession
from django.contrib.auth import HASH_SESSION_KEY
from django.contrib.sessions.models import Session
from django.db import transaction
from django.utils import timezone
from django.utils.crypto import constant_time_compare

from territories.models import Territory

SESSION_KEY = "sign_in"


@dataclass
class SignIn:
    """One sign-in, with the rows of its sessions, the oldest first, and the territories on which they are open."""

    sessions: list
    territories: list
    is_current: bool

    @property
    def number(self):
        """What a form sends to name it: the number of its oldest session."""
        return self.sessions[0].pk

    @property
    def first(self):
        return self.sessions[0]


def begin(request):
    """Notes that whoever makes this request has just signed in, by themselves; returns the row of the session."""
    return join(request, token_urlsafe(18))


def of_session(request):
    """The row of this request's session; one that was opened before sign-ins were noted is given one now."""
    return join(request, request.session.get(SESSION_KEY) or token_urlsafe(18))


def join(request, sign_in):
    """Makes this request's session one of a sign-in; returns its row."""
    here = Territory.of(request)
    request.session[SESSION_KEY] = sign_in
    UserSession.objects.create_from_request(request)
    row = UserSession.objects.get(session_key=request.session.session_key)
    row.data = {**row.data, "sign_in": sign_in, "territory": here.pk if here else None}
    row.save(update_fields=["data"])
    return row


def key_of(row):
    """The key of the sign-in that a session is of; None for one that was opened before sign-ins were noted."""
    return row.data.get("sign_in")


def holds(row):
    """Whether there is such a row, and its session is open still; allauth takes away the row of one that is over."""
    return row is not None and row.exists()


@transaction.atomic
def end(*, member, sign_in):
    """Ends every session of one sign-in of a member, on every host; returns how many.

    A hand-off locks the session that it comes from (`members/relay.py`) until the new one is written, so that the
    second look finds what another host opened meanwhile.
    """
    sessions = UserSession.objects.filter(user=member, data__sign_in=sign_in)
    count = 0
    while rows := list(sessions.select_for_update()):
        for row in rows:
            row.end()
        count += len(rows)
    return count


def end_one(*, member, number):
    """Ends the sign-in that a form names by a session of it; False when this member has none of that number."""
    row = UserSession.objects.filter(user=member, pk=number).first()
    if row is None:
        return False
    if sign_in := key_of(row):
        end(member=member, sign_in=sign_in)
    else:
        row.end()
    return True


@transaction.atomic
def end_others(*, member, kept=None):
    """Ends all sessions of a member but those of the sign-in `kept`; all of them without."""
    sessions = UserSession.objects.filter(user=member)
    while rows := [row for row in sessions.select_for_update() if kept is None or key_of(row) != kept]:
        for row in rows:
            row.end()


def list_for(request):
    """The sign-ins of whoever makes this request that still hold, the latest first."""
    member = request.user
    rows = UserSession.objects.filter(user=member).order_by("created_at", "pk")
    standing = _standing(member, [row.session_key for row in rows])
    groups = {}
    for row in rows:
        if row.session_key in standing:
            groups.setdefault(key_of(row) or f"session/{row.pk}", []).append(row)
    territories = {territory.pk: territory for territory in Territory.objects.all()}
    found = []
    for sessions in groups.values():
        numbers = dict.fromkeys(row.data.get("territory") for row in sessions)
        found.append(
            SignIn(
                sessions=sessions,
                territories=[territories[number] for number in numbers if number in territories],
                is_current=request.session.session_key in {row.session_key for row in sessions},
            )
        )
    return found[::-1]


def _standing(member, keys):
    """Of the keys of sessions, those that are neither over nor closed by another password."""
    hashes = [member.get_session_auth_hash(), *member.get_session_auth_fallback_hash()]
    sessions = Session.objects.filter(session_key__in=keys, expire_date__gt=timezone.now())
    return {
        session.session_key
        for session in sessions
        if any(constant_time_compare(session.get_decoded().get(HASH_SESSION_KEY, ""), known) for known in hashes)
    }
