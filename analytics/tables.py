"""A figure: one table of numbers that is drawn as well, with small numbers of people left untold."""

from dataclasses import dataclass, field
from math import inf

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from intake.spreadsheets import csv_response as spreadsheet

#: Fewer people than that may be recognised.
SMALL = 5
#: Below which numbers are left untold when a table holds a small one: the first of these that gives nothing away.
STEPS = (SMALL, 10, 20, 50, inf)


@dataclass
class Figure:
    """Rows of (label, values…) under column names.

    `over_time`: the rows follow each other and are drawn as columns; otherwise as bars in the table itself.
    `of_people`: numbers below five, and what would betray them, are not told (None); `below` says of each column
    below which number, or None where everything is told.
    """

    key: str
    title: str
    columns: list
    rows: list = field(default_factory=list)
    note: str = ""
    over_time: bool = False
    of_people: bool = False
    links: dict = field(default_factory=dict)
    below: list = field(default_factory=list)

    def __post_init__(self):
        self.below = [None] * (len(self.columns) - 1)
        if self.of_people and self.rows:
            columns = list(zip(*[values for _label, *values in self.rows], strict=True))
            self.below = [threshold(column) for column in columns]
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
                [(text, round(100 * (value or 0) / most, 1)) for text, value in zip(texts, values, strict=True)],
            )
            for (label, *values), texts in zip(self.rows, self.texts, strict=True)
        ]

    @property
    def file_rows(self):
        """The rows for a spreadsheet: numbers as numbers, hidden ones in words."""
        return [
            [
                label,
                *(
                    count_text(None, below) if value is None else value
                    for value, below in zip(values, self.below, strict=True)
                ),
            ]
            for label, *values in self.rows
        ]

    @property
    def texts(self):
        """The numbers of each row as they are read."""
        return [
            [count_text(value, below) for value, below in zip(values, self.below, strict=True)]
            for _label, *values in self.rows
        ]


def count_text(value, below=SMALL):
    """A number as it is read; a hidden one (None) says no more than below what it is."""
    if value is None:
        return _("not told") if below == inf else _("fewer than %(count)s") % {"count": below}
    return number_format(value, use_l10n=True, force_grouping=True)


def threshold(values):
    """Below which number those of one column are left untold; None when none of them is small.

    Whoever knows their sum, which another table or a sentence may tell, takes the told ones from it. What is left
    must fit more than one guess: at least two numbers, zeros among them, and not each as great as it may be.
    """
    if not any(0 < value < SMALL for value in values if value is not None):
        return None
    for step in STEPS:
        hidden = [value for value in values if value is not None and value < step]
        if len(hidden) > 1 and sum(hidden) < len(hidden) * (step - 1):
            return step
    return inf


def masked(values):
    """The same, with None for each number that is below the threshold of them all."""
    below = threshold(values)
    return [None if value is None or (below is not None and value < below) else value for value in values]


def csv_response(name, columns, rows):
    """A table as a file for spreadsheets."""
    return spreadsheet(name, columns, rows)
