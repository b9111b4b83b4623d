"""Communities with their people: `open_community(site, administrator=member, title="Les géologues")`."""

from django.core.files.base import ContentFile

from communities.joining import add_member
from communities.models.membership import Membership
from communities.offering import add_resource
from communities.opening import open_community as open_one
from tests.factories import media
from tests.factories.members import MemberFactory


def open_community(territory, *, administrator=None, title="Les géologues", contributors=()):
    """An open community of this territory, furnished as an animator's yes does."""
    administrator = administrator or MemberFactory()
    community = open_one(
        territory=territory, title=title, purpose="Lire le paysage à voix haute.", administrator=administrator
    )
    for member in contributors:
        add_member(community=community, member=member, role=Membership.Role.CONTRIBUTOR)
    return community


def section_of(community, slug="articles"):
    return community.get_children().get(slug=slug).specific


def make_resource(community, *, title="Carte des cailloux", is_published=True):
    """A PDF file of the community."""
    return add_resource(
        community=community,
        by=community.memberships.administrators().first().member,
        file=ContentFile(media.PDF, "carte.pdf"),
        title=title,
        version_on="2026-10-01",
        description="À imprimer en A3.",
        licence="cc-by",
        is_published=is_published,
    )
