"""Communities whose only administrator deletes their account: told at once, and handed over while there is time."""

from django.db import transaction

from communities.joining import is_last_administrator
from communities.models import CommunityPage
from communities.models.membership import Membership
from communities.notices import LEAVING, STAYS, notify_people
from communities.rights import sync_permissions
from communities.succession import seek_successor

Role, Succession = Membership.Role, Membership.Succession


def run_alone_by(member):
    """The open communities that nobody else who stays runs, in the order of their names."""
    found = (
        member.community_memberships.accepted().administrators().filter(community__archived_at=None)
    ).select_related("community__territory")
    alone = [membership.community for membership in found if is_last_administrator(membership)]
    return sorted(alone, key=lambda community: community.title)


def possible_successors(community):
    """The memberships of the contributors who could take over, who has been there the longest first."""
    return community.memberships.staying().contributors().oldest_first().select_related("member")


@transaction.atomic
def announce_departure(*, member, successors=None):
    """Tells the people of each community that `member` runs alone on which day the account is deleted.

    Called when the deletion is asked for (`leaves_at` is set). One contributor is asked to take over at once: the
    one whom `successors` ({key of the community: membership}) names, or who has been there the longest.
    """
    for community in run_alone_by(member):
        heir = seek_successor(community, heir=(successors or {}).get(community.pk))
        key, data = f"leaving/{int(member.leaves_at.timestamp())}", {"asked": bool(heir)}
        notify_people(community, LEAVING, but=heir, key=key, actor=member, data=data)


@transaction.atomic
def withdraw_departure(*, member, occasion):
    """They stay after all (`leaves_at` is empty again): nobody need take over what they run. `occasion` names the
    departure that is taken back, so that each is told once.
    """
    for community in run_alone_by(member):
        community.memberships.filter(succession=Succession.ASKED).update(succession=Succession.NOT_ASKED)
        notify_people(community, STAYS, key=f"stays/{occasion}", actor=member)


def run_by(member):
    """The keys of the communities that a member runs, alone or not."""
    return list(member.community_memberships.accepted().administrators().values_list("community", flat=True))


@transaction.atomic
def hand_on(keys):
    """After an account was deleted: its communities' rights follow, and somebody is asked where nobody is left."""
    for community in CommunityPage.objects.filter(pk__in=keys):
        sync_permissions(community)
        seek_successor(community)
