"""What a contribution says, as the search reads it."""

from dataclasses import dataclass
from itertools import chain

from django.conf import settings
from django.utils import translation
from wagtail.search import index

from agenda.schedule import zone_of
from contributions.dates import day_of
from search.genres import words_of_kind
from search.stemming import fold, spellings, split, stem

TEXT_LENGTH = 200_000


@dataclass
class Reading:
    """The texts of a contribution: its title, what stands round it, its body; and the filters it passes.

    `names`, a part of what stands round it, is what it is called by: tags, town, place, author.
    """

    title: str
    lead: str
    body: str
    filters: list
    names: str = ""

    @property
    def stems(self):
        """(title, lead, body, filters) as lists of stems."""
        texts = ([stem(word) for word in split(text)] for text in (self.title, self.lead, self.body))
        return [*texts, self.filters]

    @property
    def titular(self):
        return spellings(f"{self.title} {self.lead}")

    @property
    def words(self):
        return {**spellings(self.body), **self.titular}


def kind_token(kind):
    return f"kx{kind}"


def territory_token(pk):
    return f"zx{pk}"


def community_token(pk):
    return f"cx{pk}"


def tag_token(pk):
    return f"tx{pk}"


def year_token(year):
    return f"yx{year}"


def city_token(city):
    return "vx" + "".join(split(city))


def flat(value):
    """The strings in whatever a search field gives; Wagtail's text blocks give an absent text as the word "None"."""
    if isinstance(value, (list, tuple)):
        return " ".join(filter(None, map(flat, value)))
    return "" if value is None or value == "None" else str(value)


def year_of(contribution):
    """The year in which it happens, or in which it was published, on its territory's clock."""
    zone = zone_of(contribution.territory)
    return day_of(contribution.starts_at or contribution.published_at, zone).year


def shown_by(contribution):
    """The keys of the territories that show a contribution of another one, while that one is open."""
    home = contribution.territory
    return [share.territory_id for share in contribution.shares.all()] if home and home.is_open else []


def read(contribution, tags, where=""):
    """Reads a contribution of a specific type: whatever its model calls a SearchField counts.

    `where`: the words of its town (search/whereabouts.py). Kinds are called as the language of its territory does.
    """
    with translation.override(contribution.territory.language if contribution.territory else settings.LANGUAGE_CODE):
        return _read(contribution, tags, where)


def _read(contribution, tags, where):
    texts = {
        field.field_name: flat(field.get_value(contribution))
        for field in contribution.get_searchable_search_fields()
        if field.field_name not in {"title", "search_words"} and isinstance(field, index.SearchField)
    }
    body = texts.pop("body", "")[:TEXT_LENGTH]
    names = [*(tag.name for tag in tags), contribution.byline, contribution.city, where, texts.pop("place_name", "")]
    names = "\n".join(filter(None, [*names, texts.pop("organiser", ""), *contribution.search_facts]))
    lead = [texts.pop("summary", ""), names, words_of_kind(contribution.kind, contribution.genre)]
    filters = [kind_token(contribution.kind), year_token(year_of(contribution)), *(tag_token(tag.pk) for tag in tags)]
    filters += [territory_token(contribution.territory_id)] if contribution.territory_id else []
    filters += [territory_token(pk) for pk in shown_by(contribution)]
    filters += [community_token(contribution.community_id)] if contribution.community_id else []
    filters += [city_token(contribution.city)] if contribution.city and fold(contribution.city).strip() else []
    return Reading(contribution.title, "\n".join(chain(lead, texts.values())), body, filters, names)
