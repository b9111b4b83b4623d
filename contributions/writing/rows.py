"""The rows of a form, lines that a page holds: dates of an event, items of a dossier."""

from django import forms

from contributions.writing.forms import fields_of


class Row(forms.Form):
    """One line. Its `id` says which stored row it is."""

    model = None
    #: What a row holds, and which of it are plain fields of the model.
    words = ()
    model_words = ()

    id = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields = fields_of(self.model, self.model_words) | self.fields

    def is_blank(self):
        return not any(self.data.get(self.add_prefix(name)) for name in self.words)

    def values(self):
        return {name: self.cleaned_data.get(name) for name in self.words}


class Rows(forms.BaseFormSet):
    """The rows of one page, in the order in which they were sent."""

    #: Their prefix in the form, and the relation of the page that keeps them.
    name = ""
    relation = ""
    #: Words: what they are, what is wrong with one (`number`, `words`), and that there is none.
    label = ""
    wrong_row = ""
    no_row = ""
    #: The part of the editor that asks for them, and whether it stands above the text or below it.
    template = ""
    is_above_text = False

    def kept(self):
        """The rows that hold: neither blank, nor removed, nor wrong."""
        return [form for form in self._present() if form.is_valid()]

    def words_left(self):
        """The rows that do not hold, as they were typed."""
        wrong = (form for form in self._present() if not form.is_valid())
        return [{name: form.data.get(form.add_prefix(name), "") for name in form.words} for form in wrong]

    def wrong(self):
        """(which line it is, as people count the ones that are filled in; its form) of each that does not hold."""
        return [(number, form) for number, form in enumerate(self._present(), start=1) if not form.is_valid()]

    def apply(self, page):
        """Puts the rows on the page; a row that stays the same thing keeps its number."""
        manager = getattr(page, self.relation)
        free, rows = list(manager.all()), []
        for position, form in enumerate(self.kept()):
            number = form.cleaned_data.get("id")
            known = next((row for row in free if number and row.pk == number), None)
            known = known or next((row for row in free if form.same_as(row)), None)
            if known:
                free.remove(known)
            row = known or form.model()
            for name, value in form.values().items():
                setattr(row, name, value if value is not None or name not in ("status", "note", "word") else "")
            if hasattr(row, "sort_order"):
                row.sort_order = position
            rows.append(row)
        manager.set(rows)

    def _present(self):
        ordered = [form for form in self.forms if not form.is_blank() and not self._should_delete_form(form)]
        return sorted(ordered, key=self._order)

    def _order(self, form):
        given = form.data.get(form.add_prefix("ORDER"), "")
        return int(given) if given.isdecimal() and len(given) < 6 else 10_000


def rows_class(row, base, limit, extra):
    return forms.formset_factory(
        row, formset=base, extra=extra, can_delete=True, can_order=True, max_num=limit, absolute_max=limit
    )


def bound_rows(formset, prefix, lines):
    """The formset as if these lines, [{name: value}], had been sent."""
    data = {f"{prefix}-TOTAL_FORMS": len(lines), f"{prefix}-INITIAL_FORMS": 0}
    for number, line in enumerate(lines):
        data |= {f"{prefix}-{number}-{name}": value for name, value in line.items()}
    return formset(data, prefix=prefix)


def initial_rows(rows, names, left):
    """What the rows hold when the page opens: what is stored, then what did not hold yet."""
    stored = [{"id": row.pk, **{name: _plain(getattr(row, name)) for name in names}} for row in rows]
    return stored + [row for row in left if isinstance(row, dict)]


def _plain(value):
    return getattr(value, "pk", value)
