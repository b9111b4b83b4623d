"""The form of an idea, and the animator's answer to it."""

import re

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

from intake.rows import many_lines, one_line
from members.limits import Limit
from surveys.models.ideas import Idea, new_key

IDEAS_A_DAY = Limit("idea", 5, 24 * 3600)


class IdeaForm(forms.Form):
    """What a member proposes; `key` makes the same form sent twice one idea."""

    title = forms.CharField(
        label=_("Your idea in one sentence"),
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    text = forms.CharField(
        label=_("In more words"),
        required=False,
        max_length=2000,
        help_text=_("What is missing, for whom, and what it would change."),
        widget=forms.Textarea(attrs={"rows": 6}),
    )
    key = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, data=None, *, member, **kwargs):
        self.member = member
        super().__init__(data, use_required_attribute=False, **kwargs)
        self.initial.setdefault("key", new_key())

    def clean_title(self):
        title = one_line(self.cleaned_data["title"])
        if not title:
            raise ValidationError(_("Write something."))
        return title

    def clean_text(self):
        return many_lines(self.cleaned_data["text"])

    def clean_key(self):
        key = self.cleaned_data["key"].replace("-", "").lower()
        return key if re.fullmatch(r"[0-9a-f]{32}", key) else new_key()

    def clean(self):
        data = super().clean()
        is_again = Idea.objects.filter(key=data.get("key", "")).exists()
        if not self.errors and not is_again and not IDEAS_A_DAY.hit(self.member.pk):
            raise ValidationError(_("Five ideas a day are the most that the box takes: come back tomorrow."))
        return data


class DecisionForm(WagtailAdminModelForm):
    """What becomes of an idea; setting one aside asks for a word."""

    class Meta:
        model = Idea
        fields = ["state", "word", "title", "text", "is_hidden"]

    def clean(self):
        data = super().clean()
        if data.get("state") == Idea.State.DECLINED and not data.get("word", "").strip():
            self.add_error("word", _("Say why: its author and those who voted read it."))
        return data
