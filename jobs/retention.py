"""What is thrown away by the clock: apps above register each rule in their `tasks.py`.

`dashboard/retention.py` applies them every night and shows them to administrators.
"""

from typing import NamedTuple

#: Name -> Rule.
RULES = {}


class Rule(NamedTuple):
    """`keeps`: what, for how long, in words for the administrator; `verb()` returns how many rows went, or None."""

    name: str
    keeps: str
    verb: object


def register(*rules):
    RULES.update({rule.name: rule for rule in rules})
