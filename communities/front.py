"""What the sections of a community's front page hold: questions that are put into SQL once (intake/prepared.py).

`model` is CommunityPage, which cannot be imported here: its addresses (`communities/routes.py`) ask this module.
"""

from django.utils import timezone

from agenda.coming import with_next_dates
from agenda.models import EventPage
from contributions.related import cards_in_order
from intake.prepared import prepared

LATEST, UPCOMING, RESOURCES, PEOPLE = 9, 6, 4, 12


def section_of(community, name):
    """What the section `name` of the front page of a community holds, as a list."""
    return SECTIONS[name](community.pk or 0, model=type(community))


def _featured(key, *, model):
    return cards_in_order(_featured_keys(key, model=model))


def _upcoming(key, *, model):
    return with_next_dates(_next_events(key, timezone.now(), model=model))


@prepared
def _featured_keys(key, *, model):
    community = model(pk=key)
    shown = community.get_contributions().order_by().values("pk")
    return community.features.filter(contribution__in=shown).values_list("contribution_id", flat=True)


@prepared
def _next_events(key, now, *, model):
    return model(pk=key).get_events().coming(now).for_cards_alone()[:UPCOMING]


@prepared
def _latest(key, *, model):
    return model(pk=key).get_contributions().except_kind(EventPage.KIND).for_cards_alone()[:LATEST]


@prepared
def _resources(key, *, model):
    return model(pk=key).published_resources()[:RESOURCES]


@prepared
def _contributors(key, *, model):
    return model(pk=key).get_contributors()[:PEOPLE]


SECTIONS = {
    "featured": _featured,
    "upcoming": _upcoming,
    "latest": _latest,
    "resources": _resources,
    "contributors": _contributors,
}
