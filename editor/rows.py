"""The rows of a form: dates of an event, items of a dossier."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from agenda.models import Occurrence
from contributions.models import Contribution
from dossiers.models import DossierItem
from editor.forms import fields_of
from media.models import CreditedImage

MAX_DATES = 400
MAX_ITEMS = 100


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


class DateRow(Row):
    model = Occurrence
    words = ["start_day", "start_time", "end_day", "end_time", "status", "note"]
    model_words = words

    def clean(self):
        data = super().clean()
        if not self.is_blank() and not self.errors:
            if not data.get("start_day"):
                raise ValidationError({"start_day": _("Give the day.")})
            Occurrence(**{name: data.get(name) for name in self.words}).clean()
        return data

    def same_as(self, row):
        return (row.start_day, row.start_time) == (self.cleaned_data["start_day"], self.cleaned_data["start_time"])


class ItemRow(Row):
    model = DossierItem
    words = ["contribution", "url", "title", "source", "word", "image"]
    model_words = ["url", "title", "source", "word"]
    contribution = forms.IntegerField(required=False, widget=forms.HiddenInput)
    image = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def is_blank(self):
        return not any(self.data.get(self.add_prefix(name)) for name in ("contribution", "url"))

    def clean_contribution(self):
        pk = self.cleaned_data["contribution"]
        found = Contribution.objects.live().public().filter(pk=pk).first() if pk else None
        if pk and not found:
            raise ValidationError(_("This page is no longer on line."))
        return found

    def clean_image(self):
        pk = self.cleaned_data["image"]
        return CreditedImage.objects.filter(pk=pk).first() if pk else None

    def clean(self):
        data = super().clean()
        if not self.is_blank() and not self.errors:
            if data.get("contribution"):
                data["url"] = ""
            elif not data.get("title"):
                # Better a bare address than a lost link.
                data["title"] = data["url"].split("//", 1)[-1].rstrip("/")[:255]
        return data

    def same_as(self, row):
        data = self.cleaned_data
        if data["contribution"]:
            return row.contribution_id == data["contribution"].pk
        return bool(row.url) and row.url == data["url"]


class Rows(forms.BaseFormSet):
    """The rows of one page, in the order in which they were sent."""

    relation = ""

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


class DateRows(Rows):
    relation = "occurrences"


class ItemRows(Rows):
    relation = "items"


def rows_class(row, base, limit, extra):
    return forms.formset_factory(
        row, formset=base, extra=extra, can_delete=True, can_order=True, max_num=limit, absolute_max=limit
    )


DATES = rows_class(DateRow, DateRows, MAX_DATES, 2)
ITEMS = rows_class(ItemRow, ItemRows, MAX_ITEMS, 3)


def initial_rows(rows, names, left):
    """What the rows hold when the page opens: what is stored, then what did not hold yet."""
    stored = [{"id": row.pk, **{name: _plain(getattr(row, name)) for name in names}} for row in rows]
    return stored + [row for row in left if isinstance(row, dict)]


def _plain(value):
    return getattr(value, "pk", value)
