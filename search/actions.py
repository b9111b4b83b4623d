"""Keeping the index: in the same transaction as the page itself, so that the two never disagree."""

from django.db.models import OuterRef, Q, Subquery, prefetch_related_objects

from agenda.schedule import load_zones
from contributions.batches import batches
from contributions.models import Contribution
from intake.prepared import prepared
from search.engines import database_engine
from search.models import Entry, EntryText, Word
from search.models.entries import entry_key
from search.stemming import split, stem, stems
from search.texts import read, year_of
from search.whereabouts import whereabouts

BATCH = 500
#: Of a title, or of names, so many letters are kept for the ranking.
MOST_KEPT = 800


def index_contributions(contributions):
    """Makes contributions (of their specific types) findable, and forgets those that are not on line."""
    online = [page for page in contributions if page.live]
    Entry.objects.filter(contribution_id__in=[page.pk for page in contributions]).delete()
    if online:
        write(online)


def write(online):
    """Writes the entries, texts and words of contributions."""
    prefetch_related_objects(online, "tagged_items__tag", "shares")
    tags = {page.pk: page.shown_tags for page in online}
    load_zones(online)
    where = whereabouts(online)
    readings = {page.pk: read(page, tags[page.pk], where[page.pk]) for page in online}
    entries = [entry_for(page, tags[page.pk], readings[page.pk]) for page in online]
    Entry.objects.bulk_create(entries, batch_size=BATCH)
    EntryText.objects.bulk_create(
        [EntryText(entry=entry, text=readings[entry.contribution_id].body) for entry in entries], batch_size=BATCH
    )
    database_engine().write([(entry.key, *readings[entry.contribution_id].stems) for entry in entries])
    learn(readings.values())


def entry_for(page, tags, reading):
    return Entry(
        key=entry_key(page.published_at, page.pk),
        contribution_id=page.pk,
        kind=page.kind,
        territory_id=page.territory_id,
        community_id=page.community_id,
        city=page.city[:120],
        year=year_of(page),
        tag_ids=[tag.pk for tag in tags],
        genre=page.genre,
        starts_at=page.starts_at and int(page.starts_at.timestamp()),
        ends_at=page.ends_at and int(page.ends_at.timestamp()),
        title=spaced(split(page.title)),
        title_stems=spaced(stems(page.title)),
        name_stems=spaced(dict.fromkeys(stems(reading.names))),
        reactions=page.recommendation_count,
    )


def spaced(words):
    """Words between spaces, in which one is looked for with its spaces."""
    return f" {' '.join(words)} "[:MOST_KEPT]


def count_reactions():
    """Brings the recommendations of entries up to date, those that changed alone."""
    now = Contribution.objects.filter(pk=OuterRef("contribution_id")).values("recommendation_count")
    stale = Q(reactions=None) | ~Q(reactions=Subquery(now))
    Entry.objects.filter(stale).update(reactions=Subquery(now))


@prepared
def _known(words):
    return Word.objects.filter(word__in=words).values_list("word", "is_titular")


def learn(readings):
    """Remembers the words that were not known yet, in alphabetical order: two writers then never block each other."""
    words, titular = {}, {}
    for reading in readings:
        words.update(reading.words)
        titular.update(reading.titular)
    known = {}
    for batch in batches(sorted(words), BATCH):
        known |= dict(_known(batch))
    Word.objects.bulk_create(
        [
            Word(word=word, stem=stem(word), spelling=words[word], is_titular=word in titular)
            for word in sorted(words)
            if word not in known
        ],
        ignore_conflicts=True,
        batch_size=BATCH,
    )
    for batch in batches(sorted(word for word in titular if known.get(word) is False), BATCH):
        Word.objects.filter(word__in=batch).update(is_titular=True)
