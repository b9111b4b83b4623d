"""Posts of another site into articles and events: bodies of blocks, old dates, old addresses, bylines, comments."""

from dataclasses import dataclass

from django.utils import timezone
from django.utils.text import Truncator, slugify
from django.utils.translation import gettext as _

from agenda.imports import EventImporter
from agenda.incoming import IncomingEvent
from articles.models import ArticlePage
from contributions.imports.importer import Importer
from contributions.models import Contribution
from contributions.slugs import free_slug, slugs_below
from intake.rows import RefusedRow, Remark
from movein.addresses import keep_addresses
from movein.bodies import as_stored, blocks_of, stored_body
from movein.comments import bring_comments
from movein.incoming import IncomingPost, lost_in

SUMMARY = 600
SIGNATURE = 160
MAX_HTML = 2_000_000
#: What becomes of a status of WordPress: on line, at its hour, or a draft. Others are left out.
ON_LINE, SCHEDULED, DRAFTS = {"publish"}, {"future"}, {"draft", "pending", "private"}


@dataclass(frozen=True, slots=True)
class MovedEvent(IncomingEvent):
    """An event with the item of the export that it came from."""

    post: IncomingPost | None = None


class Moved:
    """What articles and events of a move share. A row is an IncomingPost, or has one as `post`."""

    def __init__(self, *, parent, source, media, links, authors, as_drafts=False):
        super().__init__(parent=parent, source=source)
        self.media, self.links, self.authors, self.as_drafts = media, links, authors, as_drafts
        #: Uids of what is to be taken once more: it names pages that were not here yet.
        self.unfinished = set()
        self._remarks = []

    # --- Fields ------------------------------------------------------------------------------

    def values(self, row):
        post = _post_of(row)
        if len(post.html) > MAX_HTML:
            raise RefusedRow(_("its text is longer than %(limit)s characters") % {"limit": MAX_HTML})
        if lost_in(post):
            self._note(row, _("some of its characters cannot be read: they were left out"))
        body = blocks_of(post.html, media=self.media, links=self.links, tell=self._remarks.append)
        values = {
            "title": row.title,
            "summary": Truncator(" ".join(post.summary.split())).chars(SUMMARY),
            "body": body,
            "tags": row.tags,
            "lead_image": self.media.picture("", post.thumbnail) if post.thumbnail else None,
        }
        author = self.authors.of(post.author)
        if author and author.member_id:
            return values | {"author": author.member}
        return values | {"signature": (author.name if author else post.author)[:SIGNATURE]}

    def put(self, page, name, value):
        if name == "body":
            block = page._meta.get_field("body").stream_block
            page.body = block.to_python([{"type": kind, "value": part} for kind, part in value])
        elif name == "lead_image":
            page.lead_image_id = value
        else:
            super().put(page, name, value)

    def read(self, page, name):
        return stored_body(page.body) if name == "body" else super().read(page, name)

    def readable(self, name, value):
        return as_stored(value) if name == "body" else super().readable(name, value)

    def find_match(self, row):
        """What a feed of the same site brought before: title and standfirst that led to the original."""
        post = _post_of(row)
        if not post.link:
            return None
        addresses = {post.link, post.link.rstrip("/"), post.link.replace("http://", "https://", 1)}
        found = Contribution.objects.filter(territory=self.territory, origin__in=addresses, kind=self.page_model.KIND)
        page = found.first()
        return self.page_model.objects.get(pk=page.pk) if page else None

    # --- One row -----------------------------------------------------------------------------

    def new_page(self, row):
        post, now = _post_of(row), timezone.now()
        moment = post.published_at or now
        is_live = post.status in ON_LINE and not self.as_drafts and not post.has_password and moment <= now
        page = self.page_model(title=row.title, slug=self._slug(post), live=is_live)
        if is_live:
            page.first_published_at = page.last_published_at = moment
            page.latest_revision_created_at = moment
        return page

    def _slug(self, post):
        base = slugify(post.slug)[:200] or slugify(post.title)[:200] or self.page_model.KIND
        return free_slug(base, slugs_below(self.parent, base).__contains__)

    def _write(self, row, record, digest):
        post = _post_of(row)
        self._remarks = []
        self.links.begin()
        outcome = super()._write(row, record, digest)
        record = self.records[row.uid]
        page = self.page_model.objects.get(pk=record.contribution_id)
        for remark in dict.fromkeys(self._remarks):
            self._note(row, remark)
        if outcome == "created":
            self._set_going(page, row, post)
        if page.origin and page.origin == post.link:
            page.origin = ""  # the whole text is here now
            page.save(clean=False)
        self._keep_author(post, page)
        brought = keep_addresses(territory=self.territory, page=page, post=post)
        comments, told = bring_comments(page=page, post=post, source=self.source, known=record.stamps)
        for reason in told:
            self._note(row, reason)
        if outcome == "unchanged" and (brought or comments):
            outcome = "updated"
        if self.media.missing or self.links.waits:
            # Not the last word on this item: the next run looks at it again, whatever the file says.
            record.digest = ""
            self.unfinished.add(row.uid)
        record.save()
        return outcome

    def _set_going(self, page, row, post):
        """Says what became of its status, and lets what waits for its hour wait here."""
        if post.has_password:
            self._note(row, _("it was behind a password there: it is a draft here"))
        elif post.status in SCHEDULED and post.published_at and post.published_at > timezone.now():
            if not self.as_drafts:
                draft = page.get_latest_revision_as_object()
                draft.go_live_at = post.published_at
                draft.save_revision(clean=False).publish(skip_permission_checks=True)
            self._note(row, _("it waits for its hour there: it does here too"))
        elif post.status == "private":
            self._note(row, _("it was private there: it is a draft here"))
        elif post.status not in ON_LINE:
            self._note(row, _("it was not published there: it is a draft here"))

    def _keep_author(self, post, page):
        if author := self.authors.of(post.author):
            author.contributions.add(page.pk)

    def relink(self, row):
        """Writes a row once more, whose links to other pages can be made only now; the report counts it once."""
        record = self.records.get(row.uid)
        if record and record.contribution_id and not record.digest:
            counts = self.report.created, self.report.updated, self.report.unchanged
            notices = len(self.report.notices)
            self._take(row)
            self.report.created, self.report.updated, self.report.unchanged = counts
            del self.report.notices[notices:]

    def refuse(self, rank, title, reason):
        """An item that becomes nothing, and why."""
        self.report.refusals.append(Remark(0, str(reason), title, rank))


class ArticleImporter(Moved, Importer):
    """Posts and pages."""

    page_model = ArticlePage


class MovedEventImporter(Moved, EventImporter):
    """Events of The Events Calendar."""

    def values(self, row):
        own = EventImporter.values(self, row)
        del own["signature"]
        return own | Moved.values(self, row)

    def find_match(self, row):
        return Moved.find_match(self, row) or EventImporter.find_match(self, row)


def _post_of(row):
    return getattr(row, "post", None) or row
