"""`manage.py doctor`: what is missing or unsafe in this installation."""

import json
import sys

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import DatabaseError
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from operations.doctor.examination import examine
from operations.doctor.findings import Level
from territories.models import Territory

#: For terminals without colours too.
MARKS = {Level.WELL: "✓", Level.SKIPPED: "–", Level.WARNING: "!", Level.PROBLEM: "✗"}


class Command(BaseCommand):
    help = (
        "Says in plain words what is missing or unsafe: settings, DNS, TLS, mail, disk, clock, worker, queues, "
        "backups, versions. Ends with 1 when there is a problem."
    )
    requires_system_checks = []

    def add_arguments(self, parser):
        languages = [code for code, _name in settings.LANGUAGES]
        parser.add_argument("--language", choices=languages, help="the first territory's by default")
        parser.add_argument("--json", action="store_true", help="for programs")
        parser.add_argument("--offline", action="store_true", help="ask nothing of other machines")

    def handle(self, *, language, offline, json, **options):
        with translation.override(language or language_of_first_territory()):
            found = [(check, findings) for check, findings in examine(is_offline=offline)]
            problems = sum(finding.level is Level.PROBLEM for _check, findings in found for finding in findings)
            if json:
                self.write_json(found)
            else:
                self.write_text(found, problems)
        sys.exit(1 if problems else 0)

    def write_json(self, found):
        lines = [
            {"check": check.name, "level": finding.level, "text": finding.text, "advice": finding.advice}
            for check, findings in found
            for finding in findings
        ]
        self.stdout.write(json.dumps(lines, ensure_ascii=False, indent=1))

    def write_text(self, found, problems):
        style = {Level.PROBLEM: self.style.ERROR, Level.WARNING: self.style.WARNING}
        for check, findings in found:
            if not findings:
                continue
            self.stdout.write(self.style.MIGRATE_HEADING(str(check.title)))
            for finding in findings:
                write = style.get(finding.level, lambda text: text)
                self.stdout.write(write(f"  {MARKS[finding.level]} {finding.text}"))
                if finding.advice:
                    self.stdout.write(f"    → {finding.advice}")
        said = ngettext("%(count)d problem.", "%(count)d problems.", problems) % {"count": problems}
        self.stdout.write("\n" + (self.style.ERROR(said) if problems else self.style.SUCCESS(_("All is well."))))


def language_of_first_territory():
    """Its code; the language of the settings where there is none, or no database to ask."""
    try:
        territory = Territory.objects.first_one()
    except DatabaseError:
        territory = None
    return territory.language if territory else settings.LANGUAGE_CODE
