"""The way out that every letter carries: a signed address that needs no password.

RFC 8058: mail programs POST to it without asking anybody; a GET, which scanners do too, changes nothing.
Apps above the post office register what of theirs can be stopped: `@stops("digest")`.
"""

from typing import Protocol

from django.contrib.auth import get_user_model
from django.core import signing
from django.urls import reverse
from django.utils.text import get_text_list

from notifications.links_above import MAIL_SETTINGS
from notifications.models import Preference
from notifications.topics import ALWAYS_AT_ONCE, Rhythm, Topic
from territories.senders import absolute

SALT = "notifications.unsubscribe"
STOPS: dict[str, type["Stop"]] = {}


class Stop(Protocol):
    """What a link can stop: made from the details that its address carries."""

    #: What the mails are, in words.
    words: str

    def stop(self):
        """Sends no more of them."""


def stops(name):
    """Registers a class with `words` (what the letters are) and `stop()`, made from what the address carries."""

    def register(kind):
        STOPS[name] = kind
        return kind

    return register


def token(name, *details):
    """What an address carries; it works for as long as the letter is kept."""
    return signing.dumps([name, *details], salt=SALT, compress=True)


def read(text):
    """What the address stops, or None when it is forged."""
    try:
        name, *details = signing.loads(text, salt=SALT)
    except (signing.BadSignature, ValueError, TypeError):
        return None
    return STOPS[name](*details) if name in STOPS else None


def address(territory, name, *details):
    return absolute(territory, reverse("notifications:unsubscribe", args=[token(name, *details)]))


def settings_address(territory):
    """Where a member chooses how often mails come."""
    return absolute(territory, MAIL_SETTINGS.to())


def headers(stop_url):
    """What mail programs make a button of."""
    if not stop_url:
        return {}
    return {"List-Unsubscribe": f"<{stop_url}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"}


@stops("kind")
class KindOfLetters:
    """The mails of one topic, or of the topics of one summary, to a member; the site goes on telling."""

    def __init__(self, pk, *kinds):
        self.member = get_user_model().objects.filter(pk=pk).first()
        self.kinds = [Topic(kind) for kind in kinds if kind in Topic.values and kind not in ALWAYS_AT_ONCE]

    @property
    def words(self):
        return get_text_list([str(kind.label) for kind in self.kinds], ",")

    def stop(self):
        for kind in self.kinds if self.member else ():
            Preference.choose(self.member, kind, Rhythm.NEVER)
