"""What members choose about letters, and about leaving."""

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from communities import departing
from communities.models import CommunityPage
from dashboard.models import Departure
from dashboard.parting import heirs_of, pages_of
from follows.models import FollowChoice
from members import consents
from members.models.records import Consent
from notifications.forms import PreferencesForm


class LettersForm(PreferencesForm):
    """How often letters of each kind come, and whether the weekly one does."""

    digest = forms.BooleanField(
        label=_("Send me the weekly letter with what I follow"),
        help_text=_("What was published, what comes up. A week with nothing to say brings no letter."),
        required=False,
    )

    def __init__(self, data=None, *, member, **kwargs):
        super().__init__(data, member=member, **kwargs)
        self.initial["digest"] = consents.stands(member, Consent.Purpose.DIGEST)

    def save(self):
        super().save()
        consents.set_consent(self.member, Consent.Purpose.DIGEST, self.cleaned_data["digest"])

    @property
    def rhythms(self):
        return [self[name] for name in self.fields if name != "digest"]


class FollowVisibilityForm(forms.ModelForm):
    """Who else sees what I follow; nobody, until one says so."""

    class Meta:
        model = FollowChoice
        fields = ["visibility"]

    def __init__(self, *args, member, **kwargs):
        choice = FollowChoice.objects.filter(member=member).first() or FollowChoice(member=member)
        super().__init__(*args, instance=choice, **kwargs)


class DepartureForm(forms.Form):
    """What becomes of my pages."""

    pages = forms.ChoiceField(
        label=_("What becomes of my pages?"),
        choices=Departure.Pages.choices,
        initial=Departure.Pages.UNSIGNED,
        widget=forms.RadioSelect,
    )
    community = forms.ModelChoiceField(
        label=_("To which community?"), queryset=CommunityPage.objects.none(), required=False
    )
    to_co_authors = forms.BooleanField(label=_("What I sign with others goes to them"), required=False, initial=True)
    #: Named by the key of the community: who runs it afterwards.
    SUCCESSOR = "successor_{}"

    sure = forms.BooleanField(label=_("I have understood: after 14 days nothing can bring my account back"))

    def __init__(self, *args, member, **kwargs):
        super().__init__(*args, **kwargs)
        mine = CommunityPage.objects.live().filter(memberships__member=member, memberships__state="accepted")
        self.fields["community"].queryset = mine.order_by("title")
        self.shared_count = len(heirs_of(member))
        self.page_count = pages_of(member).filter(live=True).count()
        self.communities = departing.run_alone_by(member)
        self.without_successor = [each for each in self.communities if not self.add_successor(each)]
        if not mine.exists():
            del self.fields["community"]
            self.fields["pages"].choices = [
                choice for choice in Departure.Pages.choices if choice[0] != Departure.Pages.COMMUNITY
            ]
        if not self.shared_count:
            del self.fields["to_co_authors"]
        if not self.page_count:
            del self.fields["pages"]
            self.fields.pop("community", None)

    def add_successor(self, community):
        """A question for one community that they run alone; False where there is nobody to choose."""
        found = departing.possible_successors(community)
        if not found:
            return False
        field = forms.ModelChoiceField(
            label=gettext("Who runs “%(title)s” after you?") % {"title": community.title},
            queryset=found,
            required=False,
            empty_label=_("Whoever has been there the longest"),
            help_text=_("They are asked today and may say no; then the next one is."),
        )
        self.fields[self.SUCCESSOR.format(community.pk)] = field
        self.order_fields([*(name for name in self.fields if name != "sure"), "sure"])
        return True

    def clean(self):
        data = super().clean()
        if data.get("pages") == Departure.Pages.COMMUNITY and not data.get("community"):
            self.add_error("community", _("Choose one of your communities."))
        return data

    @property
    def choices(self):
        """What `ask_departure` is told."""
        data = self.cleaned_data
        handed = data.get("pages") == Departure.Pages.COMMUNITY
        return {
            "pages": data.get("pages") or Departure.Pages.UNSIGNED,
            "community": data["community"] if handed else None,
            "to_co_authors": data.get("to_co_authors", False),
            "successors": {
                community.pk: chosen
                for community in self.communities
                if (chosen := data.get(self.SUCCESSOR.format(community.pk)))
            },
        }
