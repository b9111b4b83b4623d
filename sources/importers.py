"""Items of a source into pages: drafts, or on line where the animator trusts it."""

from datetime import timedelta

from django.db.models import Q
from django.utils import timezone
from django.utils.text import Truncator

from agenda.imports import EventImporter
from agenda.models import AgendaPage
from announcements.models import AnnouncementIndexPage, AnnouncementPage
from articles.models import ArticleIndexPage, ArticlePage
from contributions.imports.importer import Importer, same_title
from contributions.models import Contribution, ImportedRecord
from sources.models import Source

RUBRICS = {
    Source.Kind.ARTICLE: (ArticleIndexPage, ArticlePage),
    Source.Kind.ANNOUNCEMENT: (AnnouncementIndexPage, AnnouncementPage),
    Source.Kind.EVENT: (AgendaPage, None),
}
SUMMARY = 500
#: A same title within so many days is the same thing.
NEAR = timedelta(days=2)


def rubric_of(source):
    """The page below which items of this source are made; None when the territory has none."""
    model, _page_model = RUBRICS[source.kind]
    return model.objects.child_of(source.territory.root_page).first()


class OfSource:
    """What importers of sources share: drafts, the source's name and tags, and no touch on what came another way."""

    def __init__(self, *, parent, source):
        super().__init__(parent=parent, source=source.key)
        self.watched = source
        self.goes_live = source.publishes

    def values(self, row):
        values = super().values(row)
        values["signature"] = values.get("signature") or self.watched.name
        values["tags"] = tuple(dict.fromkeys([*row.tags, *self.watched.tag_names]))
        return values

    def _write(self, row, record, digest):
        """A page that was here before is remembered as the same thing, and left as it is."""
        twin = None if record else self.find_twin(row)
        if twin:
            record = ImportedRecord(territory=self.site, source=self.source, uid=row.uid, contribution_id=twin.pk)
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
    """Items of a feed as articles or announcements: title, standfirst and the way to the original.

    The text itself stays where it was written: `origin` leads there, from cards, feeds and search.
    """

    def values(self, row):
        return {"title": row.title, "summary": Truncator(row.summary).chars(SUMMARY), "tags": row.tags}

    def find_twin(self, row):
        """The same address, or nearly the same title on nearly the same day, that this source does not know."""
        pages = Contribution.objects.filter(territory=self.site)
        if row.link:
            same = pages.filter(Q(origin=row.link) | Q(imported_records__address=row.link)).first()
            if same:
                return same
        day = row.published_at or timezone.now()
        near = pages.filter(published_at__range=(day - NEAR, day + NEAR)).exclude(imported_records__source=self.source)
        return next((page for page in near.only("title") if same_title(page.title, row.title)), None)


class FeedImporter(OfSource, _Items):
    """Items of an RSS or Atom feed."""

    def __init__(self, *, parent, source):
        super().__init__(parent=parent, source=source)
        _rubric, self.page_model = RUBRICS[source.kind]

    def new_page(self, row):
        page = super().new_page(row)
        page.origin = row.link
        if self.page_model is ArticlePage:
            page.genre = ArticlePage.Genre.NEWS
        if page.live and row.published_at:
            page.first_published_at = min(row.published_at, page.first_published_at)
        return page
