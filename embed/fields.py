"""Fields of boxes: rows by their number, colours, tags by any of their spellings, contributions by their address."""

import re
from dataclasses import dataclass

from django import forms
from django.core.exceptions import ValidationError
from django.forms.models import ModelChoiceIterator
from django.utils.translation import gettext_lazy as _

from contributions.models import Change, Contribution
from contributions.tags import tag_key
from embed.addresses import contribution_at
from media.colours import HEX

NUMBER = re.compile(r"[1-9]\d{0,17}")


class AlphabeticalChoices(ModelChoiceIterator):
    """The rows as a dictionary orders their labels: databases order by bytes, or as their locale says."""

    def __iter__(self):
        if self.field.empty_label is not None:
            yield ("", self.field.empty_label)
        yield from sorted(map(self.choice, self.queryset.order_by()), key=lambda choice: tag_key(str(choice[1])))


class RowField(forms.ModelChoiceField):
    """A choice among rows, by number; what is no number a database can look for is no valid choice.

    `known`: a function that gives more rows than those that are offered.
    """

    iterator = AlphabeticalChoices

    def __init__(self, *, known=None, **options):
        self.known = known
        super().__init__(**options)

    def to_python(self, value):
        if value in self.empty_values:
            return None
        rows = self.known() if self.known else self.queryset
        row = rows.filter(pk=int(value)).first() if NUMBER.fullmatch(value) else None
        if row is None:
            raise ValidationError(self.error_messages["invalid_choice"], code="invalid_choice")
        return row


class ColourField(forms.CharField):
    """ "d9381e" or "#d9381e"; cleaned to "#d9381e"."""

    widget = forms.TextInput(attrs={"type": "color"})

    def clean(self, value):
        text = super().clean(value).lower()
        if not text:
            return ""
        text = f"#{text.removeprefix('#')}"
        if not HEX.fullmatch(text):
            raise ValidationError(_("Give the colour as # and six digits, such as #d9381e."))
        return text


@dataclass(frozen=True)
class Shown:
    """What a box of one contribution was asked for."""

    number: int
    #: None where it is no longer on line.
    contribution: Contribution | None


class ContributionField(forms.CharField):
    """A published contribution by its number or its address, on any open territory; cleaned to a `Shown`."""

    default_error_messages = {"unknown": _("There is no published contribution at this address.")}

    def clean(self, value):
        text = super().clean(value)
        number = int(text) if NUMBER.fullmatch(text) else contribution_at(text)
        shown = self._shown(number) if number else None
        if shown is None:
            raise ValidationError(self.error_messages["unknown"], code="unknown")
        return shown

    @staticmethod
    def _shown(number):
        found = Contribution.objects.live().public().filter(pk=number, territory__is_open=True).for_cards()
        if contribution := found.select_related("author", "lead_image", "territory__site__root_page").first():
            return Shown(number, contribution)
        # The journal knows only what readers once saw: a draft is not in it.
        return Shown(number, None) if Change.objects.filter(contribution_id=number).exists() else None
