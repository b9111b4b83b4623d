"""What is asked of people about communities."""

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from communities.models.community import SECTIONS
from communities.models.membership import Membership
from communities.models.records import CommunityLetter, CommunityProposal
from communities.people import find_members
from intake.held_files import HoldsFiles
from intake.html import clean_web_link
from media.colours import safe_accent
from media.fields import OfferedFormField, PictureFormField
from media.models import Licence

LICENCES = [("", gettext_lazy("Not stated")), *Licence.choices]


def lines(text, most):
    """The text with one thing a line, blanks and doubles left out."""
    found = dict.fromkeys(" ".join(line.split()) for line in text.replace("\x00", "").splitlines())
    found.pop("", None)
    if len(found) > most:
        raise ValidationError(_("%(count)s lines at most.") % {"count": most})
    return "\n".join(found)


class ProposalForm(forms.ModelForm):
    """A name, what for, with whom, and what to begin with."""

    class Meta:
        model = CommunityProposal
        fields = ["name", "purpose", "people", "first_pages"]
        widgets = {
            "purpose": forms.Textarea(attrs={"rows": 4, "maxlength": 600}),
            "people": forms.Textarea(attrs={"rows": 3}),
            "first_pages": forms.Textarea(attrs={"rows": 3}),
        }
        help_texts = {
            "purpose": gettext_lazy("In a few sentences: who you are, what you will do there, for whom."),
            "people": gettext_lazy("One name a line, or the address of a profile. Members are invited when it opens."),
            "first_pages": gettext_lazy("One title a line: they will wait for you as drafts."),
        }

    def clean_name(self):
        name = " ".join(self.cleaned_data["name"].split())
        if sum(letter.isalnum() for letter in name) < 3:
            raise ValidationError(_("Write a name of at least three letters."))
        return name

    def clean_people(self):
        return lines(self.cleaned_data["people"], 20)

    def clean_first_pages(self):
        return lines(self.cleaned_data["first_pages"], 6)


class ReasonForm(forms.Form):
    reason = forms.CharField(label=gettext_lazy("Why not"), max_length=1000, widget=forms.Textarea(attrs={"rows": 3}))


class JoinForm(forms.Form):
    message = forms.CharField(
        label=gettext_lazy("A word for its administrators"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4, "maxlength": 500}),
    )


class InviteForm(forms.Form):
    """A member by name, or anybody by mail."""

    who = forms.CharField(
        label=gettext_lazy("Name of the member, or an e-mail address"),
        max_length=200,
        help_text=gettext_lazy("The name they show, the address of their profile, or where to write to them."),
    )
    role = forms.ChoiceField(
        label=gettext_lazy("As"), choices=Membership.Role.choices, initial=Membership.Role.CONTRIBUTOR
    )

    def clean(self):
        """Puts `member` or `email` beside what was typed."""
        data = super().clean()
        who = data.get("who", "").strip()
        if not who:
            return data
        if "@" in who and "/" not in who:
            try:
                validate_email(who)
            except ValidationError as error:
                self.add_error("who", error)
            return {**data, "email": who.lower(), "member": None}
        found = find_members(who)
        if not found:
            self.add_error("who", _("No member has this name. Somebody who is not here yet is invited by mail."))
        elif len(found) > 1:
            self.add_error("who", _("Several members have this name: paste the address of the profile."))
        return {**data, "email": "", "member": found[0] if found else None}


