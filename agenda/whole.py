"""The agenda of a territory as it is, without filters: what nearly every reader asks, put into SQL once."""

from contributions.kinds import where_events_take_place
from contributions.models import Contribution
from intake.prepared import prepared
from territories.models import Territory

PER_SECTION = 12


def _events(key, model, shows_others):
    return model.objects.live().shown_in(Territory(pk=key, shows_others=shows_others), model.KIND)


@prepared
def this_week(key, now, end, *, model, shows_others):
    return _events(key, model, shows_others).for_cards_alone().before(now, end)[: 2 * PER_SECTION]


@prepared
def on_now(key, now, *, model, shows_others):
    return _events(key, model, shows_others).for_cards_alone().on_now(now)[:PER_SECTION]


@prepared
def later(key, now, end, *, model, shows_others):
    return _events(key, model, shows_others).for_cards_alone().after(now, end)[:PER_SECTION]


@prepared
def places(key, now, *, model, shows_others):
    """(key, title, town) of the places where something comes, in no order."""
    there = _events(key, model, shows_others).not_over(now).exclude(place=None).order_by().values("place")
    found = Contribution.objects.live().filter(pk__in=there, **where_events_take_place())
    return found.order_by().values_list("pk", "title", "city")
