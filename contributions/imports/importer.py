"""Bringing the rows of a file in, again and again, without undoing what people did.

Each source's rows are known by their identifier. A field is written as long as it
still looks as the import left it; once somebody has edited it, their hand wins. Each
row is one transaction: it is in or it is not.
"""

from contextlib import nullcontext
from dataclasses import dataclass, field, replace

from django.core.exceptions import ValidationError
from django.db import DataError, IntegrityError, transaction
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from wagtail.models import Page
from wagtail.rich_text import RichText

from contributions.digests import digest_of, stamp
from contributions.imports.outside import FAR_KM, Outside
from contributions.imports.rows import one_per_identifier
from contributions.models import ImportedRecord, Tag
from contributions.projections import projecting
from contributions.slugs import free_slug, slugs_below
from gazetteer.matching import TownsNamed
from intake.html import clean_html, plain_text
from intake.rows import RefusedRow, Remark
from jobs.progress import progress
from maps.surroundings import Surroundings

MAX_TAGS = 15


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


class Importer:
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
        #: What becomes of rows outside the territory; and of exchanged coordinates: "right", "take" or "leave".
        self.outside, self.swapped = Outside.TAKE, "right"
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
        self.towns = TownsNamed(
            [_address_of(row) for row in rows if getattr(row, "latitude", None) is None],
            middle=lambda: self.surroundings.middle,
        )
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

    def position(self, row):
        """(latitude, longitude) of a row; with True behind, where it is the point of its town; None without any."""
        if row.latitude is not None:
            return row.latitude, row.longitude
        town = self.towns.find(*_address_of(row))
        return (*town.point, True) if town else None

    def located(self, row):
        """The row with coordinates that can be believed; what was wrong with them is said.

        A file may have latitude and longitude exchanged, or a place at the other end of the world.
        """
        position = self.position(row) if hasattr(row, "latitude") else None
        if position is None:
            return row
        away = self.surroundings.distance(*position[:2])
        if away <= FAR_KM:
            return row
        if self._is_swapped(row):
            return self._put_right(row)
        words = _("it lies %(km)s km outside the territory") % {"km": round(away)}
        if self.outside == Outside.LEAVE:
            raise RefusedRow(words)
        if self.outside == Outside.NEARBY:
            words = _("it lies %(km)s km outside the territory: it is shown as nearby") % {"km": round(away)}
        self._note(row, words)
        return row

    def _is_swapped(self, row):
        """Whether it lies in the territory once its latitude and longitude are exchanged."""
        if row.latitude is None or abs(row.longitude) > 90:
            return False
        return self.surroundings.distance(row.longitude, row.latitude) <= FAR_KM

    def _put_right(self, row):
        """The row with its coordinates exchanged, or as the file has them, as was chosen; said either way."""
        if self.swapped == "leave":
            raise RefusedRow(_("its latitude and longitude are exchanged"))
        if self.swapped == "take":
            self._note(row, _("its latitude and longitude seem to be exchanged: they were taken as they are"))
            return row
        self._note(row, _("its latitude and longitude were exchanged: they were put right"))
        return replace(row, latitude=row.longitude, longitude=row.latitude)

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

    # --- Fields ------------------------------------------------------------------------

    def put(self, page, name, value):
        """Write a field; the value is as `values()` gave it."""
        if name == "body":
            page.body = [("text", RichText(clean_html(value)))] if value else []
        elif name == "tags":
            page.tags.set(self._tags(value))
        elif name == "position":
            if value:
                page.pin_at(*value[:2], is_approximate=len(value) > 2)
        else:
            setattr(page, name, value)

    def read(self, page, name):
        """A field as plain data that can be compared, whoever wrote it."""
        if name == "body":
            return "\n".join(plain_text(getattr(block.value, "source", str(block.value))) for block in page.body)
        if name == "tags":
            return sorted(tag.key for tag in page.tags.all())
        if name == "position":
            point = [page.latitude, page.longitude] if page.is_located else []
            return [*point, True] if page.is_approximate else point
        value = getattr(page, name)
        return value.pk if hasattr(value, "pk") else value

    def readable(self, name, value):
        """What `read()` will say once `value` is written."""
        if name == "body":
            return plain_text(clean_html(value))
        if name == "tags":
            return sorted(tag.key for tag in self._tags(value))
        if name == "position":
            return list(value) if value else []
        return value.pk if hasattr(value, "pk") else value

    def label(self, name):
        if name == "position":
            return _("position on the map")
        return str(self.page_model._meta.get_field(name).verbose_name)

    @staticmethod
    def _tags(names):
        """The tags that these words mean: existing ones by their key, merged ones by what they became."""
        return Tag.objects.named_all(names)[:MAX_TAGS]


def _address_of(row):
    """(postcode, town) as far as a row has them."""
    return getattr(row, "postcode", ""), getattr(row, "city", "")


def _in_words(error):
    messages = getattr(error, "message_dict", None)
    if not messages:
        return " ".join(error.messages)
    return " ".join(f"{name}: {' '.join(texts)}" for name, texts in messages.items())
