"""What may be asked of a box: its filters, which are those of the site's own lists, and its look.

The same form reads the address of a box and is filled in on the page that makes boxes. A parameter that is not known,
or makes no sense, is an error that is told: a spelling mistake must not show the wrong list on somebody else's site.
"""

from urllib.parse import urlencode

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from agenda.filters import AgendaFilters
from agenda.models import EventPage
from agenda.reach import WORDS, Reach
from communities.models import CommunityPage
from contributions.choice_fields import TagField
from contributions.filters import PERIODS
from contributions.kinds import KINDS, where_events_take_place
from contributions.models import Contribution
from embed.fields import ColourField, ContributionField, RowField
from home.whole_map import kinds_on_map

LONGEST_TITLE = 80
THEMES = [("", _("As the reader’s device asks")), ("clair", _("Light")), ("sombre", _("Dark"))]
LEVELS = [("", "h2"), ("3", "h3"), ("4", "h4")]


def how_many(shown, most):
    """The field for the number of things in a box."""
    words = format_lazy(_("{shown} unless you say otherwise, {most} at most."), shown=shown, most=most)
    return forms.IntegerField(label=_("How many"), required=False, min_value=1, max_value=most, help_text=words)


class BoxForm(forms.Form):
    """The look that all boxes share. `territory`: the one on whose host the box is."""

    #: How many things it shows unless told.
    SHOWN = 5
    #: Fields that say what is in the box; the others say how it looks.
    FILTERS = ()
    #: What a box shows when it is not told, beside what all have in common: {parameter: value}.
    usual = {}

    nombre = how_many(SHOWN, 20)
    titre = forms.CharField(label=_("Title"), required=False, max_length=LONGEST_TITLE)
    theme = forms.ChoiceField(label=_("Light or dark"), required=False, choices=THEMES)
    accent = ColourField(label=_("Colour"), required=False)
    sans_images = forms.BooleanField(label=_("Without pictures"), required=False)
    niveau = forms.ChoiceField(label=_("Heading of the HTML without frame"), required=False, choices=LEVELS)

    def __init__(self, data, *, territory, **options):
        self.asked, self.territory = data, territory
        data = data.copy()
        data.setdefault("accent", territory.accent)  # a field for colours shows black for none
        super().__init__(data, **options)

    def offer(self):
        """Narrows what is offered for a choice to what there is to choose; a box knows more."""
        if "communaute" in self.fields:
            self.fields["communaute"].queryset = self.communities().defer_streamfields()

    def communities(self):
        """Those that readers of the territory find."""
        return CommunityPage.objects.live().public().shown_in(self.territory, CommunityPage.KIND)

    def clean(self):
        data = super().clean() or self.cleaned_data
        for name in sorted(set(self.asked) - set(self.base_fields)):
            self.add_error(None, _("There is no parameter “%(name)s” here.") % {"name": name[:60]})
        community = data.get("communaute")
        if community and not self.communities().filter(pk=community.pk).exists():
            self.add_error("communaute", self.fields["communaute"].error_messages["invalid_choice"])
        return data

    @property
    def limit(self):
        return self.cleaned_data.get("nombre") or self.SHOWN

    @property
    def query(self):
        """The query of the address of this box: what was asked for and differs from what is so anyway."""
        return self._query_of(self.fields)

    @property
    def filter_query(self):
        """The filters alone, as the lists of the site take them."""
        return self._query_of(self.FILTERS)

    def _query_of(self, names):
        usual = {"accent": self.territory.accent.lower(), "nombre": str(self.SHOWN), **self.usual}
        return urlencode(
            [
                (name, self._written(name, value))
                for name in names
                for value in self.asked.getlist(name)
                if value and value.lower() != usual.get(name)
            ]
        )

    def _written(self, name, value):
        return value.removeprefix("#") if name == "accent" else value

    @property
    def filter_fields(self):
        return [self[name] for name in self.FILTERS if not self[name].is_hidden]

    @property
    def look_fields(self):
        return [self[name] for name in self.fields if name not in self.FILTERS]

    def told_errors(self):
        """[(label of the field or "", sentence)] of all errors."""
        return [
            (str(self.fields[name].label) if name in self.fields else "", sentence)
            for name, sentences in self.errors.items()
            for sentence in sentences
        ]


