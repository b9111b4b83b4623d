"""What is asked of a dossier: its selection."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from contributions.models import Contribution
from contributions.own_addresses import contribution_at
from contributions.writing.forms import WritingForm
from contributions.writing.rows import Row, Rows, rows_class
from dossiers.models import DossierItem, DossierPage
from media.models import CreditedImage

MAX_ITEMS = 100


class DossierForm(WritingForm):
    model = DossierPage

    def has_text(self, page):
        # The selection is the dossier; its introduction may come later.
        return True


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
        if not self.errors and data.get("url") and not data.get("contribution"):
            data["contribution"] = contribution_at(data["url"])  # an address of ours, on any territory
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


class ItemRows(Rows):
    name = "selection"
    relation = "items"
    label = _("Selection")
    wrong_row = _("Item %(number)s: %(words)s")
    no_row = _("Choose at least one page or link.")
    template = "editor/rows/selection.html"


ITEMS = rows_class(ItemRow, ItemRows, MAX_ITEMS, 3)
