"""Single values of OpenAgenda's exports, whatever they are wrapped in: languages, JSON inside strings, labels."""

import json
import re

from intake.rows import one_line, plain_line

LANGUAGES = ("fr", "ca", "oc", "en")
MAX_WORD = 100


def first_of(fields, *names):
    """The first of these fields that says something; "" where none does."""
    return next((fields[name] for name in names if fields.get(name) not in (None, "", [], {})), "")


def text_of(fields, name):
    """A text that may be given by language, in one field or in several."""
    return translated(first_of(fields, name, *(f"{name}_{language}" for language in LANGUAGES)))


def translated(value):
    """A value in the first of our languages that it is given in; other values as they are."""
    if isinstance(value, dict):
        return next((value[language] for language in LANGUAGES if value.get(language)), next(iter(value.values()), ""))
    return value


def unpacked(value):
    """Values that some exports write as JSON inside a string."""
    if isinstance(value, str) and value.lstrip()[:1] in {"[", "{"}:
        try:
            return json.loads(value)
        except (ValueError, RecursionError):
            return value
    return value


def choice_of(value):
    """A state as a lower-case word or number, whatever it is wrapped in."""
    value = unpacked(value)
    if isinstance(value, dict):
        value = value.get("id") or value.get("key") or translated(value.get("label", ""))
    return one_line(value, 40).lower()


def words_of(value):
    """Words of a list, or of a text that strings them together, each once."""
    value = translated(unpacked(value))
    if isinstance(value, str):
        value = re.split(r"[;,|]" if ";" not in value else ";", value)
    if not isinstance(value, list):
        return ()
    words = (plain_line(word.get("label") if isinstance(word, dict) else word, MAX_WORD) for word in value)
    return tuple(dict.fromkeys(word for word in words if word))
