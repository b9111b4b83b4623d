"""Items of a source into pages: drafts, or on line where the animator trusts it."""

from datetime import UTC, datetime, time, timedelta

from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.text import Truncator

from agenda.imports import EventImporter
from agenda.schedule import zone_of
from contributions.dates import day_of
from contributions.imports.importer import Importer
from contributions.imports.matching import NameIndex, same_title
from contributions.kinds import KINDS
from contributions.models import Contribution, ImportedRecord
from contributions.tags import tag_key

SUMMARY = 500
#: A same title within so many days is the same thing.
NEAR_DAYS = 2
A_DAY = timedelta(days=1)


def section_of(source):
    """The page below which items of this source are made; None when the territory has none."""
    return KINDS[source.kind].index.objects.child_of(source.territory.root_page).first()


class OfSource:
    """What importers of sources share: drafts, the source's name and tags, and no touch on what came another way."""

    def __init__(self, *, parent, source):
        super().__init__(parent=parent, source=source.key)
        self.watched = source
        self.goes_live = source.publishes
        self.outside = source.outside

    def values(self, row):
        values = super().values(row)
        values["signature"] = values.get("signature") or self.watched.name
        values["tags"] = tuple(dict.fromkeys([*row.tags, *self.watched.tag_names]))
        return values

    def _write(self, row, record, digest):
        """A page that was here before is remembered as the same thing, and left as it is."""
        match = None if record else self.find_match(row)
        if match:
            self.matched.add(match.pk)
            record = ImportedRecord(
                territory=self.territory, source=self.source, uid=row.uid, contribution_id=match.pk
            )
        elif record is None or record.stamps:
            return super()._write(row, record, digest)
        record.digest = digest
        record.address = row.source_url
        record.save()
        self.records[row.uid] = record
        return "unchanged"


class CalendarImporter(OfSource, EventImporter):
    """Events of a calendar, or of a feed that gives their dates."""


class _Items(Importer):
    """Items of a feed, articles or announcements: title, standfirst and the way to the original.

    The text itself stays where it was written: `origin` leads there, from cards, feeds and search.
    """

    def values(self, row):
        return {"title": row.title, "summary": Truncator(row.summary).chars(SUMMARY), "tags": row.tags}

    def prepare(self, rows):
        """Which pages are here under the links of these rows: asked once, since links have no index."""
        links = {row.link for row in rows if row.link and row.uid not in self.records}
        pages = Contribution.objects.filter(territory=self.territory)
        brought = pages.filter(imported_records__address__in=links).values_list("imported_records__address", "pk")
        written = pages.filter(origin__in=links).values_list("origin", "pk")
        self.by_link = {**dict(brought), **dict(written)} if links else {}

    def find_match(self, row):
        """The same address, or nearly the same title on nearly the same day, that this source does not know."""
        key = self.by_link.get(row.link)
        if key is None:
            day = day_of(row.published_at or timezone.now(), zone_of(self.territory))
            found = self.pages.like({day + number * A_DAY for number in range(-NEAR_DAYS, NEAR_DAYS + 1)}, row.title)
            key = next(
                (page for page, title in found if page not in self.matched and same_title(title, row.title)), None
            )
        return Contribution.objects.filter(pk=key).first() if key else None

    @cached_property
    def pages(self):
        """The pages of the territory that this source does not know, by day of publication."""
        return PagesByDay(Contribution.objects.filter(territory=self.territory).exclude(pk__in=self.known_pages))


class PagesByDay:
    """Pages by day of publication and title; the days are read from the database as they are asked for, once each."""

    def __init__(self, pages):
        self._pages, self._names, self._read = pages, NameIndex(), set()

    def like(self, days, title):
        """(key, title) of pages published on one of these days whose title shares a part of a word with this one."""
        for day in sorted(days - self._read):
            start = datetime.combine(day, time.min, tzinfo=UTC)
            pages = self._pages.filter(published_at__gte=start, published_at__lt=start + A_DAY).order_by("pk")
            for page in pages.values_list("pk", "title"):
                self._names.add(day, tag_key(page[1]), page)
            self._read.add(day)
        return self._names.like(sorted(days), tag_key(title))


class FeedImporter(OfSource, _Items):
    """Items of an RSS or Atom feed."""

    def __init__(self, *, parent, source):
        super().__init__(parent=parent, source=source)
        self.spec = KINDS[source.kind]
        self.page_model = self.spec.page

    def new_page(self, row):
        page = super().new_page(row)
        page.origin = row.link
        page.genre = self.spec.imported_genre or page.genre
        if page.live and row.published_at:
            page.first_published_at = min(row.published_at, page.first_published_at)
        return page
