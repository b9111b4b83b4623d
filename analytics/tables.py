"""A figure: one table of numbers that is drawn as well, with small numbers of people left untold."""

from dataclasses import dataclass, field

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from intake.spreadsheets import csv_response as spreadsheet

#: Fewer people than that may be recognised.
SMALL = 5


@dataclass
class Figure:
    """Rows of (label, values…) under column names.

    `over_time`: the rows follow each other and are drawn as columns; otherwise as bars in the table itself.
    `of_people`: numbers below five, and what would betray them, are not told.
    """

    key: str
    title: str
    columns: list
    rows: list = field(default_factory=list)
    note: str = ""
    over_time: bool = False
    of_people: bool = False
    links: dict = field(default_factory=dict)

    def __post_init__(self):
        if self.of_people:
            columns = zip(*[values for _label, *values in self.rows], strict=True)
            hidden = list(zip(*[masked(column) for column in columns], strict=True))
            self.rows = [(row[0], *values) for row, values in zip(self.rows, hidden, strict=True)]

    @property
    def is_empty(self):
        return not any(value or value is None for _label, *values in self.rows for value in values)

    @property
    def most(self):
        return max((value or 0 for _label, *values in self.rows for value in values), default=0)

    @property
    def shown_rows(self):
        """(label, address, [(text, share of the greatest in per cent)]) of each row."""
        most = self.most or 1
        return [
            (
                label,
                self.links.get(label, ""),
                [(told(value), round(100 * (value or 0) / most, 1)) for value in values],
            )
            for label, *values in self.rows
        ]


def told(value):
    """A number as it is read; a hidden one says that it is small."""
    if value is None:
        return _("fewer than %(count)s") % {"count": SMALL}
    return number_format(value, use_l10n=True, force_grouping=True)


def masked(values):
    """The same, small numbers as None; the next smallest too when a lone one could be worked out from the total."""
    hidden = [value is not None and 0 < value < SMALL for value in values]
    if sum(hidden) == 1 and len(values) > 2:
        rest = [value for value, is_hidden in zip(values, hidden, strict=True) if value and not is_hidden]
        if rest and min(rest) < 2 * SMALL:
            hidden[values.index(min(rest))] = True
    return [None if is_hidden else value for value, is_hidden in zip(values, hidden, strict=True)]


def csv_response(name, columns, rows):
    """A table as a file for spreadsheets; a hidden number says that it is small."""
    return spreadsheet(name, columns, [[told(value) if value is None else value for value in row] for row in rows])
