"""The search index, its words, how far Elasticsearch has read, and proposals about tags."""

from search.models.entries import Carried, Entry, EntryText, Word
from search.models.proposals import TagProposal

__all__ = [
    "Carried",
    "Entry",
    "EntryText",
    "TagProposal",
    "Word",
]
