"""The filters of a search or of a tag: read from the address, written back into links."""

from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.utils.translation import gettext_lazy as _

from contributions.kinds import KINDS
from contributions.models import Contribution, Tag
from contributions.tags import tag_key
from intake.link_filters import in_words
from search.questions import clean_query
from search.texts import city_token, community_token, kind_token, tag_token, territory_token, year_token

WHOLE_NETWORK = "tous"
#: What may be asked beside words and town, with the name that readers know it by.
LABELS = {
    "type": _("Kind"),
    "tag": _("Tag"),
    "annee": _("Year"),
    "communaute": _("Community"),
    "territoire": _("Where to look"),
}


@dataclass(frozen=True)
class Filters:
    """What is asked. What makes no sense in an address is told and left out."""

    territory: object = None
    query: str = ""
    kind: str = ""
    tag: Tag | None = None
    city: str = ""
    year: int | None = None
    community: Contribution | None = None
    everywhere: bool = False
    #: (label, value) of what the address asks for and nobody understands.
    strangers: tuple = ()

    @classmethod
    def read(cls, data, territory):
        asked = {name: clean_query(data.get(name, "")) for name in LABELS}
        year, tag, community = asked["annee"], asked["tag"], asked["communaute"]
        found = cls(
            territory=territory,
            query=clean_query(data.get("q", "")),
            kind=asked["type"] if asked["type"] in KINDS else "",
            tag=_tag(tag) if tag else None,
            city=clean_query(data.get("lieu", ""))[:120],
            year=int(year) if year.isascii() and year.isdigit() and len(year) == 4 else None,
            community=_community(community) if community.isascii() and community.isdigit() else None,
            everywhere=asked["territoire"] == WHOLE_NETWORK,
        )
        understood = found.parameters
        return replace(
            found,
            strangers=tuple(
                (label, asked[name]) for name, label in LABELS.items() if asked[name] and name not in understood
            ),
        )

    @property
    def wrong(self):
        """What of the address means nothing, in words."""
        return in_words(self.strangers)

    @property
    def tokens(self):
        """The filters as the engines read them."""
        tokens = [kind_token(self.kind)] if self.kind else []
        tokens += [tag_token(self.tag.pk)] if self.tag else []
        tokens += [city_token(self.city)] if city_token(self.city) != city_token("") else []
        tokens += [year_token(self.year)] if self.year else []
        tokens += [community_token(self.community.pk)] if self.community else []
        tokens += [territory_token(self.territory.pk)] if self.territory and not self.everywhere else []
        return tokens

    @property
    def is_asked(self):
        """Whether anything is asked at all, beyond the territory."""
        return bool(self.query or self.kind or self.tag or self.city or self.year or self.community)

    @property
    def is_narrowed(self):
        """Whether anything is asked beside the words and the scope."""
        return bool(self.kind or self.tag or self.city or self.year or self.community)

    def unnarrowed(self):
        """The words and the scope alone."""
        return self.but(kind="", tag=None, city="", year=None, community=None)

    def but(self, **changes):
        """The same, with something else: `filters.but(kind="event")`."""
        return replace(self, **changes)

    @property
    def parameters(self):
        """What the address says, in its order."""
        named = {
            "q": self.query,
            "type": self.kind,
            "tag": self.tag.slug if self.tag else "",
            "lieu": self.city,
            "annee": self.year or "",
            "communaute": self.community.pk if self.community else "",
            "territoire": WHOLE_NETWORK if self.everywhere else "",
        }
        return {name: value for name, value in named.items() if value}

    def link(self, **changes):
        """The address of the same question with something else."""
        return "?" + urlencode(self.but(**changes).parameters)


def _tag(name):
    found = Tag.objects.filter(slug=name).select_related("alias_of").first()
    found = found or Tag.objects.filter(key=tag_key(name)).select_related("alias_of").first()
    return found and found.target


def _community(number):
    return (
        Contribution.objects.live().filter(pk=int(number[:15]), kind__in=KINDS.names(holds_contributions=True)).first()
    )
