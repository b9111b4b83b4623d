"""What the hosts of the relay hand to each other: signed, short-lived, and of use to one browser alone.

A *departure* says that somebody signed in followed a link of ours to another territory. A *question* is what the host
where one wants to be asks the one where one is signed in. A *code* is the answer, and opens one session.
"""

import secrets
from hashlib import sha256

from django.core import signing
from django.core.cache import cache

DEPARTURE_SALT = "members.relay.departure"
QUESTION_SALT = "members.relay.question"
CODE_SALT = "members.relay.code"
DEPARTURE_SECONDS = 60
#: As long as signing in takes, with a code from one's mail.
QUESTION_SECONDS = 30 * 60
CODE_SECONDS = 60


def write_departure(*, session_key, to):
    """Says that the session with this key was sent to the territory `to` by a link of its own host."""
    return signing.dumps({"session": digest(session_key), "to": to}, salt=DEPARTURE_SALT)


def read_departure(token, *, to):
    """The digest of the key of the session that departed for the territory `to`; "" when it did not."""
    found = read(token, DEPARTURE_SALT, DEPARTURE_SECONDS)
    return found["session"] if found and found["to"] == to else ""


def write_question(*, browser, origin, to, path, is_clicked, departed):
    """`browser`: the secret of the browser that asks; `origin`, `to`: numbers of territories; `path`: where to go."""
    question = {"browser": digest(browser), "from": origin, "to": to, "next": path}
    return signing.dumps({**question, "clicked": is_clicked, "departed": departed}, salt=QUESTION_SALT, compress=True)


def read_question(token, *, even_late=False):
    """The question as a dict; None when it is not ours, or too old unless `even_late`."""
    return read(token, QUESTION_SALT, None if even_late else QUESTION_SECONDS)


def write_code(*, question, row, auth_hash):
    """The answer to a question: who (the row of their session says so), until their password changes, and where."""
    code = {"id": secrets.token_urlsafe(18), "browser": question["browser"], "to": question["to"]}
    code |= {"from": question["from"], "next": question["next"]}
    return signing.dumps({**code, "session": row.pk, "auth": digest(auth_hash)}, salt=CODE_SALT, compress=True)


def read_code(token, *, even_late=False):
    """The code as a dict; None when it is not ours, or too old unless `even_late`."""
    return read(token, CODE_SALT, None if even_late else CODE_SECONDS)


def spend(code):
    """Uses a code up; False when it has been used. Every process shares the cache."""
    return cache.add(f"relay/{digest(code['id'])}", True, CODE_SECONDS * 2)


def read(token, salt, seconds):
    try:
        return signing.loads(token, salt=salt, max_age=seconds)
    except signing.BadSignature:
        return None


def digest(text):
    return sha256(text.encode()).hexdigest()


def is_digest_of(text, known):
    return secrets.compare_digest(digest(text), known)
