"""Questions to the search that can be saved and followed (`follows.filters`)."""

from dataclasses import dataclass

from django.http import QueryDict
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from contributions.kinds import KINDS
from contributions.models import Contribution
from follows.filters import register
from search.candidates import question_of, readable
from search.engines import database_engine
from search.filters import Filters
from search.models.entries import entry_key
from search.questions import ANYWHERE

#: Of the pages that answer, so many of the newest are looked at: what is asked about was just published.
NEWEST = 300


@register("search")
@dataclass
class SearchScope:
    """Words, kind, tag, town, year, community; on this territory or on all of them."""

    territory: object
    query: str

    def __post_init__(self):
        self.filters = Filters.read(QueryDict(self.query), self.territory)
        self.query = urlencode(self.filters.parameters)

    @property
    def is_asked(self):
        return self.filters.is_asked

    @property
    def words(self):
        """ "Search: “comet”, Event, #astronomie, Voiron"."""
        filters = self.filters
        parts = [
            _("“%(words)s”") % {"words": filters.query} if filters.query else "",
            str(KINDS[filters.kind].label) if filters.kind else "",
            f"#{filters.tag.name}" if filters.tag else "",
            filters.city,
            str(filters.year or ""),
            filters.community.title if filters.community else "",
        ]
        return _("Search: %(words)s") % {"words": ", ".join(part for part in parts if part)}

    @property
    def url(self):
        return f"{reverse('search:search')}?{self.query}"

    def concerns(self, page):
        return self.filters.everywhere or self.territory.shows_others or page.territory_id == self.territory.pk

    def among(self, keys):
        """Which of these pages answer, as a set of primary keys."""
        if self.filters.wrong:  # what it asked has left: nothing answers rather than everything
            return set()
        question = question_of(self.filters)
        if question.is_empty or (self.filters.query and not question.groups):
            return set()
        found = set(readable(database_engine().candidates(question, ANYWHERE, NEWEST), self.filters))
        rows = Contribution.objects.filter(pk__in=keys).values_list("pk", "published_at")
        return {pk for pk, published_at in rows if entry_key(published_at, pk) in found}
