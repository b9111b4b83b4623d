"""The form with which an animator brings a file."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from intake.held_files import HoldsFiles
from movein.actions import named
from movein.models import Move
from territories.animators import offer_territories, territories_of

ENDINGS = {Move.Kind.WORDPRESS: (".xml", ".wxr"), Move.Kind.ARTICLES: (".csv", ".tsv", ".txt"),
           Move.Kind.MEMBERS: (".csv", ".tsv", ".txt")}  # fmt: skip


class MoveForm(HoldsFiles, forms.ModelForm):
    """`territory`: the one in whose admin it is filled in."""

    class Meta:
        model = Move
        fields = ["territory", "kind", "file", "as_drafts"]
        widgets = {"kind": forms.RadioSelect}

    def __init__(self, *args, user, territory=None, **kwargs):
        super().__init__(*args, holder=user.pk, **kwargs)
        own = territories_of(user)
        offer_territories(self, own, territory)
        if own.count() == 1:
            self.fields["territory"].widget = forms.HiddenInput()
        self.fields["file"].help_text = _(
            "Of WordPress: Tools, Export, All content; unpack a .zip first. 50 MB at most."
        )

    def clean_file(self):
        file = self.cleaned_data["file"]
        if not file.name.lower().endswith(tuple({end for ends in ENDINGS.values() for end in ends})):
            raise ValidationError(_("Bring a .xml file of WordPress, or a table saved as .csv."), code="ending")
        return file

    def clean(self):
        data = super().clean()
        file, kind = data.get("file"), data.get("kind")
        if file and kind and not file.name.lower().endswith(ENDINGS[kind]):
            self.add_error("file", _("This file does not fit what you chose to bring: look at its ending."))
        return data

    def save(self, commit=True):
        self.instance.name = named(self.cleaned_data["file"].name)
        return super().save(commit)
