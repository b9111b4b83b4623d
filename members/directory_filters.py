"""What a reader asks of the directory of members."""

from django import forms
from django.utils.translation import gettext_lazy as _

from intake.link_filters import LinkFilters
from members.models import Member

KINDS = {"personnes": Member.AccountKind.PERSON, "institutions": Member.AccountKind.INSTITUTION}
EVERYWHERE = "partout"


class DirectoryFilters(LinkFilters):
    """`/membres/?q=geologue&type=institutions&ou=partout`."""

    q = forms.CharField(
        label=_("Name, town, occupation"), required=False, widget=forms.TextInput(attrs={"type": "search"})
    )
    type = forms.ChoiceField(
        label=_("Who"),
        required=False,
        choices=[("", _("Everyone")), ("personnes", _("People")), ("institutions", _("Institutions"))],
    )
    ou = forms.ChoiceField(
        label=_("Where"), required=False, choices=[("", _("This territory")), (EVERYWHERE, _("The whole network"))]
    )

    MAIN = ("q", "type", "ou")
    LONGEST = 100

    def __init__(self, data):
        super().__init__(data)
        self.full_clean()

    def clean_q(self):
        return self.cleaned_data["q"][: self.LONGEST].strip()

    def apply(self, territory):
        """The listed members who answer, in alphabetical order; of this territory unless all are asked for."""
        asked = self.cleaned_data
        members = Member.objects.listed().with_publication_counts().in_alphabetical_order()
        if asked.get("ou") != EVERYWHERE:
            members = members.in_territory(territory)
        if asked.get("q"):
            members = members.matching(asked["q"])
        return members.filter(account_kind=KINDS[asked["type"]]) if asked.get("type") else members
