"""A move from its first item to its last, as commands and the background task run it. Cut short, it goes on.

Memory does not depend on how many items there are: the export is surveyed, then read again item by item, and a last
time for those whose links lead to pages that came after them.
"""

from contextlib import nullcontext
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from django.db import transaction
from django.utils.translation import gettext as _

from agenda.models import AgendaPage
from articles.models import ArticleIndexPage
from contributions.imports.importer import Report
from gazetteer.matching import TownsNamed
from intake.rows import RefusedRow, Remark, UnreadableFile
from jobs.progress import progress
from movein import wxr
from movein.addresses import OldLinks, keep_tag_addresses
from movein.authors import Authors, key_of
from movein.events import POST_TYPE, event_of
from movein.importers import ArticleImporter, MovedEventImporter
from movein.media import OldMedia
from movein.models import MovedAuthor

TEXTS = {"post", "page"}
#: Known to be no content of its own; counted, not told one by one.
PARTS = {
    "attachment", "nav_menu_item", "revision", "custom_css", "customize_changeset", "oembed_cache", "user_request",
    "wp_block", "wp_template", "wp_template_part", "wp_global_styles", "wp_navigation", "wp_font_family",
    "wp_font_face", "tribe_venue", "tribe_organizer",
}  # fmt: skip
STATUSES_TAKEN = {"publish", "future", "draft", "pending", "private"}


@dataclass
class Progress:
    """What `run` tells while it works."""

    #: The rank of the last item that is done.
    position: int = 0
    is_complete: bool = False
    report: Report = field(default_factory=Report)
    #: (address, reason, rank, title) of pictures and files that did not come.
    missing: list = field(default_factory=list)


class WordPressMove:
    """One export into one territory. `open_file()` opens it in binary, each time from its beginning."""

    def __init__(self, *, territory, open_file, by=None, as_drafts=False, allowance=None, fetches=True, survey=None):
        self.territory, self.open_file, self.by = territory, open_file, by
        self.zone = ZoneInfo(territory.time_zone)
        self.as_drafts = as_drafts
        if survey is None:
            with open_file() as file:
                survey = wxr.survey(file)
        self.survey = survey
        host = next(iter(sorted(survey.hosts, key=len)), "") or survey.title or "wordpress"
        self.source = f"wordpress:{host}"[:200]
        self.media = OldMedia(territory=territory, survey=survey, by=by, allowance=allowance, fetches=fetches)

    def rows(self):
        """The items, each as it is read."""
        with self.open_file() as file:
            yield from wxr.posts(file, zone=self.zone)

    def run(self, *, start=0, dry_run=False, told=None, goes_on=lambda: True):
        """Takes the items behind rank `start`. `told(progress, post, result, page)` hears of each; `goes_on()` may say
        that it ends early."""
        work = Progress(position=start)
        with transaction.atomic() if dry_run else nullcontext():
            self._begin(work)
            self._take_all(work, told, goes_on)
            if work.is_complete:
                self._finish()
            if dry_run:
                transaction.set_rollback(True)
        return work

    def _begin(self, work):
        authors = Authors(territory=self.territory, source=self.source, known=self.survey.authors)
        links = OldLinks(survey=self.survey, records={})
        shared = {"source": self.source, "media": self.media, "links": links, "authors": authors}
        shared["as_drafts"] = self.as_drafts
        self.articles = ArticleImporter(parent=section(ArticleIndexPage, self.territory), **shared)
        links.records = self.articles.records
        agenda = AgendaPage.objects.child_of(self.territory.root_page).first()
        self.events = MovedEventImporter(parent=agenda, **shared) if agenda else None
        self.articles.report = work.report
        if self.events:
            self.events.report, self.events.records = work.report, self.articles.records
            venues = self.survey.venues.values()
            self.events.towns = TownsNamed(
                [(venue.get("_VenueZip", ""), venue.get("_VenueCity", "")) for venue in venues],
                middle=lambda: self.events.surroundings.middle,
            )

    def _take_all(self, work, told, goes_on):
        seen = set()
        for post in progress(self.rows(), "Moving in", total=self.survey.items or None):
            if post.rank <= work.position:
                seen.add(post.uid)
                continue
            if not goes_on():
                return
            result, page = self._take(post, work, is_double=post.uid in seen)
            seen.add(post.uid)
            work.position = post.rank
            if told:
                told(work, post, result, page)
        unfinished = {uid for importer in (self.articles, self.events) if importer for uid in importer.unfinished}
        for post in self.rows() if unfinished else ():
            if post.uid in unfinished:
                importer, row = self._row_of(post)
                importer.relink(row)
        work.is_complete = True

    def _take(self, post, work, *, is_double):
        """(what became of it, the key of its page or None)."""
        if post.post_type in PARTS:
            return "part", None
        refused = work.report.refused
        if reason := self._reason_against(post, is_double):
            self.articles.refuse(post.rank, post.title, reason)
            return "left_out", None
        before = {name: getattr(work.report, name) for name in ("created", "updated", "unchanged")}
        try:
            importer, row = self._row_of(post)
        except RefusedRow as refusal:
            self.articles.refuse(post.rank, post.title, refusal)
            return "refused", None
        self.media.begin()
        importer._take(row)
        work.missing += [(address, reason, post.rank, post.title) for address, reason in self.media.missing]
        if work.report.refused > refused:
            return "refused", None
        result = next(name for name, number in before.items() if getattr(work.report, name) > number)
        record = importer.records.get(row.uid)
        return result, record.contribution_id if record else None

    def _row_of(self, post):
        if post.post_type == POST_TYPE:
            return self.events, event_of(post, survey=self.survey, zone=self.zone)
        return self.articles, post

    def _reason_against(self, post, is_double):
        """Why an item is left out; "" for one that is taken."""
        if post.post_type not in TEXTS | {POST_TYPE}:
            return _("“%(kind)s” is a kind of content that is not known here") % {"kind": post.post_type}
        if post.post_type == POST_TYPE and self.events is None:
            return _("the territory has no agenda")
        if post.status == "trash":
            return _("it was in the trash there")
        if post.status not in STATUSES_TAKEN:
            return _("its status there is “%(status)s”") % {"status": post.status}
        if is_double:
            return _("its number is that of another item of the file")
        return ""

    def _finish(self):
        keep_tag_addresses(territory=self.territory, terms=self.survey.terms)


