"""Text that a database can hold: without NUL, which PostgreSQL refuses, and without half characters."""

import json
import re

#: NUL, and halves of surrogate pairs: JSON can write them (`"\\u0000"`, `"\\ud83d"`), UTF-8 cannot say the latter.
UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def storable(value):
    """The same value without what cannot be stored, in every text of its lists and dictionaries."""
    if isinstance(value, str):
        return UNSTORABLE.sub("", value)
    if isinstance(value, list):
        return [storable(item) for item in value]
    if isinstance(value, dict):
        return {storable(key): storable(item) for key, item in value.items()}
    return value


def read_json(text):
    """What a JSON text says, storable. Raises ValueError for what is none, RecursionError for what is too deep."""
    return storable(json.loads(text))


def storable_fields(fields):
    """A QueryDict's fields, storable; the very same QueryDict when they are already."""
    if not any(UNSTORABLE.search(text) for name, texts in fields.lists() for text in (name, *texts)):
        return fields
    clean = fields.copy()
    clean.clear()
    for name, texts in fields.lists():
        clean.setlist(storable(name), [storable(text) for text in texts])
    return clean
