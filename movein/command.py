"""What the commands that move a site in share: the territory, the file, what is printed."""

from contextlib import contextmanager
from pathlib import Path
from zoneinfo import ZoneInfo

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from intake.rows import MAX_BYTES, UnreadableFile
from territories.models import Territory


class MoveCommand(BaseCommand):
    """A command that brings a file of another site into a territory."""

    def add_arguments(self, parser):
        parser.add_argument("file", help="Path of the file.")
        parser.add_argument("--territory", metavar="HOST", help="Host of the territory; the default one otherwise.")
        parser.add_argument("--dry-run", action="store_true", help="Say what would be done, and do nothing.")

    @contextmanager
    def in_territory(self, host, file):
        """The Territory; inside, its words and clock, and a file that cannot be read ends the command with words."""
        found = Territory.objects.at(host)
        if found is None:
            known = ", ".join(Territory.objects.values_list("site__hostname", flat=True))
            raise CommandError(f"There is no territory {host or '(default)'}. Known: {known}.")
        with translation.override(found.language), timezone.override(ZoneInfo(found.time_zone)):
            try:
                yield found
            except UnreadableFile as error:
                raise CommandError(f"{file}: {error}") from error
            except OSError as error:
                raise CommandError(f"{file}: {error.strerror or error}") from error

    @staticmethod
    def content(file):
        """The bytes of a table."""
        if Path(file).stat().st_size > MAX_BYTES:
            raise CommandError(f"{file}: larger than {MAX_BYTES // 1024 // 1024} MB")
        return Path(file).read_bytes()

    def show(self, report, *, missing=(), remarks=(), dry_run=False):
        """Prints a Report; the words "created" and so on are names that programs rely on, and are not translated."""
        for title, found in (("refused", report.refusals), ("notice", [*remarks, *report.notices])):
            for remark in found:
                self.stdout.write(f"  {title}: {remark}")
        for address, reason, rank, title in missing:
            self.stdout.write(f"  missing: {rank} ({title}): {address}: {reason}")
        self.stdout.write(
            f"created {report.created}, updated {report.updated}, "
            f"unchanged {report.unchanged}, refused {report.refused}, missing {len(missing)}"
        )
        if dry_run:
            self.stdout.write(_("Nothing was kept: this was a rehearsal."))
