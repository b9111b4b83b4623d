"""Rows of one file with the same identifier: one thing said twice, one thing in several rows, or several things."""

from dataclasses import replace

from django.utils.translation import gettext as _

from contributions.digests import digest_of
from contributions.matching import same_title
from intake.rows import identifier


def one_per_identifier(rows, *, joined, apart, note):
    """The rows, each under an identifier of its own.

    `joined(first, row)` is one row for two of nearly the same title, or None where they are two things. `apart(row)`
    is a text that tells things of one identifier apart. `note(row, reason)` is called for each row that was not simply
    taken.
    """
    kept = {}
    for row in rows:
        _keep(kept, row, joined, apart, note)
    return list(kept.values())


def _keep(kept, row, joined, apart, note):
    digest = digest_of(row)
    first = kept.get(row.uid, row)
    for uid in (row.uid, identifier(f"{row.uid}|{apart(row)}"), identifier(f"{row.uid}|{digest}")):
        own = replace(row, uid=uid) if uid != row.uid else row
        known = kept.setdefault(uid, own)
        if known is own:
            if own is not row:
                note(
                    row, _("its identifier is also that of item %(rank)s: they are kept apart") % {"rank": first.rank}
                )
            return
        if digest_of(replace(known, uid=row.uid)) == digest:
            note(row, _("it says the same as item %(rank)s: counted once") % {"rank": known.rank})
            return
        if same_title(known.title, row.title) and (one := joined(known, own)):
            kept[uid] = one
            what = _("it is the same as item %(rank)s: what it says more is joined to it")
            note(row, what % {"rank": known.rank})
            return
