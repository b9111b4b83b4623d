"""Sessions in the database, read by a prepared question: each page of a member begins with it."""

from django.contrib.sessions.backends import db
from django.contrib.sessions.models import Session
from django.utils import timezone

from intake.prepared import prepared


@prepared
def _alive(key, now):
    return Session.objects.filter(session_key=key, expire_date__gt=now).values_list("session_data", flat=True)


class SessionStore(db.SessionStore):
    """Django's, which decides what becomes of a key that has no session."""

    def load(self):
        found = _alive(self.session_key, timezone.now())
        return self.decode(found[0]) if found else super().load()