class LookForm(HoldsFiles, forms.Form):
    """How a community shows itself, within what stays readable."""

    title = forms.CharField(label=gettext_lazy("Name"), max_length=120)
    summary = forms.CharField(
        label=gettext_lazy("Who you are, in a few sentences"),
        max_length=600,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4, "maxlength": 600}),
    )
    website = forms.CharField(label=gettext_lazy("Web site"), max_length=500, required=False)
    accent = forms.CharField(
        label=gettext_lazy("Accent colour"),
        max_length=7,
        required=False,
        widget=forms.TextInput(attrs={"type": "color"}),
        help_text=gettext_lazy("A colour too pale for white letters is darkened a little."),
    )
    cover = PictureFormField(
        label=gettext_lazy("Cover"), required=False, help_text=gettext_lazy("Shown as a roundel. JPEG, PNG or WebP.")
    )
    cover_alt = forms.CharField(label=gettext_lazy("What the cover shows"), max_length=255, required=False)
    remove_cover = forms.BooleanField(label=gettext_lazy("Take the cover away"), required=False)
    logo = PictureFormField(label=gettext_lazy("Logo"), required=False)
    remove_logo = forms.BooleanField(label=gettext_lazy("Take the logo away"), required=False)
    takes_requests = forms.BooleanField(label=gettext_lazy("Members may ask to join"), required=False)

    #: The colour in use after `clean_accent`, and whether the chosen one was too pale.
    used, is_corrected = "", False

    def __init__(self, *args, community, **kwargs):
        super().__init__(*args, **kwargs)
        self.community = community
        if not community.lead_image_id:
            del self.fields["remove_cover"]
        if not community.logo_id:
            del self.fields["remove_logo"]
        places = [("", _("Not shown")), *((number, str(number)) for number in range(1, len(SECTIONS) + 1))]
        shown = community.shown_sections
        for key, label in SECTIONS.items():
            self.fields[f"section_{key}"] = forms.ChoiceField(
                label=label, choices=places, required=False, initial=shown.index(key) + 1 if key in shown else ""
            )

    @property
    def section_fields(self):
        return [self[f"section_{key}"] for key in SECTIONS]

    def clean_website(self):
        address = self.cleaned_data["website"].strip()
        if address and "://" not in address:
            address = f"https://{address}"
        if address and not clean_web_link(address):
            raise ValidationError(_("Give the full address of a web page: it starts with https://."))
        return address

    def clean_accent(self):
        chosen = self.cleaned_data["accent"]
        if not chosen:
            return ""
        self.used, self.is_corrected = safe_accent(chosen)
        return self.used

    @property
    def sections(self):
        """The sections in the order that was asked for."""
        asked = {key: self.cleaned_data.get(f"section_{key}") for key in SECTIONS}
        return sorted((key for key, place in asked.items() if place), key=lambda key: int(asked[key]))


class ResourceForm(HoldsFiles, forms.Form):
    """A file, and what one needs to know before taking it."""

    title = forms.CharField(label=gettext_lazy("Title"), max_length=200)
    description = forms.CharField(
        label=gettext_lazy("Description"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("What it is, for whom, how to use it."),
    )
    file = OfferedFormField(
        label=gettext_lazy("File"), help_text=gettext_lazy("PDF, ODT, DOCX, XLSX or CSV, 20 MB at most.")
    )
    licence = forms.ChoiceField(label=gettext_lazy("Licence"), choices=LICENCES, required=False)
    version_on = forms.DateField(
        label=gettext_lazy("Date of this version"),
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        initial=timezone.localdate,
    )
    is_published = forms.BooleanField(
        label=gettext_lazy("Published"),
        required=False,
        help_text=gettext_lazy("Without the tick, only the administrators can take it."),
    )

    def __init__(self, *args, resource=None, **kwargs):
        super().__init__(*args, **kwargs)
        if resource:
            self.fields["file"].required = False
            self.fields["file"].label = _("New version of the file")


class TextPageForm(forms.Form):
    title = forms.CharField(label=gettext_lazy("Title"), max_length=120)
    text = forms.CharField(
        label=gettext_lazy("Text"),
        max_length=20_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 14}),
        help_text=gettext_lazy("An empty line begins a new paragraph."),
    )


class LetterForm(forms.ModelForm):
    class Meta:
        model = CommunityLetter
        fields = ["subject", "text"]
        widgets = {"text": forms.Textarea(attrs={"rows": 10, "maxlength": 6000})}


class SectionForm(forms.Form):
    title = forms.CharField(label=gettext_lazy("Name of the section"), max_length=60)


class AddressForm(forms.Form):
    """The address of a contribution, as one copies it."""

    address = forms.CharField(
        label=gettext_lazy("Address of the page"),
        max_length=500,
        help_text=gettext_lazy("Copy it from your browser, or give its short link."),
    )
