"""Facets: what could narrow the results, each as a plain link with its count."""

from collections import Counter
from dataclasses import dataclass

from django.utils.translation import gettext as _

from contributions.kinds import KINDS
from contributions.models import Contribution, Tag
from search.candidates import MOST
from search.finding import count

SHOWN = 12


@dataclass(frozen=True)
class Choice:
    """One link of a facet."""

    label: str
    count: int
    link: str
    is_chosen: bool = False


@dataclass(frozen=True)
class Facet:
    """One way to narrow the results."""

    name: str
    label: str
    choices: list


def facets(findings):
    """The facets of these results, those that would change something or are chosen already."""
    filters, rows = findings.filters, findings.rows()
    found = [
        _kinds(filters, rows),
        _tags(filters, rows),
        _cities(filters, rows),
        _years(filters, rows),
        _communities(filters, rows),
    ]
    return [facet for facet in found if len(facet.choices) > 1 or any(choice.is_chosen for choice in facet.choices)]


def territory_choices(findings):
    """This territory or the whole network, with a count for each."""
    filters = findings.filters
    # The network has whatever the territory has: of more than is counted nothing is asked.
    has_enough = findings.is_bounded and findings.has_all_words and not filters.everywhere
    other = MOST if has_enough else count(filters.but(everywhere=not filters.everywhere))
    counts = {filters.everywhere: min(len(findings), MOST), not filters.everywhere: min(other, MOST)}
    labels = {False: _("This territory"), True: _("The whole network")}
    return [
        Choice(labels[scope], counts[scope], filters.link(everywhere=scope), filters.everywhere == scope)
        for scope in (False, True)
    ]


def without_each(filters):
    """Where filters leave nothing: for each, what taking it off would give; then all of them. None that gives nothing.

    The scope is no filter: `territory_choices` has it.
    """
    taken = {
        "kind": (_("Kind"), str(KINDS[filters.kind].label) if filters.kind else "", ""),
        "tag": (_("Tag"), filters.tag.name if filters.tag else "", None),
        "city": (_("Place"), filters.city, ""),
        "year": (_("Year"), str(filters.year or ""), None),
        "community": (_("Community"), filters.community.title if filters.community else "", None),
    }
    chosen = {name: values for name, values in taken.items() if values[1]}
    choices = [
        Choice(
            _("without “%(filter)s: %(value)s”") % {"filter": label, "value": value},
            min(count(filters.but(**{name: empty})), MOST),
            filters.link(**{name: empty}),
        )
        for name, (label, value, empty) in chosen.items()
    ]
    if len(chosen) > 1:
        bare = filters.unnarrowed()
        choices.append(Choice(_("without any filter"), min(count(bare), MOST), bare.link()))
    return [choice for choice in choices if choice.count]


def _facet(name, label, filters, attribute, counted, *, chosen=None):
    """Choices from {value: (label, count)}; the chosen one's link takes it away."""
    empty = type(getattr(filters, attribute))() if attribute in {"kind", "city"} else None
    choices = [
        Choice(text, number, filters.link(**{attribute: empty if value == chosen else value}), value == chosen)
        for value, (text, number) in counted
    ]
    return Facet(name, label, choices[:SHOWN])


def _kinds(filters, rows):
    counts = Counter(row.kind for row in rows)
    counted = [(kind, (label, counts[kind])) for kind, label in KINDS.choices() if counts[kind]]
    return _facet("type", _("Kind"), filters, "kind", counted, chosen=filters.kind)


def _tags(filters, rows):
    counts = Counter(pk for row in rows for pk in row.tag_ids)
    common = dict(counts.most_common(SHOWN + 1))
    tags = sorted(Tag.objects.filter(pk__in=common), key=lambda tag: (-common[tag.pk], tag.key))
    counted = [(tag, (tag.name, common[tag.pk])) for tag in tags]
    return _facet("tag", _("Tag"), filters, "tag", counted, chosen=filters.tag)


def _cities(filters, rows):
    counted = Counter(row.city for row in rows if row.city).most_common(SHOWN)
    return _facet("lieu", _("Place"), filters, "city", [(city, (city, n)) for city, n in counted], chosen=filters.city)


def _years(filters, rows):
    counted = sorted(Counter(row.year for row in rows if row.year).items(), reverse=True)
    return _facet("annee", _("Year"), filters, "year", [(y, (str(y), n)) for y, n in counted], chosen=filters.year)


def _communities(filters, rows):
    counts = Counter(row.community_id for row in rows if row.community_id)
    common = dict(counts.most_common(SHOWN))
    pages = Contribution.objects.live().filter(pk__in=common).only("pk", "title")
    pages = sorted(pages, key=lambda page: -common[page.pk])
    counted = [(page, (page.title, common[page.pk])) for page in pages]
    return _facet("communaute", _("Community"), filters, "community", counted, chosen=filters.community)
