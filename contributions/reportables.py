"""The kinds of things that can be reported: apps on the floors above register theirs, the moderation asks.

A kind has `name`, `label`, `can_hide`, `can_remove` (what is removed is erased in the end) and these methods:

- `find(key, viewer)`: what this reader may see under the key of an address, or None;
- `get(pk)`: the thing, in sight or not, or None when it is gone;
- `describe(thing)`: a `Described`;
- `edit_url(thing)`: where an animator changes it, or "";
- with `can_hide`: `hide(thing, by, remove=False)`, which returns what `show(thing, by, before)` needs to take it back;
- where it has to know: `reported(thing, text)`.
"""

from dataclasses import dataclass, field

from members.models import Member

KINDS = {}


@dataclass(frozen=True)
class Described:
    """A thing as a case keeps it."""

    pk: int
    author: Member | None
    territory: object
    title: str
    url: str
    quote: str
    contact: dict = field(default_factory=dict)


def register(kind):
    """A class decorator: things of this kind can be reported."""
    KINDS[kind.name] = kind()
    return kind


def is_number(key):
    """Whether it may be the number of a row; databases refuse giants."""
    return key.isascii() and key.isdigit() and len(key) < 16
