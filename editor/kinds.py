"""The kinds that members write, among all kinds of contribution."""

from contributions.kinds import KINDS


def written_kinds():
    """The kinds of the editor's first page, in its order."""
    return [spec for spec in KINDS.values() if spec.writing]


def kind_of(page):
    """The kind of a page, by its own type; None for what is not written in the editor."""
    spec = KINDS.get(page.KIND)
    return spec if spec and spec.writing else None


def kind_named(word):
    """The kind whose word in an address this is; None where there is none."""
    return next((spec for spec in written_kinds() if spec.writing.word == word), None)
