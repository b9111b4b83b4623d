"""Bringing the rows of a file in, again and again, without undoing what people did.

Each source's rows are known by their identifier. A field is written as long as it
still looks as the import left it; once somebody has edited it, their hand wins. Each
row is one transaction: it is in or it is not.
"""

import datetime as dt
import json
from dataclasses import asdict, dataclass, field
from hashlib import blake2s

from django.core.exceptions import ValidationError
from django.db import DataError, IntegrityError, transaction
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from rapidfuzz import fuzz, utils
from wagtail.models import Page
from wagtail.rich_text import RichText

from contributions.models import ImportedRecord, Tag
from contributions.tags import tag_key
from intake.html import clean_html, plain_text
from intake.rows import RefusedRow, Remark

SIMILAR_TITLES = 90
SIMILAR_NAMES = 85
NEAR_METRES = 100
METRES_PER_DEGREE = 111_320
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


def same_title(one, other):
    """Whether two titles are one, whatever their case, accents and order of words."""
    return fuzz.token_sort_ratio(tag_key(one), tag_key(other), processor=utils.default_process) >= SIMILAR_TITLES


def same_name(one, other):
    return bool(one and other) and fuzz.token_set_ratio(tag_key(one), tag_key(other)) >= SIMILAR_NAMES


def metres_between(one, other):
    """Rough distance of two (latitude, longitude), right to a few metres in a hundred."""
    high = (one[0] - other[0]) * METRES_PER_DEGREE
    # cos(45°): the error at other latitudes of France does not change what is "within 100 m".
    wide = (one[1] - other[1]) * METRES_PER_DEGREE * 0.7
    return (high * high + wide * wide) ** 0.5


class Importer:
    """Imports the rows of one source below one page.

    A subclass says which `page_model` a row becomes, which `values(row)` its fields
    take, and how `find_twin(row)` recognises a page that came another way.
    """

    page_model = None
    #: Whether new pages are on line at once; otherwise they are drafts that somebody publishes.
    goes_live = True

    def __init__(self, *, parent, source):
        self.parent = parent
        self.site = parent.get_site().territory
        self.source = source[:200]
        self.report = Report()
        self.records = {
            record.uid: record for record in ImportedRecord.objects.filter(territory=self.site, source=self.source)
        }

    # --- What a subclass says ----------------------------------------------------------

    def values(self, row):
        """{field: value} of the page."""
        raise NotImplementedError

    def find_twin(self, row):
        """A page that is the same thing and came from elsewhere, or None."""
        raise NotImplementedError

    # --- The import ----------------------------------------------------------------------

    def run(self, reading, *, dry_run=False):
        """Take every row of a reading; with `dry_run`, undo it all at the end."""
        self.report.refusals += reading.refusals
        self.report.notices += reading.notices
        with transaction.atomic() if dry_run else _Nothing():
            for row in reading.rows:
                self._take(row)
            if dry_run:
                transaction.set_rollback(True)
        self.report.refusals.sort(key=lambda remark: remark.line)
        self.report.notices.sort(key=lambda remark: remark.line)
        return self.report

    def _take(self, row):
        record, digest = self.records.get(row.uid), digest_of(row)
        if record and (record.digest == digest or record.contribution_id is None):
            self.report.unchanged += 1
            return
        try:
            with transaction.atomic():
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
        self.report.refusals.append(Remark(row.line, reason, row.title))

    def _write(self, row, record, digest):
        if record:
            page = self.page_model.objects.get(pk=record.contribution_id)
        else:
            page = self.find_twin(row)
            record = ImportedRecord(territory=self.site, source=self.source, uid=row.uid)
        outcome = self._update(page, row, record) if page else self._create(row, record)
        record.digest = digest
        record.address = getattr(row, "source_url", "")
        record.licence = getattr(row, "licence", "")[:160]
        record.save()
        self.records[row.uid] = record
        return outcome

    def _create(self, row, record):
        page = self.new_page(row)
        values = self.values(row)
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
        if not page.live and not page.first_published_at:
            page = page.get_latest_revision_as_object()  # a draft never published: what is typed there counts
        elif page.has_unpublished_changes:
            self._note(row, _("somebody is editing it here: left alone"))
            return "unchanged"
        changed, kept = [], []
        for name, value in self.values(row).items():
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
        self.report.notices.append(Remark(row.line, reason, row.title))

    def _free_slug(self, title):
        """A slug that no sibling has, found in one query however many share the title."""
        base = slugify(title)[:200] or self.page_model.KIND
        siblings = Page.objects.child_of(self.parent).filter(slug__startswith=base).values_list("slug", flat=True)
        taken = set(siblings)
        if base not in taken:
            return base
        number = next(number for number in range(2, len(taken) + 3) if f"{base}-{number}" not in taken)
        return f"{base}-{number}"

    # --- Fields ------------------------------------------------------------------------

    def put(self, page, name, value):
        """Write a field; the value is as `values()` gave it."""
        if name == "body":
            page.body = [("text", RichText(clean_html(value)))] if value else []
        elif name == "tags":
            page.tags.set(self._tags(value))
        elif name == "position":
            if value:
                page.pin_at(*value)
        else:
            setattr(page, name, value)

    def read(self, page, name):
        """A field as plain data that can be compared, whoever wrote it."""
        if name == "body":
            return "\n".join(plain_text(getattr(block.value, "source", str(block.value))) for block in page.body)
        if name == "tags":
            return sorted(tag.key for tag in page.tags.all())
        if name == "position":
            return [page.latitude, page.longitude] if page.is_located else []
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


class _Nothing:
    """No transaction round the rows: each has its own."""

    def __enter__(self):
        return self

    def __exit__(self, *error):
        return False


def _plain(value):
    if isinstance(value, dt.datetime | dt.date | dt.time):
        return value.isoformat()
    return str(value)


def stamp(value):
    """A short print of a value: two values with the same print look the same."""
    return blake2s(json.dumps(value, default=_plain, sort_keys=True).encode(), digest_size=12).hexdigest()


def digest_of(row):
    """A print of all that a source says in a row, wherever the row stands in the file."""
    values = asdict(row)
    values.pop("line")
    return blake2s(json.dumps(values, default=_plain, sort_keys=True).encode(), digest_size=32).hexdigest()


def _in_words(error):
    messages = getattr(error, "message_dict", None)
    if not messages:
        return " ".join(error.messages)
    return " ".join(f"{name}: {' '.join(texts)}" for name, texts in messages.items())