class ArticlesMove(WordPressMove):
    """A table of articles into one territory: the same in every respect, the file being small."""

    def __init__(self, *, territory, found, reading, name, **options):
        super().__init__(territory=territory, open_file=None, survey=found, **options)
        host = next(iter(sorted(found.hosts, key=len)), "")
        self.source = f"table:{host or name}"[:200]
        self.reading = reading

    def rows(self):
        return iter(self.reading.rows)

    def _begin(self, work):
        super()._begin(work)
        work.report.refusals += self.reading.refusals
        work.report.notices += self.reading.notices


def move_people(*, territory, reading, name, dry_run=False, told=None):
    """The people of a table, to be invited later: nobody is written to. Returns the Report."""
    report = Report(refusals=reading.refusals, notices=reading.notices)
    source = f"people:{name}"[:200]
    with transaction.atomic():
        known = {row.login: row for row in MovedAuthor.objects.filter(territory=territory, source=source)}
        elsewhere = set(
            MovedAuthor.objects.filter(territory=territory).exclude(source=source).values_list("email", flat=True)
        )
        for rank, line, person, profile in reading.rows:
            key = key_of(person.email)
            result = _take_person(territory, source, key, known.get(key), person, profile)
            if result == "created" and person.email in elsewhere:
                report.notices.append(
                    Remark(line, _("this address came with another file too: it is invited once"), person.name, rank)
                )
            setattr(report, result, getattr(report, result) + 1)
            if told:
                told(rank, person.name or person.email, result)
        if dry_run:
            transaction.set_rollback(True)
    return report


def _take_person(territory, source, key, row, person, profile):
    if row is None:
        known = {"name": person.name, "email": person.email, "profile": profile}
        MovedAuthor.objects.create(territory=territory, source=source, login=key, **known)
        return "created"
    if row.answered_at or (row.name, row.profile) == (person.name, profile):
        return "unchanged"
    row.name, row.profile = person.name, profile
    row.save(update_fields=["name", "profile"])
    return "updated"


def section(model, territory):
    """The section of this type right below the front page. Raises UnreadableFile, with words, where there is none."""
    found = model.objects.child_of(territory.root_page).first()
    if found is None:
        raise UnreadableFile(_("the territory has no section for articles"))
    return found
