"""The sign-up: open to everybody, validated by nobody, and defended without a wall."""

from allauth.account.forms import SignupForm as AllauthSignupForm
from allauth.core import context
from django import forms
from django.contrib.auth.hashers import make_password
from django.utils.translation import gettext_lazy as _

from members.actions import accept_invitation
from members.address_rules import check_address
from members.consents import give, words
from members.forms import Plain, territory_name
from members.honeypot import Honeypot
from members.limits import signup_limit
from members.models import Consent, Member
from members.names import clean_display_name
from members.proving import Proving
from territories.models import Territory


class SignupForm(Honeypot, Proving, Plain, AllauthSignupForm):
    """Name, address, password, who one is, where one lives; two boxes to tick and two that are free."""

    display_name = forms.CharField(
        label=_("Displayed name"), max_length=200, widget=forms.TextInput(attrs={"autocomplete": "name"})
    )
    account_kind = forms.ChoiceField(
        label=_("You are"),
        choices=[
            (Member.AccountKind.PERSON, _("A person")),
            (Member.AccountKind.INSTITUTION, _("An institution, an association, a laboratory")),
        ],
        initial=Member.AccountKind.PERSON,
        widget=forms.RadioSelect,
    )
    home_territory = forms.ModelChoiceField(label=_("Your territory"), queryset=Territory.objects.none())
    age = forms.BooleanField(
        error_messages={"required": _("Tick this box if it is true: younger people read, and write with an adult.")}
    )
    is_under_18 = forms.BooleanField(
        label=_("I am under 18"),
        required=False,
        help_text=_("Your profile will then stay out of search engines, and nobody can write to you."),
    )
    rules = forms.BooleanField(error_messages={"required": _("Tick this box to sign up.")})
    digest = forms.BooleanField(required=False)

    field_order = [
        "display_name",
        "email",
        "password1",
        "account_kind",
        "home_territory",
        "age",
        "is_under_18",
        "rules",
        "digest",
    ]
    UNPROVEN = _(
        "Many people sign up from where you are. Your browser has a short sum to do first: "
        "send the form again when it says that it has finished."
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.request = context.request
        self.fields["email"].label = _("E-mail address")
        self.fields["email"].help_text = _("It is never shown. We send a code there at once.")
        self.fields["password1"].help_text = _("Ten characters at least. A sentence is easier to remember.")
        self.fields["age"].label = words(Consent.Purpose.AGE)
        self.fields["rules"].label = words(Consent.Purpose.RULES)
        self.fields["digest"].label = words(Consent.Purpose.DIGEST)
        here = Territory.of(self.request)
        choices = Territory.objects.open_or(here.pk if here else None).in_order()
        self.fields["home_territory"].queryset = choices
        self.fields["home_territory"].label_from_instance = territory_name
        self.fields["home_territory"].empty_label = None
        self.initial.setdefault("home_territory", here)
        if self.fields["home_territory"].queryset.count() == 1:
            del self.fields["home_territory"]
        self.add_trap()  # in the place of allauth's, which an inline style hides
        self.add_proof()

    def clean_email(self):
        email = super().clean_email()
        check_address(email, Territory.of(self.request))
        return email

    def clean_display_name(self):
        return clean_display_name(self.cleaned_data["display_name"])

    def clean(self):
        data = super().clean()
        self.check_trap()
        if not self.errors:
            self.check_proof()
        return data

    @property
    def proof_limit(self):
        return signup_limit(self.request)

    def try_save(self, request):
        if self.account_already_exists:
            make_password(self.cleaned_data["password1"])  # as long as for a new address: time tells nothing
        return super().try_save(request)

    def signup(self, request, user):
        for purpose in (Consent.Purpose.AGE, Consent.Purpose.RULES):
            give(user, purpose)
        if self.cleaned_data["digest"]:
            give(user, Consent.Purpose.DIGEST)
        accept_invitation(request, user)
