"""The kind community: it is proposed (`communities/opening.py`), not written in the editor."""

from django.utils.translation import gettext_lazy as _

from communities.models import CommunityIndexPage, CommunityPage
from contributions.kinds import FrontBlock, KindSpec


def newest_open(communities, _now):
    """Those that are not archived, the newest first."""
    return communities.filter(status="").newest_first()


COMMUNITY = KindSpec(
    kind=CommunityPage.KIND,
    order=60,
    label=_("Community"),
    section_title=_("Communities"),
    section="communautes",
    page=CommunityPage,
    index=CommunityIndexPage,
    icon="community",
    admin_icon="group",
    sheets=(("tint", "night", "accent", "paper"), ("paper", "accent", "night", "tint")),
    schema_type="Organization",
    is_for_everybody=True,
    holds_contributions=True,
    front_block=FrontBlock(name="communities", label=_("Communities"), order=50, choose=newest_open),
)
