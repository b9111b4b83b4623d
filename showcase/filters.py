"""The filters of the network's lists, as plain links."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from agenda.filters import AgendaFilters
from agenda.models import EventPage
from agenda.schedule import Period
from contributions.kinds import KINDS
from intake.link_filters import LinkFilters


def kinds_of_news():
    """[(kind, what several are called)] of what is news."""
    return [(spec.kind, capfirst(spec.plural)) for spec in KINDS.having(is_for_everybody=False)]


class NetworkFilters(LinkFilters):
    """What a reader asks of the whole network; what makes no sense in an address is told and left out."""

    territoire = forms.CharField(label=_("Territory"), required=False, max_length=255)

    def __init__(self, data, network):
        super().__init__(data)
        self.network = network
        self.full_clean()

    def clean_territoire(self):
        hostname = self.cleaned_data["territoire"]
        if hostname and not self.network.at(hostname):
            raise ValidationError(_("No open territory has this address."))
        return hostname

    @property
    def territory(self):
        """The one asked for, or None."""
        return self.network.at(self.values.get("territoire"))

    @property
    def groups(self):
        """[(label, links)]: the choices of each filter; a network of one territory has none to choose."""
        territories = [(each.hostname, each.label) for each in self.network.territories.values()]
        found = [(_("Territory"), self.links("territoire", _("All territories"), territories))]
        return found if len(territories) > 1 else []

    def links(self, name, words_for_all, choices):
        """The choices of a filter as [{"words", "query", "is_current"}], the one for all first."""
        chosen = self.values.get(name, "")
        return [
            {"words": words, "query": self.query_with(**{name: value}), "is_current": chosen == value}
            for value, words in [("", words_for_all), *choices]
        ]


class LatestFilters(NetworkFilters):
    """`/derniers/?type=article&territoire=grenoble.example.org`."""

    type = forms.ChoiceField(label=_("Kind"), required=False, choices=kinds_of_news)

    @property
    def groups(self):
        return [(_("Kind"), self.links("type", _("All kinds"), kinds_of_news())), *super().groups]

    def apply(self):
        found = self.network.news(self.territory)
        kind = self.values.get("type")
        return found.of_kind(kind) if kind else found


class NetworkAgendaFilters(NetworkFilters):
    """`/agenda/?territoire=&genre=workshop&periode=week-end`."""

    periode = forms.ChoiceField(label=_("When"), required=False, choices=AgendaFilters.PERIODS)
    genre = forms.ChoiceField(label=_("Kind of event"), required=False, choices=EventPage.Genre.choices)

    def __init__(self, data, network):
        super().__init__(data, network)
        self.now = timezone.now()
        self.period = Period.named(self.values.get("periode"), timezone.localdate(self.now))

    @property
    def groups(self):
        return [
            (_("When"), self.links("periode", _("Any time"), AgendaFilters.PERIODS)),
            *super().groups,
            (_("Kind of event"), self.links("genre", _("All genres"), EventPage.Genre.choices)),
        ]

    def apply(self):
        """The events that answer, over or not."""
        events = self.network.events(self.territory)
        if genre := self.values.get("genre"):
            events = events.filter(genre=genre)
        return events.within(self.period) if self.period else events
