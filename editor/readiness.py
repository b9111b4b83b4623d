"""What a text still needs before readers may see it: asked when it is published, and when its hour is chosen."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from contributions.withholding import REFUSALS
from contributions.writing.rows import bound_rows, initial_rows
from editor.kinds import kind_of
from editor.models import Unfinished


def refusal_of(page):
    """Why no text of this page goes on line, whatever it says; "" when nothing stands against it."""
    state = page.withheld
    return str(REFUSALS[state]) if state else ""


def shortcomings(page, form, rows, warnings=()):
    """{name of a field, of lines, or "block:<id>": [words]} of what publishing cannot do without.

    `form` and `rows` are bound; `warnings` are those of the save that stored them.
    """
    errors = {name: list(messages) for name, messages in form.errors.items()}
    for name, words in form.missing(page):
        errors.setdefault(name, []).append(str(words))
    for prefix, formset in rows.items():
        errors |= wrong_lines(formset)
        if not formset.kept() and not formset.words_left():
            errors.setdefault(prefix, []).append(str(formset.no_row))
    if "upload-pending" in warnings:
        errors.setdefault("body", []).append(_("A picture or file is still on its way: wait a moment."))
    for number, words in block_errors(page):
        errors.setdefault(f"block:{number}", []).append(words)
    return errors


def wrong_lines(formset):
    """{name of a field in a line: [which line, and what is wrong with it]}."""
    errors = {}
    for number, row in formset.wrong():
        for name, messages in row.errors.items():
            field = row.add_prefix(name if name in row.fields else row.words[0])
            words = {"number": number, "words": " ".join(messages)}
            errors.setdefault(field, []).append(str(formset.wrong_row) % words)
    return errors


def block_errors(page):
    """(block id, words) of each block that is not complete."""
    block = page.body.stream_block
    try:
        block.clean(page.body)
    except ValidationError as error:
        raw = page.body.raw_data
        for position in getattr(error, "block_errors", None) or {}:
            if isinstance(position, int):
                label = block.child_blocks[raw[position]["type"]].label
                yield raw[position]["id"], _("“%(block)s”: this block is not complete.") % {"block": label}


def stored_shortcomings(draft, *, member, on=None):
    """The same of a stored draft, with what was typed and did not fit: as if its form were sent again on that day."""
    writing = kind_of(draft).writing
    left = Unfinished.objects.filter(contribution_id=draft.pk).values_list("fields", flat=True).first() or {}
    shown = writing.form(page=draft, member=member, territory=draft.territory, unfinished=left)
    form = writing.form(dict(shown.initial), page=draft, member=member, territory=draft.territory)
    form.published_on = on
    rows = {}
    for prefix, formset in writing.rows_by_prefix.items():
        stored = getattr(draft, formset.relation).all()
        lines = initial_rows(stored, formset.form.words, left.get(prefix, []))
        rows[prefix] = bound_rows(formset, prefix, lines)
        rows[prefix].is_valid()
    return shortcomings(draft, form, rows)
