"""What the search keeps: one small row for each published contribution, its text, and all words."""

from django.db import models

# A key is a moment and a contribution: ordering by it is ordering by date, which lets
# every engine stop at the most recent matches instead of ranking all of them.
PAGE_BITS = 28


def entry_key(published_at, pk):
    """The key of an entry: the more recent, the higher."""
    return (max(0, int(published_at.timestamp())) << PAGE_BITS) | (pk & ((1 << PAGE_BITS) - 1))


class Entry(models.Model):
    """A contribution that can be found: what the facets count, and what the ranking reads (`search/ranking.py`).

    Its words live beside it, where each database keeps them best: an FTS5 table whose
    rows have the same key in SQLite, columns of type tsvector in PostgreSQL
    (`search/engines/`). The row goes with its contribution.
    """

    key = models.BigIntegerField(primary_key=True)
    contribution = models.OneToOneField(
        "contributions.Contribution", on_delete=models.CASCADE, related_name="search_entry"
    )
    kind = models.CharField(max_length=20)
    territory_id = models.IntegerField(null=True)
    community_id = models.IntegerField(null=True)
    city = models.CharField(max_length=120, blank=True)
    year = models.PositiveSmallIntegerField(null=True)
    tag_ids = models.JSONField(default=list)
    genre = models.CharField(max_length=30, null=True)
    starts_at = models.BigIntegerField(null=True, help_text="In seconds: a thousand are read for each search.")
    ends_at = models.BigIntegerField(null=True, help_text="In seconds.")
    # Folded words between spaces: " la neige et apres ". Null until the entry is written anew.
    title = models.TextField(null=True, help_text="The words of the title.")
    title_stems = models.TextField(null=True, help_text="Their stems.")
    name_stems = models.TextField(null=True, help_text="The stems of tags, town, place, names.")
    reactions = models.PositiveIntegerField(null=True, help_text="Recommendations, as they were last night.")

    class Meta:
        verbose_name = "search entry"
        verbose_name_plural = "search entries"

    def __str__(self):
        return f"{self.kind} {self.contribution_id}"


class EntryText(models.Model):
    """What a page says, as plain text, from which the results quote."""

    entry = models.OneToOneField(Entry, primary_key=True, on_delete=models.CASCADE, related_name="text")
    text = models.TextField()

    class Meta:
        verbose_name = "search text"
        verbose_name_plural = "search texts"

    def __str__(self):
        return self.text[:60]


class Word(models.Model):
    """A word of some published page: to complete what is typed and to mend what is mistyped."""

    word = models.CharField(max_length=80, primary_key=True, help_text="Folded: no capitals, no accents.")
    stem = models.CharField(max_length=80, db_index=True)
    spelling = models.CharField(max_length=80, help_text="As first written, accents included.")
    is_titular = models.BooleanField(default=False, help_text="Seen in a title or a tag.")

    class Meta:
        verbose_name = "word"
        verbose_name_plural = "words"

    def __str__(self):
        return self.spelling


class Carried(models.Model):
    """How far Elasticsearch has read the journal of changes (see `search/elastic.py`): one row."""

    number = models.BigIntegerField(default=0)

    class Meta:
        verbose_name = "position in the journal"
        verbose_name_plural = "positions in the journal"

    def __str__(self):
        return str(self.number)
