"""Forms of members: signing in, the profile, what others see of it, writing to somebody, inviting."""

from allauth.account import forms as allauth_forms
from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import gettext_lazy as _

from gazetteer.keys import take_apart, town_key
from gazetteer.lookup import find, nearest
from gazetteer.widgets import TownInput
from intake.held_files import HoldsFiles
from media.pictures import clean_picture
from members.models import ContactMessage, Invitation, Member, Visibility
from members.models.member import AVATAR_SIDE
from members.names import clean_display_name
from territories.models import Territory

MAX_LINKS = 5


class Plain:
    """Labels say what a field is for; placeholders that repeat them only vanish when one types."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.widget.attrs.pop("placeholder", None)


class LoginForm(Plain, allauth_forms.LoginForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["login"].label = _("E-mail address")
        self.fields["login"].widget.attrs["autocomplete"] = "username webauthn"
        self.fields["password"].label = _("Password")
        self.fields["password"].help_text = ""
        self.fields["password"].max_length = 1000


class ChangeEmailForm(Plain, allauth_forms.AddEmailForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["email"].label = _("New e-mail address")


class CodeForm(Plain):
    """A code of six digits: the digits' keyboard, and what the telephone read in the letter."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["code"].label = _("Code")
        self.fields["code"].widget.attrs |= {"inputmode": "numeric", "autocomplete": "one-time-code"}


class ConfirmAddressForm(CodeForm, allauth_forms.ConfirmEmailVerificationCodeForm):
    pass


class ConfirmPasswordResetForm(CodeForm, allauth_forms.ConfirmPasswordResetCodeForm):
    pass


