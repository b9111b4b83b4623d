"""Contributions and what belongs to them: authors, tags, links, imported records."""

from contributions.models.authorship import CoAuthor, Discarded, Hidden
from contributions.models.contribution import Contribution
from contributions.models.draft_media import DraftMedia
from contributions.models.hub import HubNews, HubPosition
from contributions.models.journal import Change, LastNumber, What
from contributions.models.links import CheckedLink
from contributions.models.provenance import ImportedRecord
from contributions.models.sharing import Listing, SharedContribution
from contributions.models.tags import Tag, TaggedContribution, TagMerge

__all__ = [
    "Change",
    "CheckedLink",
    "CoAuthor",
    "Contribution",
    "Discarded",
    "DraftMedia",
    "Hidden",
    "HubNews",
    "HubPosition",
    "ImportedRecord",
    "LastNumber",
    "Listing",
    "SharedContribution",
    "Tag",
    "TagMerge",
    "TaggedContribution",
    "What",
]
