"""Who runs a community after its last administrator: one contributor at a time is asked, the animators are told."""

from django.db import transaction
from django.utils import timezone

from communities.models.membership import Membership
from communities.notices import NOBODY, TAKE_OVER, notify_animators, notify_member

Succession = Membership.Succession


@transaction.atomic
def seek_successor(community, *, heir=None):
    """Where nobody who stays runs an open community: asks one contributor to take over, tells the animators, once.

    The contributor is `heir` (a membership), or who has been there the longest among those who did not decline.
    Returns the membership that is asked, or None.
    """
    people = community.memberships.staying()
    if community.is_archived or people.administrators().exists():
        return None
    asked = people.contributors().filter(succession=Succession.ASKED).first()
    if asked:
        return asked
    leaving = leaving_administrator(community)
    willing = people.contributors().filter(succession=Succession.NOT_ASKED)
    heir = heir or willing.oldest_first().select_related("member").first()
    if heir:
        heir.succession = Succession.ASKED
        heir.save(update_fields=["succession"])
        notify_member(
            heir.member,
            community,
            TAKE_OVER,
            key=f"take-over/{heir.pk}/{timezone.now():%Y%m%d}",
            target=heir,
            actor=leaving,
        )
    occasion = f"{'soon' if leaving else 'orphan'}/{heir.pk if heir else 'nobody'}/{timezone.now():%Y%m}"
    notify_animators(
        community.territory,
        NOBODY,
        key=f"community/{community.pk}/{occasion}",
        target=community,
        actor=heir.member if heir else None,
        data={"soon": bool(leaving)},
    )
    return heir


def leaving_administrator(community):
    """The administrator whose account is deleted last, when none of them stays; None otherwise."""
    running = community.memberships.active().administrators().select_related("member")
    if community.memberships.staying().administrators().exists():
        return None
    membership = running.order_by("-member__leaves_at").first()
    return membership.member if membership else None
