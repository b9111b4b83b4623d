"""What the animator fills in: a decision, an answer to an appeal, a greeting."""

from datetime import timedelta

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from moderation.models import Appeal, CannedAnswer, Decision, Verdict

#: What may be decided of many cases at once: nothing that touches a person's account.
BULK = [Verdict.KEEP, Verdict.WARN, Verdict.HIDE, Verdict.REMOVE]


class ReasonsForm(forms.Form):
    """Reasons in her own words, or ready ones."""

    canned = forms.ModelChoiceField(
        label=_("Ready answer"), queryset=CannedAnswer.objects.none(), required=False, empty_label=_("In my own words")
    )
    facts = forms.CharField(
        label=_("Facts and reasons"),
        required=False,
        max_length=3000,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("Sent as it is to the author, and to whoever reported: name nobody. A ready answer is enough."),
    )

    def __init__(self, *args, territories, **kwargs):
        super().__init__(*args, **kwargs)
        answers = CannedAnswer.objects.filter(
            territory__in=territories, occasion=CannedAnswer.Occasion.DECISION
        )  # fmt: skip
        self.fields["canned"].queryset = answers

    def clean(self):
        data = super().clean()
        if not (data.get("facts", "").strip() or data.get("canned")):
            self.add_error("facts", _("Give the facts and the reasons, or choose a ready answer."))
        return data

    def facts_for(self, case):
        """Her words, or the ready ones with the name and the title of this case."""
        if words := self.cleaned_data["facts"].strip():
            return words
        name = case.author.display_name if case.author else case.author_contact.get("name", "")
        return self.cleaned_data["canned"].filled(name=name, title=case.title)


class DecisionForm(ReasonsForm):
    verdict = forms.ChoiceField(label=_("Decision"), choices=(), widget=forms.RadioSelect)
    basis = forms.ChoiceField(label=_("Ground"), choices=Decision.Basis.choices, required=False)
    reference = forms.CharField(label=_("Which rule, which law"), max_length=250, required=False)
    days = forms.IntegerField(
        label=_("Suspended for so many days"),
        required=False,
        min_value=1,
        max_value=3650,
        help_text=_("Empty: until somebody opens the account again."),
    )
    with_pages = forms.BooleanField(
        label=_("Hide what this member wrote on this territory too"),
        required=False,
        help_text=_(
            "When the account is suspended, which holds on every territory; the pages come back with it. Communities, "
            "places and what others sign too stay on line."
        ),
    )

    field_order = ["verdict", "canned", "facts", "basis", "reference", "days", "with_pages"]

    def __init__(self, *args, verdicts, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["verdict"].choices = [(each.value, each.label) for each in verdicts]
        if Verdict.SUSPEND not in verdicts:
            del self.fields["days"], self.fields["with_pages"]

    def clean(self):
        data = super().clean()
        if data.get("basis") == Decision.Basis.LAW and not data.get("reference", "").strip():
            self.add_error("reference", _("Say which law, and which article of it."))
        return data

    @property
    def values(self):
        """What `actions.decide` takes besides the facts."""
        data = self.cleaned_data
        return {
            "verdict": data["verdict"],
            "basis": data.get("basis") or Decision.Basis.RULES,
            "reference": data["reference"],
            "until": timezone.now() + timedelta(days=data["days"]) if data.get("days") else None,
            "with_pages": data.get("with_pages", False),
        }


class BulkForm(ReasonsForm):
    verdict = forms.ChoiceField(label=_("Decision"), choices=[(each.value, each.label) for each in BULK])
    cases = forms.TypedMultipleChoiceField(coerce=int, choices=())

    def __init__(self, *args, cases, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["cases"].choices = [(case.pk, case.pk) for case in cases]
        self.fields["cases"].error_messages["required"] = _("Tick what you decide.")


class TakeBackForm(forms.Form):
    reason = forms.CharField(
        label=_("Why it is taken back"),
        max_length=3000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Sent as it is to the author, and to whoever reported."),
    )


class AppealAnswerForm(forms.Form):
    outcome = forms.ChoiceField(label=_("Answer"), choices=Appeal.Outcome.choices, widget=forms.RadioSelect)
    answer = forms.CharField(label=_("Reasons"), max_length=3000, widget=forms.Textarea(attrs={"rows": 5}))
    verdict = forms.ChoiceField(label=_("What is decided instead"), choices=(), required=False)

    def __init__(self, *args, verdicts=(), **kwargs):
        super().__init__(*args, **kwargs)
        if verdicts:
            self.fields["verdict"].choices = [(each.value, each.label) for each in verdicts]
        else:
            del self.fields["verdict"]


class GreetingForm(forms.Form):
    text = forms.CharField(label=_("Your words"), max_length=3000, widget=forms.Textarea(attrs={"rows": 8}))
