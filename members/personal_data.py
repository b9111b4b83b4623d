"""What apps keep about members: for the copy of their data, and for the day their account is erased."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple


class Section(NamedTuple):
    """One JSON file of the copy: its name, its title for people, its rows."""

    name: str
    title: str
    rows: list


@dataclass(frozen=True)
class PersonalData:
    """What one app keeps about members."""

    #: A member, and the words they are known by (`dashboard.name_search.Words`) -> {words of ours: how many rows}.
    #: Called in the transaction that erases the account.
    erase: Callable[[Any, Any], Mapping[str, int]]
    #: A member -> sections of their copy.
    export: Callable[[Any], Iterable[Section]] = lambda member: ()


KEPT: list[PersonalData] = []


def register(kept: PersonalData):
    """Adds what an app keeps; called in `AppConfig.ready()`."""
    if kept not in KEPT:
        KEPT.append(kept)
