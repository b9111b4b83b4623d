"""From the journal of changes to messages."""

from django.db import transaction

from contributions.models import Change, Contribution, What
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
    told = {} if tagged is None else _told_last(endpoint, changes)
    found = []
    for change in changes:
        key, event = change.contribution_id, event_of(change, arrived)
        if tagged is not None:
            event = event_for_tags(event, is_tagged=key in tagged, told=told.get(key))
        if event in endpoint.events and (not endpoint.kinds or change.kind in endpoint.kinds):
            found.append(Delivery(endpoint=endpoint, event=event, contribution_id=key, kind=change.kind, at=change.at))
            told[key] = event
    return found


def event_for_tags(event, *, is_tagged, told):
    """What `event` is to an endpoint that chooses tags; None for what it need not hear of.

    `told`: the event it was told of this contribution last, None without any. What lost the tag is gone to it, and
    what has it again is new.
    """
    if event in GONE:
        return event
    if not is_tagged:
        return Event.WITHDRAWN if told in (Event.PUBLISHED, Event.CHANGED) else None
    return Event.PUBLISHED if told in GONE else event


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
    keys = [change.contribution_id for change in changes]
    return set(endpoint.chosen(Contribution.objects.filter(pk__in=keys)).values_list("pk", flat=True))


def _told_last(endpoint, changes):
    """{contribution: the event that the endpoint was told of it last, or will be}."""
    keys = {change.contribution_id for change in changes}
    rows = endpoint.deliveries.filter(contribution_id__in=keys).exclude(state=Delivery.State.OVERTAKEN)
    return dict(rows.order_by("pk").values_list("contribution_id", "event"))
