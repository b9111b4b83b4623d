"""Rows of one file with the same identifier: one thing said twice, one thing in several rows, or several things."""

from dataclasses import replace

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from contributions.digests import digest_of
from contributions.imports.matching import same_title
from intake.rows import identifier

SAME = gettext_lazy("it is the same as item %(rank)s: left out")


def one_per_identifier(rows, *, joined, apart, note):
    """The rows, each under an identifier of its own.

    `joined(first, row)` is one row for two of nearly the same title, the first where the other adds nothing, or None
    where they are two things. `apart(row)` is a text that tells things of one identifier apart. `note(row, reason)` is
    called for each row that was not simply taken.
    """
    kept = {}
    for row in rows:
        _keep(kept, row, joined, apart, note)
    return list(kept.values())


def _keep(kept, row, joined, apart, note):
    first = kept.setdefault(row.uid, row)
    if first is row or _is_joined(kept, row, row, joined, note):
        return
    for more in (apart(row), digest_of(row)):
        own = replace(row, uid=identifier(f"{row.uid}|{more}"))
        if kept.setdefault(own.uid, own) is own:
            note(row, _("its identifier is also that of item %(rank)s: they are kept apart") % {"rank": first.rank})
            return
        if _is_joined(kept, own, row, joined, note):
            return
    note(row, SAME % {"rank": kept[own.uid].rank})


def _is_joined(kept, own, row, joined, note):
    """Whether the row is one with the row that has the identifier of `own`."""
    known = kept[own.uid]
    one = joined(known, own) if same_title(known.title, row.title) else None
    if one is None:
        return False
    words = SAME if one == known else _("it is the same as item %(rank)s: its dates are joined to it")
    note(row, str(words) % {"rank": known.rank})
    kept[own.uid] = one
    return True
