"""What was answered, as tables that are drawn as well."""

from collections import Counter
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation

from django.utils.formats import number_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from surveys.builder import lines_of, scale_choices

#: So many written answers are shown on screen; the file has them all.
SHOWN_TEXTS = 100


@dataclass
class Tally:
    """One question and its answers, counted: what `analytics/figure.html` draws and `texts` that people wrote."""

    key: str
    title: str
    columns: list
    rows: list = field(default_factory=list)
    people: int = 0
    note: str = ""
    texts: list = field(default_factory=list)
    over_time = of_people = False

    @property
    def is_empty(self):
        return not any(count for _label, count in self.rows)

    @property
    def shown_rows(self):
        """(label, no address, [(times and share of the people, share of the greatest in per cent)]) of each row."""
        most = max((count for _label, count in self.rows), default=0) or 1
        return [
            (label, "", [(shared(count, self.people), round(100 * count / most, 1))]) for label, count in self.rows
        ]


def shared(count, people):
    """A number and its share of the people who answered; several choices of one person make more than all."""
    share = round(100 * count / people) if people else 0
    return _("%(count)s (%(share)s%%)") % {"count": number_format(count, use_l10n=True), "share": share}


def figures_of(survey, *, is_public=False):
    """A tally of each question; only those that are counted where everybody reads them."""
    answers = list(survey.get_submissions().order_by("submit_time", "pk").values_list("form_data", flat=True))
    questions = survey.get_form_fields()
    return [tally(each, answers) for each in questions if each.is_counted or not is_public]


def tally(question, answers):
    """The answers to one question."""
    given = [value for data in answers if (value := data.get(question.clean_name)) not in (None, "", [])]
    figure = Tally(question.clean_name, question.label, [pgettext("noun", "Answer"), _("Times")], people=len(given))
    figure.note = ngettext("%(count)s answer.", "%(count)s answers.", len(given)) % {"count": len(given)}
    if question.field_type == question.Kind.CHECKBOX:
        ticked = sum(value is True for value in given)
        figure.rows = [(_("Yes"), ticked), (_("No"), len(given) - ticked)]
    elif question.is_counted:
        figure.rows = counted(given, choices_of(question))
        if question.field_type == question.Kind.SCALE:
            figure.note = " ".join(filter(None, [figure.note, average(given)]))
    else:
        figure.texts = [str(value) for value in reversed(given)][:SHOWN_TEXTS]
        if question.field_type == question.Kind.NUMBER:
            figure.note = " ".join(filter(None, [figure.note, average(given)]))
    return figure


def choices_of(question):
    if question.field_type == question.Kind.SCALE:
        return scale_choices(question)
    return [(choice, choice) for choice in lines_of(question.choices)]


def counted(given, choices):
    """(label, times) of each choice in its order, then of those that were choices once."""
    times = Counter(choice for value in given for choice in (value if isinstance(value, list) else [value]))
    rows = [(label, times.pop(value, 0)) for value, label in choices]
    return rows + [(_("%(choice)s (no longer asked)") % {"choice": value}, count) for value, count in times.items()]


def average(given):
    """The mean of what is a number, in words."""
    numbers = []
    for value in given:
        try:
            numbers.append(Decimal(str(value)))
        except InvalidOperation:
            continue
    if not numbers:
        return ""
    mean = sum(numbers) / len(numbers)
    return _("On average %(mean)s.") % {"mean": number_format(mean, decimal_pos=1, use_l10n=True)}


def table_of(survey):
    """(columns, rows) of all answers, one a line; questions that are no longer asked come last."""
    answers = list(survey.get_submissions().order_by("submit_time", "pk"))
    labels = {question.clean_name: question.label for question in survey.get_form_fields()}
    for answer in answers:
        for name in answer.form_data:
            labels.setdefault(name, _("%(choice)s (no longer asked)") % {"choice": name})
    columns = [_("Day"), *labels.values()]
    rows = [
        (answer, [f"{localtime(answer.submit_time):%Y-%m-%d}", *[cell(answer.form_data.get(name)) for name in labels]])
        for answer in answers
    ]
    return columns, rows


def cell(value):
    """An answer as one cell."""
    if isinstance(value, list):
        return ", ".join(map(str, value))
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    return "" if value is None else str(value)