class AskPasswordResetForm(Plain, allauth_forms.ResetPasswordForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["email"].label = _("E-mail address")


class NewPasswordForm(Plain, allauth_forms.ResetPasswordKeyForm):
    pass


class ChangePasswordForm(Plain, allauth_forms.ChangePasswordForm):
    pass


class ReauthenticateForm(Plain, allauth_forms.ReauthenticateForm):
    pass


class ProfileForm(HoldsFiles, forms.ModelForm):
    """What a member says of themselves."""

    avatar = forms.FileField(label=_("Picture"), required=False, help_text=_("JPEG, PNG, WebP or HEIC."))
    remove_avatar = forms.BooleanField(label=_("Remove the picture"), required=False)
    links = forms.CharField(
        label=_("Other links"),
        required=False,
        max_length=1500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("One address a line, five at most: a blog, a social account, a laboratory."),
    )

    class Meta:
        model = Member
        fields = [
            "display_name",
            "account_kind",
            "occupation",
            "biography",
            "website",
            "city",
            "gender",
            "activity",
        ]
        widgets = {
            "biography": forms.Textarea(attrs={"rows": 6, "maxlength": 2000}),
            "account_kind": forms.RadioSelect,
            "city": TownInput,
            "website": forms.URLInput(attrs={"placeholder": "https://"}),
        }
        labels = {
            "display_name": _("Displayed name"),
            "account_kind": _("You are"),
            "occupation": _("What you do"),
            "biography": _("In a few words"),
            "website": _("Web site"),
            "city": _("Town"),
            "gender": _("Gender"),
            "activity": _("Your field"),
        }
        help_texts = {
            "city": _("Its name or its postcode: you stand there on the map, for whom you choose."),
            "gender": _("Never shown: only counted, in the figures of the territory."),
            "activity": _("Never shown: only counted, in the figures of the territory."),
        }

    field_order = [
        "display_name",
        "account_kind",
        "avatar",
        "remove_avatar",
        "occupation",
        "biography",
        "website",
        "links",
        "city",
        "gender",
        "activity",
    ]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["website"].assume_scheme = "https"
        self.initial["links"] = "\n".join(self.instance.links)
        self.fields["gender"].choices = [("", _("Prefer not to say")), *Member.Gender.choices]
        self.fields["activity"].choices = [("", _("Prefer not to say")), *Member.Activity.choices]
        if not self.instance.avatar:
            del self.fields["remove_avatar"]
        if not self.instance.city and self.instance.latitude is not None and self.instance.longitude is not None:
            town = nearest(self.instance.latitude, self.instance.longitude)
            self.initial["city"] = town.label if town else ""

    def clean_display_name(self):
        is_staff = self.instance.is_staff or self.instance.has_perm("wagtailadmin.access_admin")
        return clean_display_name(self.cleaned_data["display_name"], is_staff=is_staff)

    def clean_links(self):
        links = [line.strip() for line in self.cleaned_data["links"].splitlines() if line.strip()]
        if len(links) > MAX_LINKS:
            raise ValidationError(_("Five links at most."))
        check = URLValidator(schemes=["http", "https"])
        links = [link if "://" in link else f"https://{link}" for link in links]
        for link in links:
            try:
                check(link)
            except ValidationError as error:
                raise ValidationError(_("“%(link)s” is not a web address.") % {"link": link[:80]}) from error
        return links

    def clean_avatar(self):
        upload = self.cleaned_data["avatar"]
        return clean_picture(upload, max_side=AVATAR_SIDE) if upload else None

    def clean_city(self):
        """The name of the town, whose point the member then has; a town that is left as it is keeps its point."""
        text = self.cleaned_data["city"].strip()
        if "city" not in self.changed_data:
            return self.instance.city
        self.town = None
        if not text:
            return ""
        found = find(text)
        # A beginning of a name is no town: what somebody calls their place is kept as it is.
        if not found or (found.town.key != town_key(take_apart(text).name) and not take_apart(text).postcode):
            return text
        if found.others:
            towns = ", ".join(town.label for town in [found.town, *found.others])
            raise ValidationError(
                _("There are several towns of this name. Write which one: %(towns)s.") % {"towns": towns}
            )
        self.town = found.town
        return found.town.name

    def save(self, commit=True):
        if "city" in self.changed_data:
            self.instance.latitude, self.instance.longitude = self.town.point if self.town else (None, None)
        return super().save(commit)


class VisibilityForm(forms.ModelForm):
    """Who sees what."""

    class Meta:
        model = Member
        fields = [
            "occupation_visibility",
            "biography_visibility",
            "links_visibility",
            "city_visibility",
            "place_visibility",
            "communities_visibility",
            "in_directory",
            "accepts_contact",
        ]
        labels = {
            "occupation_visibility": _("What I do"),
            "biography_visibility": _("In a few words"),
            "links_visibility": _("Web site and links"),
            "city_visibility": _("Town"),
            "place_visibility": _("Place on the map"),
            "communities_visibility": _("My communities"),
            "in_directory": _("I am shown in the directory of members"),
            "accepts_contact": _("Other members may write to me, without seeing my address"),
        }
        widgets = {
            f"{part}_visibility": forms.Select(choices=Visibility.choices)
            for part in ("occupation", "biography", "links", "city", "place", "communities")
        }


class HomeForm(forms.Form):
    """Where a member is at home: an open territory, or the one that is theirs already."""

    home_territory = forms.ModelChoiceField(label=_("Your territory"), queryset=Territory.objects.none())

    def __init__(self, *args, member, **kwargs):
        super().__init__(*args, **kwargs)
        self.member = member
        field = self.fields["home_territory"]
        field.queryset = Territory.objects.open_or(member.home_territory_id).in_order()
        field.label_from_instance = territory_name
        field.initial = member.home_territory_id
        field.empty_label = None if member.home_territory_id else _("None yet")

    def clean_home_territory(self):
        territory = self.cleaned_data["home_territory"]
        if territory.pk == self.member.home_territory_id:
            raise ValidationError(_("You are at home there already: choose another territory."))
        return territory


class ContactForm(forms.ModelForm):
    class Meta:
        model = ContactMessage
        fields = ["text"]
        labels = {"text": _("Your message")}
        widgets = {"text": forms.Textarea(attrs={"rows": 8, "maxlength": 3000})}


class InvitationForm(forms.ModelForm):
    class Meta:
        model = Invitation
        fields = ["email", "message"]
        labels = {"email": _("Address of the person"), "message": _("Your word (if you wish)")}
        widgets = {
            "email": forms.EmailInput(attrs={"autocomplete": "off"}),
            "message": forms.Textarea(attrs={"rows": 4, "maxlength": 600}),
        }


def territory_name(territory):
    """A territory in a list."""
    return territory.full_name
