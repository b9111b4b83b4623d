"""Permissions of communities. What a role allows is asked of Wagtail's groups, here as in the admin."""

from communities.models.membership import Membership
from contributions.permissions import is_author, is_co_author
from territories.animators import territories_of


def may_propose(member):
    """Any member whose address is confirmed."""
    return member.is_authenticated and member.is_active and member.confirmed_at is not None


def may_decide(member, proposal):
    """Answer a proposal: the animators of its territory."""
    return member.is_authenticated and territories_of(member).filter(pk=proposal.territory_id).exists()


def may_run(member, community):
    """Change its people, look, files and pages: its administrators, while it is open, and the animators."""
    return member.is_authenticated and community.permissions_for_user(member).can_publish()


def may_look(member, community):
    """See its figures; its administrators keep that when it is archived."""
    return may_run(member, community) or is_administrator(member, community)


def is_administrator(member, community):
    if not member.is_authenticated:
        return False
    return community.memberships.accepted().administrators().filter(member=member).exists()


def is_member(member, community):
    return member.is_authenticated and community.memberships.accepted().filter(member=member).exists()


def may_publish_in(member, section):
    """Begin a page below this section of a community."""
    return member.is_authenticated and section.permissions_for_user(member).can_add_subpage()


def may_ask_to_join(member, community):
    if not may_propose(member) or not community.takes_requests or community.is_archived:
        return False
    return not Membership.objects.filter(community=community, member=member).exists()


def may_suggest(member, contribution, community):
    """Ask a community to show something: whoever signs it, and the community's own people."""
    if not member.is_authenticated or not contribution.live or community.is_archived:
        return False
    if contribution.community_id == community.pk or contribution.pk == community.pk:
        return False
    signs = is_author(member, contribution) or is_co_author(member, contribution)
    return signs or is_member(member, community) or may_run(member, community)


def may_take(member, resource):
    """Download it: everybody what is published, its administrators what is not yet."""
    return is_offered(resource) or may_run(member, resource.community)


def is_offered(resource):
    """Whether everybody may download it."""
    return resource.is_published and resource.community.live
