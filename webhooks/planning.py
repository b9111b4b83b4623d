"""From the journal of changes to messages."""

from django.db import transaction

from contributions.models import Change, Contribution, Tag, What
from webhooks.models import GONE, Delivery, Endpoint, Event

#: So many changes of one territory are looked at in one run, and so many messages may wait at most.
AT_ONCE = 500
MOST_WAITING = 2_000
EVENTS = {
    What.PUBLISHED: Event.PUBLISHED,
    What.CHANGED: Event.CHANGED,
    What.WITHDRAWN: Event.WITHDRAWN,
    What.DELETED: Event.DELETED,
}


def last_number():
    """The number of the newest change, from which a new endpoint begins."""
    return Change.objects.since(0).order_by("-number").values_list("number", flat=True).first() or 0


def plan_all():
    """Messages for every endpoint at work; returns how many were planned."""
    return sum(plan(endpoint) for endpoint in Endpoint.objects.working().order_by("pk"))


def plan(endpoint):
    """Messages about what changed since this endpoint was planned for last; each change is planned once."""
    if endpoint.deliveries.waiting().count() >= MOST_WAITING:
        return 0
    changes = list(Change.objects.since(endpoint.position).filter(territory=endpoint.territory_id)[:AT_ONCE])
    if not changes:
        return 0
    wanted = messages(endpoint, changes)
    with transaction.atomic():
        moved = Endpoint.objects.filter(pk=endpoint.pk, position=endpoint.position)
        if not moved.update(position=changes[-1].number):
            return 0  # somebody else planned meanwhile
        Delivery.objects.bulk_create(wanted)
    return len(wanted)


def messages(endpoint, changes):
    """The deliveries that an endpoint has asked for, in the order of these changes."""
    arrived, tagged = _arrived(changes), _tagged(endpoint, changes)
    found = []
    for change in changes:
        event = event_of(change, arrived)
        is_wanted = event in endpoint.events and (not endpoint.kinds or change.kind in endpoint.kinds)
        if is_wanted and (event in GONE or tagged is None or change.contribution_id in tagged):
            found.append(
                Delivery(
                    endpoint=endpoint,
                    event=event,
                    contribution_id=change.contribution_id,
                    kind=change.kind,
                    at=change.at,
                )
            )
    return found


def event_of(change, arrived):
    """What a change is to readers of its territory: who moves away is gone there, who moves in is new."""
    if change.what != What.MOVED:
        return EVENTS[change.what]
    if change.is_gone:
        return Event.WITHDRAWN
    return Event.PUBLISHED if change.pk in arrived else Event.CHANGED


def _arrived(changes):
    """The keys of those moves that came from another territory: the row before tells that it was left."""
    moves = {change.contribution_id for change in changes if change.what == What.MOVED and not change.is_gone}
    arrived, before = set(), {}
    for row in Change.objects.filter(contribution_id__in=moves).order_by("pk"):
        last = before.get(row.contribution_id)
        if last is not None and last.what == What.MOVED and last.is_gone:
            arrived.add(row.pk)
        before[row.contribution_id] = row
    return arrived


def _tagged(endpoint, changes):
    """The keys of those that carry one of the endpoint's tags; None where it asks for none."""
    if not endpoint.tag_slugs:
        return None
    tags = [tag.target for tag in Tag.objects.filter(slug__in=endpoint.tag_slugs).select_related("alias_of")]
    keys = [change.contribution_id for change in changes]
    return set(Contribution.objects.filter(pk__in=keys).tagged(*tags).values_list("pk", flat=True))
