"""Searching the whole network: the search of territories, without those that are not open."""

from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from contributions.kinds import KINDS
from search.filters import Filters
from search.finding import Findings
from search.questions import clean_query
from search.quoting import Marker
from search.views import page_number, pages_of


class NetworkSearch:
    """What a reader searches, and what is found. `data`: `q`, `type`, `territoire` (a host name), `page`."""

    def __init__(self, data, network):
        self.network = network
        self.territory = network.at(data.get("territoire", ""))
        self.kind = data.get("type", "") if data.get("type", "") in KINDS else ""
        self.query = clean_query(data.get("q", ""))
        self.asked_page = data.get("page", "")
        self.filters = NetworkQuestion(
            territory=self.territory, query=self.query, kind=self.kind, everywhere=self.territory is None
        )

    @cached_property
    def findings(self):
        """What is found, of the open territories; None where nothing is asked."""
        return Findings(self.filters) if self.query else None

    @cached_property
    def number(self):
        return page_number(self.asked_page, self.findings.page_count)

    @cached_property
    def results(self):
        """[{"page", "title", "why"}] of the page that is asked for, each with its territory."""
        marker = Marker(self.findings.filters.query, completed=self.findings.is_completed)
        found = self.findings.page(self.number)
        self.network.placed(page for page, _text in found)
        return [
            {"page": page, "title": marker.mark(page.title), "why": marker.explain(page.summary, text)}
            for page, text in found
        ]

    @cached_property
    def pages(self):
        return pages_of(self.filters, self.number, self.findings.page_count)

    @property
    def kind_links(self):
        choices = [("", _("All kinds")), *((spec.kind, capfirst(spec.plural)) for spec in KINDS.values())]
        return [
            {"words": words, "link": self.filters.link(kind=kind), "is_current": kind == self.kind}
            for kind, words in choices
        ]

    @property
    def territory_links(self):
        """None to choose in a network of one territory."""
        territories = list(self.network.territories.values())
        choices = [(None, _("All territories")), *((each, each.label) for each in territories)]
        return [
            {
                "words": words,
                "link": self.filters.link(territory=territory, everywhere=territory is None),
                "is_current": territory == self.territory,
            }
            for territory, words in choices
        ] if len(territories) > 1 else []  # fmt: skip


class NetworkQuestion(Filters):
    """The same filters, whose address names the territory."""

    @property
    def parameters(self):
        named = {"q": self.query, "type": self.kind, "territoire": self.territory.hostname if self.territory else ""}
        return {name: value for name, value in named.items() if value}
