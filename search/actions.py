"""Keeping the index: in the same transaction as the page itself, so that the two never disagree."""

from agenda.schedule import load_zones
from contributions.models import TaggedContribution
from search import elastic
from search.engines import database_engine
from search.models import Entry, EntryText, Word, entry_key
from search.tasks import carry_over_task
from search.texts import read, year_of
from search.words import stem

BATCH = 500


def index_contributions(contributions):
    """Makes contributions (of their specific types) findable, and forgets those that are not on line."""
    online = [page for page in contributions if page.live]
    known = Entry.objects.filter(contribution_id__in=[page.pk for page in contributions])
    changed = set(known.values_list("key", flat=True))
    known.delete()
    if online:
        changed |= set(write(online))
    if changed and elastic.is_wanted():
        elastic.note(changed)
        carry_over_task.enqueue()


def write(online):
    """Writes the entries, texts and words of contributions; returns the keys."""
    tags = tags_of(online)
    load_zones(online)
    readings = {page.pk: read(page, tags.get(page.pk, [])) for page in online}
    entries = [entry_for(page, tags.get(page.pk, [])) for page in online]
    Entry.objects.bulk_create(entries, batch_size=BATCH)
    EntryText.objects.bulk_create(
        [EntryText(entry=entry, text=readings[entry.contribution_id].body) for entry in entries], batch_size=BATCH
    )
    database_engine().write([(entry.key, *readings[entry.contribution_id].stems) for entry in entries])
    learn(readings.values())
    return [entry.key for entry in entries]


def entry_for(page, tags):
    return Entry(
        key=entry_key(page.published_at, page.pk),
        contribution_id=page.pk,
        kind=page.kind,
        territory_id=page.territory_id,
        community_id=page.community_id,
        city=page.city[:120],
        year=year_of(page),
        tag_ids=[tag.pk for tag in tags],
    )


def tags_of(contributions):
    """{contribution's key: its tags}, in one query."""
    ties = TaggedContribution.objects.filter(content_object__in=[page.pk for page in contributions])
    found = {}
    for tie in ties.select_related("tag").order_by("pk"):
        found.setdefault(tie.content_object_id, []).append(tie.tag)
    return found


def learn(readings):
    """Remembers the words that were not known yet, in alphabetical order: two writers then never block each other."""
    words, titular = {}, {}
    for reading in readings:
        words.update(reading.words)
        titular.update(reading.titular)
    unknown = set(words)
    for batch in batches(sorted(words)):
        unknown -= set(Word.objects.filter(word__in=batch).values_list("word", flat=True))
    Word.objects.bulk_create(
        [
            Word(word=word, stem=stem(word), spelling=words[word], is_titular=word in titular)
            for word in sorted(unknown)
        ],
        ignore_conflicts=True,
        batch_size=BATCH,
    )
    for batch in batches(sorted(titular)):
        if stale := Word.objects.filter(word__in=batch, is_titular=False).values_list("word", flat=True):
            Word.objects.filter(word__in=sorted(stale)).update(is_titular=True)


def batches(items):
    return [items[start : start + BATCH] for start in range(0, len(items), BATCH)]
