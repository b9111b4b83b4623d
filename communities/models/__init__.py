"""Communities: pages, people, letters, files and shared pages."""

from communities.models.community import CommunityIndexPage, CommunityPage, CommunityTextPage
from communities.models.membership import CommunityRights, Membership
from communities.models.records import (
    CommunityLetter,
    CommunityMonth,
    CommunityProposal,
    CountedViews,
    LetterRefusal,
)
from communities.models.resources import DownloadMonth, Resource
from communities.models.sharing import Feature, Placement

__all__ = [
    "CommunityIndexPage",
    "CommunityLetter",
    "CommunityMonth",
    "CommunityPage",
    "CommunityProposal",
    "CommunityRights",
    "Placement",
    "CommunityTextPage",
    "CountedViews",
    "DownloadMonth",
    "Feature",
    "LetterRefusal",
    "Membership",
    "Resource",
]
