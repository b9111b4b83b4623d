"""What people talk about now: the tags of the newest contributions of a territory."""

from collections import Counter
from datetime import UTC, datetime
from heapq import nlargest

from django.db.models import Exists, OuterRef

from contributions.models import ImportedRecord, Listing, Tag, TaggedContribution
from intake.prepared import prepared

TAGS = 14
#: This many of the newest tag links say what people talk about now.
NEWEST_TAG_LINKS = 500
#: So many contributions do where a territory shows others; so many imported links count besides.
NEWEST = 500
EVER = datetime(1900, 1, 1, tzinfo=UTC)
#: An imported tag counts so many.
IMPORTED_COUNTED = 3


@prepared
def _newest_listed(key):
    newest = Listing.objects.filter(territory=key).order_by("-published_at", "-contribution")
    return newest.values_list("contribution", flat=True)[:NEWEST]


def _tag_links(*, is_imported):
    imported = Exists(ImportedRecord.objects.filter(contribution=OuterRef("content_object")))
    return TaggedContribution.objects.published().filter(imported if is_imported else ~imported)


@prepared
def _tags_on(keys, *, is_imported):
    return _tag_links(is_imported=is_imported).filter(content_object__in=keys).values_list("tag_id", flat=True)


def _newest_links(key, *, is_imported):
    return _tag_links(is_imported=is_imported).filter(territory=key).newest_first()


@prepared
def _tags_of_newest(key):
    """Once for each link: to count them in SQL takes SQLite twice as long, by a look at each row for its key."""
    return _newest_links(key, is_imported=False).values_list("tag_id", flat=True)[:NEWEST_TAG_LINKS]


@prepared
def _date_of_last(key):
    dates = _newest_links(key, is_imported=False).values_list("published_at", flat=True)
    return dates[NEWEST_TAG_LINKS - 1 : NEWEST_TAG_LINKS]


@prepared
def _tags_of_newest_imported(key, since):
    newest = _newest_links(key, is_imported=True).filter(published_at__gte=since)
    return newest.values_list("tag_id", flat=True)[:NEWEST]


@prepared
def _tags(keys):
    return Tag.objects.filter(pk__in=keys)


def carried_tags(territory):
    """The keys of the tags on the newest contributions shown by a territory, once for each: (written here, imported).

    Each with its own newest: a large import would else be all that people seem to talk about. Imported ones are not
    looked for beyond what was written here, which without any would be all that there is.
    """
    key = territory.pk or 0
    if territory.shows_others:  # its lists have the order: rows of tags have that of one territory, or of one tag
        newest = _newest_listed(key)
        return _tags_on(newest, is_imported=False), _tags_on(newest, is_imported=True)
    own = _tags_of_newest(key)
    since = _date_of_last(key) if len(own) == NEWEST_TAG_LINKS else None
    return own, _tags_of_newest_imported(key, since[0] if since else EVER)


def popular_tags(territory):
    """The tags that the newest contributions shown by a territory carry most, with `count`; the work is bounded."""
    own, imported = map(Counter, carried_tags(territory))
    weights = dict(own)
    for tag, count in imported.items():
        weights[tag] = weights.get(tag, 0) + min(count, IMPORTED_COUNTED)
    found = {tag.pk: tag for tag in _tags(nlargest(TAGS, weights, key=weights.get))}
    for key, tag in found.items():
        tag.count = own[key] + imported[key]
    return sorted(found.values(), key=lambda tag: (-tag.count, tag.name))
