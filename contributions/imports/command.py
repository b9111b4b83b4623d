"""What `import_events` and `import_places` share: where the file is, whose it becomes, what is printed."""

from pathlib import Path
from zoneinfo import ZoneInfo

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from contributions.imports.outside import Outside
from intake.fetch import FetchError, fetch
from intake.rows import MAX_BYTES, UnreadableFile
from territories.models import Territory

# A source that answers slowly is no reason to hang for ever; 20 MB take a while.
SECONDS_FOR_FETCH = 60


class ImportCommand(BaseCommand):
    """A command that brings a file into a section; `section_model` and `read` say which and how."""

    section_model = None

    def add_arguments(self, parser):
        parser.add_argument("file", help="Path of the file, or its https:// address.")
        parser.add_argument("--territory", metavar="HOST", help="Host of the territory; the default one otherwise.")
        parser.add_argument("--source", default="", help="Name of the source, under which its rows are known again.")
        parser.add_argument(
            "--outside",
            choices=Outside.values,
            default=Outside.TAKE,
            help="What lies outside the territory: take it (and say so), leave it out, or take it as nearby.",
        )
        parser.add_argument("--inside", action="store_true", help="The same as --outside leave.")
        parser.add_argument(
            "--swapped",
            choices=["right", "take", "leave"],
            default="right",
            help="Exchanged latitudes and longitudes: put them right (and say so), take them as they are, leave out.",
        )
        parser.add_argument("--dry-run", action="store_true", help="Say what would be done, and do nothing.")

    def handle(self, *args, file, territory, source, inside, outside, swapped, dry_run, **options):
        place = self._territory(territory)
        parent = self.section_model.objects.child_of(place.root_page).first()
        if parent is None:
            raise CommandError(
                f"The territory {place.hostname} has no page of {self.section_model._meta.verbose_name}."
            )
        with translation.override(place.language), timezone.override(ZoneInfo(place.time_zone)):
            try:
                importer, reading = self.read(_content(file), parent=parent, source=source or Path(file).name)
                importer.outside, importer.swapped = Outside.LEAVE if inside else outside, swapped
                report = importer.run(reading, dry_run=dry_run)
            except UnreadableFile as error:
                raise CommandError(f"{file}: {error}") from error
            self._print(report, dry_run)

    def read(self, data, *, parent, source):
        """(the importer of this source below this page, the reading of these bytes)."""
        raise NotImplementedError

    @staticmethod
    def _territory(host):
        found = Territory.objects.at(host)
        if found is None:
            known = ", ".join(Territory.objects.values_list("site__hostname", flat=True))
            raise CommandError(f"There is no territory {host or '(default)'}. Known: {known}.")
        return found

    def _print(self, report, dry_run):
        for title, remarks in (("refused", report.refusals), ("notice", report.notices)):
            for remark in remarks:
                self.stdout.write(f"  {title}: {remark}")
        # The four words are names that programs rely on (docs: the contract); they are not translated.
        self.stdout.write(
            f"created {report.created}, updated {report.updated}, "
            f"unchanged {report.unchanged}, refused {report.refused}"
        )
        if dry_run:
            self.stdout.write(_("Nothing was kept: this was a rehearsal."))


def _content(file):
    if file.startswith(("http://", "https://")):
        try:
            answer = fetch(file, max_bytes=MAX_BYTES, max_seconds=SECONDS_FOR_FETCH)
        except FetchError as error:
            raise CommandError(f"{file}: {error}") from error
        if answer.status != 200:
            raise CommandError(f"{file}: HTTP {answer.status}")
        return answer.body
    path = Path(file)
    try:
        if path.stat().st_size > MAX_BYTES:
            raise CommandError(f"{file}: larger than {MAX_BYTES // 1024 // 1024} MB")
        return path.read_bytes()
    except OSError as error:
        raise CommandError(f"{file}: {error.strerror}") from error
