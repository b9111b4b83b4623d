"""The way out that every letter carries: a signed address that needs no password.

RFC 8058: mail programs POST to it without asking anybody; a GET, which scanners do too, changes nothing.
Apps above the post office register what of theirs can be stopped: `@stops("digest")`.
"""

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core import signing
from django.urls import reverse
from django.utils.text import get_text_list

from notifications.models.notification import ALWAYS_AT_ONCE, Kind, Preference, Rhythm
from territories.senders import absolute

SALT = "notifications.unsubscribe"
STOPS = {}


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
    """Where a member chooses how often letters come."""
    return absolute(territory, reverse(settings.LETTER_SETTINGS_URL))


def headers(stop_url):
    """What mail programs make a button of."""
    if not stop_url:
        return {}
    return {"List-Unsubscribe": f"<{stop_url}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"}


@stops("kind")
class KindOfLetters:
    """The letters of one kind, or of the kinds of one summary, to a member; the site goes on telling."""

    def __init__(self, pk, *kinds):
        self.member = get_user_model().objects.filter(pk=pk).first()
        self.kinds = [Kind(kind) for kind in kinds if kind in Kind.values and kind not in ALWAYS_AT_ONCE]

    @property
    def words(self):
        return get_text_list([str(kind.label) for kind in self.kinds], ",")

    def stop(self):
        for kind in self.kinds if self.member else ():
            Preference.choose(self.member, kind, Rhythm.NEVER)
