"""Communities: pages, people, letters, files and shared pages."""

from communities.models.community import RESERVED, SECTIONS, CommunityIndexPage, CommunityPage, CommunityTextPage
from communities.models.membership import CommunityRights, Membership
from communities.models.records import CommunityLetter, CommunityMonth, CommunityProposal, LetterRefusal
from communities.models.resources import DownloadMonth, Resource
from communities.models.sharing import CommunityShelf, Feature

__all__ = [
    "CommunityIndexPage",
    "CommunityLetter",
    "CommunityMonth",
    "CommunityPage",
    "CommunityProposal",
    "CommunityRights",
    "CommunityShelf",
    "CommunityTextPage",
    "DownloadMonth",
    "Feature",
    "LetterRefusal",
    "Membership",
    "RESERVED",
    "Resource",
    "SECTIONS",
]
