"""One space of tags for the whole installation, where near spellings are one tag."""

import re
import unicodedata

from anyascii import anyascii
from django.utils.text import slugify

from intake.folding import fold

NAME_LENGTH = 100
KEY_LENGTH = 200

APOSTROPHES = str.maketrans(dict.fromkeys("’ʼ`´‘", "'"))
GAPS = re.compile(r"[\s'‐‑–—_-]+")


def tag_name(name):
    """The name as it is shown: without a leading #, stray spaces or signs that do not print."""
    printable = "".join(char if char.isprintable() else " " for char in unicodedata.normalize("NFC", name))
    return " ".join(printable.split()).lstrip("# ")[:NAME_LENGTH].strip()


def tag_key(name):
    """The form under which two spellings are one tag.

    "Éducation", "education" and "ÉDUCATION " share a key on every database; "C" and
    "C++" do not, because signs other than apostrophes, hyphens and spaces count.
    """
    text = fold(tag_name(name).translate(APOSTROPHES))
    return GAPS.sub(" ", text).strip()[:KEY_LENGTH].strip()


def tag_slug(name):
    """The word of a tag in an address: transliterated, apostrophes as hyphens."""
    spelled = tag_name(name).translate(APOSTROPHES).replace("'", "-")
    spelled = spelled.replace("++", " plus plus").replace("#", " diese")
    return slugify(anyascii(spelled))[:90].strip("-") or "tag"
