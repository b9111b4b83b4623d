"""Bringing the rows of a file in, again and again, without undoing what people did.

Each source's rows are known by their identifier. A field is written as long as it
still looks as the import left it; once somebody has edited it, their hand wins. Each
row is one transaction: it is in or it is not.
"""

from contextlib import nullcontext
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.db import DataError, IntegrityError, transaction
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from wagtail.models import Page

from contributions.digests import digest_of, stamp
from contributions.imports.outside import FAR_KM, Outside
from contributions.imports.page_fields import MAX_TAGS, PageFields
from contributions.imports.positions import OnTheMap
from contributions.imports.rows import one_per_identifier
from contributions.models import ImportedRecord
from contributions.projections import projecting
from contributions.slugs import free_slug, slugs_below
from gazetteer.matching import TownsNamed
from intake.rows import RefusedRow, Remark
from jobs.progress import progress
from maps.surroundings import Surroundings


@dataclass(slots=True)
class Report:
    """What an import did, for the person who asked for it."""

    created: int = 0
    updated: int = 0
    unchanged: int = 0
    refusals: list[Remark] = field(default_factory=list)
    notices: list[Remark] = field(default_factory=list)

    @property
    def refused(self):
        return len(self.refusals)


class Importer(OnTheMap, PageFields):
    """Imports the rows of one source below one page.

    A subclass says which `page_model` a row becomes, which `values(row)` its fields
    take, and how `find_match(row)` recognises a page that came another way.
    """

    page_model = None
    #: Whether new pages are on line at once; otherwise they are drafts that somebody publishes.
    goes_live = True

    def __init__(self, *, parent, source):
        self.parent = parent
        self.territory = parent.get_site().territory
        self.source = source[:200]
        self.surroundings = Surroundings(self.territory)
        self.towns = TownsNamed([])
        self.report = Report()
        #: Keys of the pages that a row of this import has been recognised as: no other row is the same thing.
        self.matched = set()
        self.records = {
            record.uid: record
            for record in ImportedRecord.objects.filter(territory=self.territory, source=self.source)
        }

    # --- What a subclass says ----------------------------------------------------------

    def values(self, row):
        """{field: value} of the page."""
        raise NotImplementedError

    def find_match(self, row):
        """A page that is the same thing and came from elsewhere, or None."""
        raise NotImplementedError

    def joined(self, first, row):
        """One row for two of one identifier and nearly the same title; None where they are two things after all."""
        return first if digest_of(first) == digest_of(row) else None

    def apart(self, row):
        """What tells two things of the same identifier apart."""
        return row.title

    def prepare(self, rows):
        """Look up at once what every row will ask for."""

    def created(self, key, row):
        """What is done besides for a new page, in the transaction of its row."""

    @property
    def known_pages(self):
        """Keys of the pages that this source has brought or recognised, as a query."""
        records = ImportedRecord.objects.filter(territory=self.territory, source=self.source)
        return records.exclude(contribution=None).values("contribution_id")

    # --- The import ----------------------------------------------------------------------

    def run(self, reading, *, dry_run=False):
        """Take every row of a reading; with `dry_run`, undo it all at the end."""
        self.report.refusals += reading.refusals
        self.report.notices += reading.notices
        rows = one_per_identifier(reading.rows, joined=self.joined, apart=self.apart, note=self._note)
        self.look_up_towns(rows)
        self.prepare(rows)
        # Without a rehearsal round them, each row is a transaction of its own.
        with transaction.atomic() if dry_run else nullcontext():
            for row in progress(rows, "Importing"):
                self._take(row)
            if dry_run:
                transaction.set_rollback(True)
        for remarks in (self.report.refusals, self.report.notices):
            remarks.sort(key=lambda remark: (remark.rank, remark.line))
        return self.report

    def _take(self, row):
        record, digest = self.records.get(row.uid), digest_of(row)
        if record and (record.digest == digest or record.contribution_id is None):
            self.report.unchanged += 1
            return
        try:
            with projecting():
                outcome = self._write(row, record, digest)
        except RefusedRow as refusal:
            self._refuse(row, str(refusal))
        except ValidationError as error:
            self._refuse(row, _in_words(error))
        except (DataError, IntegrityError) as error:
            self._refuse(row, _("the database refused it: %(error)s") % {"error": str(error)[:200]})
        else:
            setattr(self.report, outcome, getattr(self.report, outcome) + 1)

    def _refuse(self, row, reason):
        self.report.refusals.append(Remark(row.line, reason, row.title, row.rank))

    def _values(self, row, record):
        """The values of a row, and whether it is shown as nearby where that is asked for, or was before."""
        values = self.values(row)
        is_asked = self.outside == Outside.NEARBY
        if not hasattr(row, "latitude") or not (is_asked or "is_nearby" in record.stamps):
            return values
        position = self.position(row)
        is_far = bool(position) and self.surroundings.distance(*position[:2]) > FAR_KM
        return values | {"is_nearby": is_asked and is_far}

    def _write(self, row, record, digest):
        row = self.located(row)
        if len(row.tags) > MAX_TAGS:
            words = _("it has %(count)s tags: the first %(limit)s are taken")
            self._note(row, words % {"count": len(row.tags), "limit": MAX_TAGS})
        if record:
            page = self.page_model.objects.get(pk=record.contribution_id)
        else:
            page = self.find_match(row)
            record = ImportedRecord(territory=self.territory, source=self.source, uid=row.uid)
        outcome = self._update(page, row, record) if page else self._create(row, record)
        record.digest = digest
        record.address = getattr(row, "source_url", "")
        record.licence = getattr(row, "licence", "")[:160]
        record.save()
        self.records[row.uid] = record
        if outcome == "created":
            self.created(record.contribution_id, row)
        return outcome

    def _create(self, row, record):
        page = self.new_page(row)
        values = self._values(row, record)
        for name, value in values.items():
            self.put(page, name, value)
        # Locked, so that two imports at once never give two pages the same place in the tree.
        Page.objects.select_for_update().get(pk=self.parent.pk).add_child(instance=page)
        record.contribution_id = page.pk
        if not page.live:
            page.save_revision()
        record.stamps = {name: stamp(self.read(page, name)) for name in values}
        return "created"

    def new_page(self, row):
        """The page of a new row, before its fields are written."""
        page = self.page_model(title=row.title, slug=self._free_slug(row.title), live=self.goes_live)
        if self.goes_live:
            now = timezone.now()
            page.first_published_at = page.last_published_at = page.latest_revision_created_at = now
        return page

    def _update(self, page, row, record):
        record.contribution_id = page.pk
        self.matched.add(page.pk)
        if not page.live and not page.first_published_at:
            page = page.get_latest_revision_as_object()  # a draft never published: what is typed there counts
        elif page.has_unpublished_changes:
            self._note(row, _("somebody is editing it here: left alone"))
            return "unchanged"
        changed, kept = [], []
        for name, value in self._values(row, record).items():
            present = self.read(page, name)
            if present == self.readable(name, value):
                record.stamps[name] = stamp(present)
            elif record.stamps.get(name) == stamp(present) or (name not in record.stamps and not present):
                self.put(page, name, value)
                changed.append(name)
            else:
                kept.append(name)
        if not record.pk:
            self._note(row, _("it was here already: only what it lacked is filled in"))
        elif kept:
            labels = ", ".join(self.label(name) for name in kept)
            self._note(row, _("kept as edited here: %(fields)s") % {"fields": labels})
        if not changed:
            return "unchanged"
        self._save(page)
        record.stamps |= {name: stamp(self.read(page, name)) for name in changed}
        return "updated"

    @staticmethod
    def _save(page):
        """Save what is on line, and the editing history where there is one."""
        if not page.live:
            page.save_revision(log_action=True)
        elif page.latest_revision_id:
            page.save_revision(log_action=True).publish()
        else:
            page.last_published_at = timezone.now()
            page.full_clean()
            page.save(clean=False)

    def _note(self, row, reason):
        self.report.notices.append(Remark(row.line, reason, row.title, row.rank))

    def _free_slug(self, title):
        """A slug that no sibling has, found in one query however many share the title."""
        base = slugify(title)[:200] or self.page_model.KIND
        return free_slug(base, slugs_below(self.parent, base).__contains__)


def _in_words(error):
    messages = getattr(error, "message_dict", None)
    if not messages:
        return " ".join(error.messages)
    return " ".join(f"{name}: {' '.join(texts)}" for name, texts in messages.items())
