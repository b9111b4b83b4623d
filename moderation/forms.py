"""What people write to the moderation: a report, an appeal."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from members.honeypot import Honeypot
from members.limits import AddressLimit, Limit
from members.proving import Proving
from moderation.models import Ground
from moderation.models.cases import ILLEGAL_GROUNDS

#: (how many, in so many seconds) from one place before a sum is asked, and receipts to one address of mail in a day.
WITHOUT_PROOF = Limit("reports", 5, 3600)
RECEIPTS = AddressLimit("report-receipts", from_one_place=10, from_all=20)
#: A notice of this needs no name: the law says so.
NAMELESS = Ground.CHILD


class ReportForm(Honeypot, Proving, forms.Form):
    """Motive and words; for the law also name, address and good faith. Who is signed in need not say who they are."""

    TRAP = "website"
    UNPROVEN = _(
        "Many reports come from where you are. Your browser has a short sum to do first: send the form "
        "again when it says that it has finished."
    )
    proof_limit = WITHOUT_PROOF

    ground = forms.ChoiceField(label=_("What is wrong?"), choices=Ground.choices, widget=forms.RadioSelect)
    text = forms.CharField(
        label=_("In your words"),
        required=False,
        max_length=3000,
        widget=forms.Textarea(attrs={"rows": 5, "maxlength": 3000}),
        help_text=_("What is it about? For illegal content, say why it is illegal."),
    )
    location = forms.CharField(
        label=_("Where exactly?"),
        required=False,
        max_length=600,
        help_text=_("A paragraph, a picture, a minute of the video, if not the whole."),
    )
    name = forms.CharField(
        label=_("Your name"), required=False, max_length=120, widget=forms.TextInput(attrs={"autocomplete": "name"})
    )
    email = forms.EmailField(
        label=_("E-mail address"),
        required=False,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        help_text=_("To tell you what becomes of it. Never shown, never given to the author."),
    )
    good_faith = forms.BooleanField(
        label=_("I believe in good faith that what I write here is true and complete."),
        error_messages={"required": _("Tick this box if it is true.")},
    )

    def __init__(self, *args, request, refuses=lambda email: False, **kwargs):
        super().__init__(*args, **kwargs)
        self.request, self.refuses = request, refuses
        if request.user.is_authenticated:
            del self.fields["name"], self.fields["email"]
        self.add_trap()
        self.add_proof()

    def clean_email(self):
        email = self.cleaned_data["email"]
        if email and self.refuses(email):
            raise ValidationError(_("Addresses of this domain are not accepted here. Give another."))
        return email

    def clean(self):
        data = super().clean()
        ground = data.get("ground")
        if ground in ILLEGAL_GROUNDS:
            if not data.get("text", "").strip():
                self.add_error("text", _("Explain why you think that it is illegal."))
            if not self.request.user.is_authenticated and ground != NAMELESS:
                for name in ("name", "email"):
                    if name not in self.errors and not data.get(name):
                        self.add_error(name, _("The law asks for this when illegal content is reported."))
        self.check_trap()
        if not self.errors:
            self._count()
        return data

    def _count(self):
        email = self.cleaned_data.get("email")
        if self.check_proof() and email and not RECEIPTS.hit(self.request, email):
            self.add_error("email", _("Many reports were made with this address today. Come back tomorrow."))

    @property
    def sender(self):
        """Whose reports are counted: the account's, or the place's."""
        user = self.request.user
        return f"member {user.pk}" if user.is_authenticated else super().sender


class AppealForm(forms.Form):
    text = forms.CharField(
        label=_("Why should it be decided otherwise?"),
        max_length=3000,
        widget=forms.Textarea(attrs={"rows": 8, "maxlength": 3000}),
    )
