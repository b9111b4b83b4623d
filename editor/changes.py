"""What differs between two versions of a text, in words that its author understands."""

from difflib import SequenceMatcher
from itertools import takewhile

from django.utils.formats import localize
from django.utils.html import strip_tags
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from contributions.writing.rows import initial_rows
from editor.document import stored_blocks
from editor.kinds import kind_of

#: So many changed paragraphs are quoted, each with so many characters and words before the change.
QUOTED, LENGTH, BEFORE = 3, 160, 5
#: What is stored as numbers is told by its name alone.
NUMBERED = (
    (gettext_lazy("Main picture"), ("lead_image",)),
    (gettext_lazy("Point on the map"), ("latitude", "longitude")),
)
NUMBERS = {"place", *(name for _label, names in NUMBERED for name in names)}


def changes_between(old, new):
    """["Title: “A” → “B”", …] of two versions of one page of a kind that members write."""
    writing = kind_of(new).writing
    before, after = (writing.form(page=version) for version in (old, new))
    found = [
        field_change(after.fields[name], before.initial.get(name), value)
        for name, value in after.initial.items()
        if value != before.initial.get(name) and name not in NUMBERS
    ]
    found += [
        str(label)
        for label, names in NUMBERED
        if any(after.initial.get(name) != before.initial.get(name) for name in names)
    ]
    found += body_changes(old, new)
    for formset in writing.rows:
        rows = [lines_of(version, formset) for version in (old, new)]
        if rows[0] != rows[1]:
            found.append(change(formset.label, ", ".join(rows[0]), ", ".join(rows[1])))
    return found


def field_change(field, old, new):
    choices = {str(value): str(words) for value, words in getattr(field, "choices", ())}
    return change(field.label, *(shown(value, choices) for value in (old, new)))


def shown(value, choices):
    """A value as people read it."""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    return choices.get(str(value), "" if value is None else str(localize(value)))


def change(label, old, new):
    """One line: what it is, what it was, what it is now; of long texts the part that differs."""
    old, new = (part or "–" for part in part_that_differs(old, new))
    return _("%(label)s: “%(old)s” → “%(new)s”") % {"label": label, "old": old, "new": new}


def body_changes(old, new):
    """A line for each changed paragraph, the first ones of many."""
    texts = [paragraphs_of(version) for version in (old, new)]
    steps = SequenceMatcher(None, *texts, autojunk=False).get_opcodes()
    changed = [(texts[0][a:b], texts[1][c:d]) for step, a, b, c, d in steps if step != "equal"]
    lines = [change(_("Text"), " ".join(was), " ".join(now)) for was, now in changed[:QUOTED]]
    if not changed and stored_blocks(old.body) != stored_blocks(new.body):
        lines.append(_("Text: its layout, or what it shows besides words"))
    return [*lines, "…"] if len(changed) > QUOTED else lines


def paragraphs_of(version):
    """The words of a text, block by block, line by line."""
    blocks = (strip_tags(str(block).replace("</p>", "\n").replace("<br/>", "\n")) for block in version.body)
    return [" ".join(line.split()) for block in blocks for line in block.split("\n") if line.strip()]


def lines_of(version, formset):
    """The rows of a version, in words."""
    rows = initial_rows(getattr(version, formset.relation).all(), formset.form.words, [])
    return [" ".join(str(localize(value)) for name, value in row.items() if value and name != "id") for row in rows]


def part_that_differs(old, new):
    """The two texts from a few words before the first that differs, so long as they may be."""
    old, new = old.split(), new.split()
    same = sum(1 for _pair in takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False)))
    start = max(0, same - BEFORE)
    lead = "… " if start else ""
    return [Truncator(lead + " ".join(words[start:])).chars(LENGTH) for words in (old, new)]
