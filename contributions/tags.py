"""One space of tags for the whole installation, where near spellings are one tag."""

import re
import unicodedata

from anyascii import anyascii
from django.utils.text import slugify

LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "’": "'", "ʼ": "'", "`": "'", "´": "'"})


def tag_key(name):
    """The form under which two spellings are one tag.

    "Éducation", "education" and "ÉDUCATION " share a key on every database; "C" and
    "C++" do not, because signs other than apostrophes, hyphens and spaces count.
    """
    text = unicodedata.normalize("NFKD", name.casefold().translate(LIGATURES))
    text = "".join(char for char in text if not unicodedata.combining(char))
    return re.sub(r"[\s'‐‑–—_-]+", " ", text).strip().strip("#").strip()


def tag_slug(name):
    """The word of a tag in an address: transliterated, apostrophes as hyphens."""
    spelled = name.translate(LIGATURES).replace("'", "-").replace("++", " plus plus").replace("#", " diese")
    return slugify(anyascii(spelled))[:90] or "tag"