def community_field(**options):
    return RowField(
        label=_("Community"),
        queryset=CommunityPage.objects.live(),
        empty_label=_("All communities"),
        error_messages={"invalid_choice": _("There is no such community here.")},
        **{"required": False, **options},
    )


def places_of_events():
    return Contribution.objects.live().filter(**where_events_take_place())


class AgendaBoxForm(BoxForm, AgendaFilters):
    """A box of the agenda takes the parameters of `/agenda/`."""

    FILTERS = ("periode", "jour", "du", "au", "genre", "public", "communaute", "lieu", "tag", "pres", "rayon",
               "gratuit", "en_ligne", *AgendaFilters.ACCESS, "zone", "territoire")  # fmt: skip

    # A place where nothing is announced at present has an empty box, not a wrong one.
    lieu = RowField(
        label=_("Place"), required=False, queryset=None, known=places_of_events, empty_label=_("All places")
    )
    tag = TagField(label=_("Tag"), required=False, max_length=100)
    communaute = community_field()
    territoire = forms.ChoiceField(label=_("Where to look"), required=False)
    sans_images = None

    field_order = FILTERS

    def __init__(self, data, *, territory, now=None):
        reach = Reach(territory, data.get("territoire", ""))
        self.usual = {"territoire": reach.usual}
        if data.get("territoire", "") in {"", *WORDS}:  # a box stays when the last neighbour closes
            data = data.copy()
            data["territoire"] = reach.chosen
        events = reach.of(EventPage.objects.live().public())
        super().__init__(data, territory=territory, events=events, now=now, reach=reach)
        if len(reach.choices) == 1:
            self.fields["territoire"].widget = forms.HiddenInput()

    def offer_places(self):
        self.fields["lieu"].queryset = self.places_to_choose()
        self.fields["lieu"].label_from_instance = str

    @classmethod
    def known(cls, data):
        """All that is asked: what makes no sense is told here."""
        return {name: data[name].replace("\x00", "") for name in cls.base_fields if data.get(name)}


def type_field(choices):
    return forms.MultipleChoiceField(
        label=_("Kinds"), required=False, choices=choices, widget=forms.CheckboxSelectMultiple
    )


class ListForm(BoxForm):
    """Filters of lists of several kinds, by the names that the sections and the map of the site give them."""

    type = type_field(KINDS.choices)
    tag = TagField(label=_("Tag"), required=False, max_length=100)
    lieu = forms.CharField(label=_("Town"), required=False, max_length=100)
    communaute = community_field()


class LatestBoxForm(ListForm):
    FILTERS = ("type", "tag", "lieu", "communaute", "periode")

    periode = forms.ChoiceField(label=_("When it was published"), required=False, choices=PERIODS)
    field_order = FILTERS


class MapBoxForm(ListForm):
    SHOWN = 20
    FILTERS = ("type", "tag", "lieu", "communaute")

    type = type_field(kinds_on_map)
    nombre = how_many(SHOWN, 40)
    sans_images = None
    field_order = FILTERS


class ContributionBoxForm(BoxForm):
    FILTERS = ("adresse",)

    adresse = ContributionField(
        label=_("Address of the page"), max_length=2000, help_text=_("Copy it from your browser, on the page itself.")
    )
    nombre = titre = None
    field_order = FILTERS


class CommunityBoxForm(BoxForm):
    SHOWN = 4
    FILTERS = ("communaute",)

    nombre = how_many(SHOWN, 20)
    communaute = community_field(required=True)
    titre = None
    field_order = FILTERS


class CodeForm(forms.Form):
    """How the frame stands in the page that holds it: in pixels."""

    largeur = forms.IntegerField(
        label=_("Width"), required=False, min_value=200, max_value=2000,
        help_text=_("In pixels; empty: as wide as its column."),
    )  # fmt: skip
    hauteur = forms.IntegerField(
        label=_("Height"), required=False, min_value=100, max_value=3000,
        help_text=_("In pixels; with the script the frame takes the height of what it shows."),
    )  # fmt: skip
