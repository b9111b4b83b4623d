"""Short hashes of what a source says and of what a page holds, by which imports see what has changed."""

import datetime as dt
import json
from dataclasses import asdict
from hashlib import blake2s

#: Where an item stands in its file is no part of what it says.
POSITION = ("line", "rank")


def _plain(value):
    if isinstance(value, dt.datetime | dt.date | dt.time):
        return value.isoformat()
    return str(value)


def stamp(value):
    """A hash of one value: two values with the same hash look the same."""
    return blake2s(json.dumps(value, default=_plain, sort_keys=True).encode(), digest_size=12).hexdigest()


def digest_of(row):
    """A hash of all that a source says in a row, wherever the row stands in the file."""
    values = {name: value for name, value in asdict(row).items() if name not in POSITION}
    return blake2s(json.dumps(values, default=_plain, sort_keys=True).encode(), digest_size=32).hexdigest()
