"""The search index, its words, what waits to be indexed, and proposals about tags."""

from search.models.entries import Entry, EntryText, Pending, Word, entry_key
from search.models.proposals import TagProposal

__all__ = [
    "Entry",
    "EntryText",
    "Pending",
    "TagProposal",
    "Word",
    "entry_key",
]
