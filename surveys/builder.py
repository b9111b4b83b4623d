"""From the animator's questions to a form that readers fill in."""

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.forms.forms import BaseForm, FormBuilder

from members.honeypot import Honeypot
from members.limits import Limit
from members.proving import Proving

MAX_TEXT = 5000
#: Names that no question can have: theirs know no hyphen.
CONSENT, TRAP, PROOF = "my-consent", "my-website", "my-proof"


def lines_of(text):
    """The choices of a question, one a line; of a single line, between its commas."""
    lines = (text or "").strip().splitlines()
    parts = lines if len(lines) > 1 else (lines[0].split(",") if lines else [])
    return [part.strip() for part in parts if part.strip()]


class SurveyForm(Honeypot, Proving, BaseForm):
    """The questions, what is to be agreed to, and little defences against programs."""

    TRAP, PROOF = TRAP, PROOF

    def __init__(self, *args, request=None, **kwargs):
        self.request = request
        super().__init__(*args, auto_id="id_%s", use_required_attribute=False, **kwargs)
        if self.page and self.page.consent:
            self.fields[CONSENT] = forms.BooleanField(
                label=self.page.consent, error_messages={"required": _("We need your consent to keep your answers.")}
            )
        self.add_trap()
        self.add_proof()

    @property
    def shown(self):
        """The fields that people fill in."""
        return [self[name] for name in self.fields if name not in (TRAP, PROOF)]

    @property
    def proof_limit(self):
        return Limit("survey", *settings.RECOMMENDATIONS_FROM_ONE_PLACE)

    @property
    def challenge(self):
        return super().challenge if self.request else None

    @property
    def answers(self):
        """What is kept: the answers alone."""
        return {name: value for name, value in self.cleaned_data.items() if name not in (CONSENT, TRAP, PROOF)}

    def clean(self):
        data = super().clean()
        self.check_trap()
        if self.request and not self.errors:
            self.check_proof()
        return data


class SurveyFormBuilder(FormBuilder):
    """Wagtail's builder, with scales, an empty line before lists, and limits on texts."""

    def get_form_class(self):
        return type("BuiltSurveyForm", (SurveyForm,), self.formfields)

    def get_field_options(self, field):
        options = super().get_field_options(field)
        options.pop("initial", None)
        return options

    def get_formatted_field_choices(self, field):
        return [(choice, choice) for choice in lines_of(field.choices)]

    def create_multiline_field(self, field, options):
        return forms.CharField(**options, max_length=MAX_TEXT, widget=forms.Textarea(attrs={"rows": 5}))

    def create_dropdown_field(self, field, options):
        return forms.ChoiceField(**options, choices=[("", "—"), *self.get_formatted_field_choices(field)])

    def create_checkboxes_field(self, field, options):
        choices = self.get_formatted_field_choices(field)
        return forms.MultipleChoiceField(**options, choices=choices, widget=forms.CheckboxSelectMultiple)

    def create_number_field(self, field, options):
        return forms.DecimalField(**options, max_digits=15, decimal_places=4)

    def create_date_field(self, field, options):
        return forms.DateField(**options, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))

    def create_scale_field(self, field, options):
        widget = forms.RadioSelect(attrs={"class": "scale"})
        return forms.ChoiceField(**options, choices=scale_choices(field), widget=widget)


def scale_choices(field):
    """("1", "1 – Not at all"), ("2", "2")… ("5", "5 – Very much")."""
    ends = lines_of(field.choices)
    words = dict(zip((1, field.steps), ends, strict=True)) if len(ends) == 2 else {}
    return [
        (str(step), f"{step} – {words[step]}" if step in words else str(step)) for step in range(1, field.steps + 1)
    ]
