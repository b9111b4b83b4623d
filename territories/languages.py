"""Words that the platform gave and an animator may have replaced: is it still hers to translate?"""

from functools import cache

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext


@cache
def in_every_language(msgid):
    """{`msgid` in each language of the platform}."""
    found = set()
    for language, _name in settings.LANGUAGES:
        with translation.override(language):
            found.add(gettext(msgid))
    return found


def in_readers_language(text, msgid):
    """A text that was kept: `msgid` in the active language where it is its translation into any; else as it stands."""
    return gettext(msgid) if text in in_every_language(msgid) else text
