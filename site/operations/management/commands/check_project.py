"""`make check`: what a machine can tell about the state of the code."""

import os
import shutil
import subprocess
import sys
import tempfile
from importlib import import_module
from pathlib import Path
from secrets import token_urlsafe
from time import monotonic

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from operations.long_files import MOST_LINES, long_files
from operations.long_lines import LONGEST, long_lines
from operations.spelling import NoHunspell, unknown_words
from operations.upward import find_upward_strings

PRODUCTION = {
    "DJANGO_SETTINGS_MODULE": "config.settings.production",
    "SECRET_KEY": token_urlsafe(50),
    "ENV_FILE": "",
    "SITE_URL": "https://sciences.example",
    "DATABASE_URL": "sqlite:///:memory:",
    "EMAIL_URL": "smtp+tls://user:password@mail.example:587",
    "PYTHONPATH": str(settings.SITE),
}
BIN = Path(sys.executable).parent
MANAGE = [sys.executable, "manage.py"]
LANGUAGES = ("fr",)
LOCKS = (
    "requirements.txt",
    "requirements/s3.txt",
    "requirements/redis.txt",
    "requirements/sentry.txt",
    "requirements/metrics.txt",
)
READ_BY_BROWSERS = ("templates/**/*.html", "site/static/**/*.js", "site/static/**/*.css")


def run(*command, **environment):
    """Runs a command in the root of the project; (exit code, what it printed)."""
    done = subprocess.run(  # noqa: S603 (our own words)
        command, cwd=settings.ROOT, env={**os.environ, **environment}, capture_output=True, text=True, check=False
    )
    return done.returncode, (done.stdout + done.stderr).strip()


def missing_translations():
    """English words of the code and the templates that a complete language lacks, per language."""
    import polib  # noqa: PLC0415 (a development requirement, and this is a development command)

    with tempfile.TemporaryDirectory() as folder:
        sources = [
            str(path.relative_to(settings.ROOT))
            for pattern in ("*/**/*.py", "templates/**/*.html", "templates/**/*.txt")
            for path in settings.ROOT.glob(pattern)
            if not {".venv", "tests", "migrations", "var"} & set(path.relative_to(settings.ROOT).parts)
        ]
        # Django's own extraction, in a copy, so that nothing of the working tree changes.
        for source in sources:
            target = Path(folder) / source
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(settings.ROOT / source, target)
        for language in LANGUAGES:
            (Path(folder) / "locale" / language / "LC_MESSAGES").mkdir(parents=True)
        code, said = subprocess.getstatusoutput(  # noqa: S605
            f"cd {folder} && env -u DJANGO_SETTINGS_MODULE {BIN}/django-admin makemessages --no-location --no-wrap "
            + " ".join(f"-l {language}" for language in LANGUAGES)
        )
        if code:
            raise CommandError(said)
        lacking = {}
        for language in LANGUAGES:
            asked = polib.pofile(f"{folder}/locale/{language}/LC_MESSAGES/django.po")
            known = polib.pofile(str(settings.SITE / "locale" / language / "LC_MESSAGES" / "django.po"))
            there = {(entry.msgctxt, entry.msgid) for entry in known if entry.translated()}
            lacking[language] = [entry.msgid for entry in asked if (entry.msgctxt, entry.msgid) not in there]
    return lacking


class Command(BaseCommand):
    help = "Lint, format, import layers, migrations, translations, deployment settings, known vulnerabilities."
    requires_system_checks = []

    def handle(self, **options):
        steps = [
            ("lint", lambda: run(BIN / "ruff", "check", ".")),
            ("format", lambda: run(BIN / "ruff", "format", "--check", ".")),
            ("layers", lambda: run(BIN / "lint-imports", PYTHONPATH=f"{settings.ROOT}:{settings.SITE}")),
            ("scripts, sheets", lambda: run(BIN / "biome", "check", "--error-on-warnings")),
            ("long lines", self.long_lines),
            ("long files", self.long_files),
            ("strings", self.strings),
            ("templates", lambda: run(BIN / "djlint", "--lint", "--quiet", "templates")),
            ("migrations", lambda: run(*MANAGE, "makemigrations", "--check", "--dry-run")),
            ("expansion", self.expansion),
            ("translations", self.translations),
            ("spelling", self.spelling),
            ("deployment", lambda: run(*MANAGE, "check", "--deploy", "--fail-level", "WARNING", **PRODUCTION)),
            ("vulnerabilities", self.vulnerabilities),
        ]
        failed = []
        for name, step in steps:
            began = monotonic()
            code, said = step()
            if code:
                failed.append(name)
                self.stdout.write(said)
            result = "FAILED" if code else said if name == "vulnerabilities" else "ok"
            self.stdout.write(f"{name:<16} {monotonic() - began:4.0f} s  {result}")
        if failed:
            raise CommandError(f"Not well: {', '.join(failed)}.")

    def long_lines(self):
        files = [path for pattern in READ_BY_BROWSERS for path in sorted(settings.ROOT.glob(pattern))]
        said = [
            f"{path.relative_to(settings.ROOT)}:{number}: longer than {LONGEST} characters"
            for path in files
            for number in long_lines(path.read_text())
        ]
        return int(bool(said)), "\n".join(said)

    def long_files(self):
        found = long_files(settings.ROOT)
        said = [f"{path}: {lines} lines, at most {MOST_LINES}: part it by subject" for path, lines in found.items()]
        return int(bool(said)), "\n".join(said)

    def strings(self):
        found = find_upward_strings()
        return int(bool(found)), "\n".join(map(str, found))

    def expansion(self):
        # A development requirement that production does not have.
        expanding = import_module("operations.expanding")
        tag = expanding.last_release()
        if not tag:
            self.stdout.write("expansion        skipped: nothing is released yet")
            return 0, ""
        found = expanding.faults(expanding.unreleased(expanding.released_migrations(tag)))
        lines = [f"{name}: {fault}" for name, faults in found.items() for fault in faults]
        return int(bool(lines)), "\n".join(lines)

    def spelling(self):
        try:
            found = unknown_words()
        except NoHunspell as lacking:
            self.stdout.write(
                f"spelling         skipped: {lacking} (packages hunspell-fr, hunspell-en-gb, hunspell-ca)"
            )
            return 0, ""
        lines = [f"{language}: {' '.join(words)}" for language, words in found.items() if words]
        if lines:
            lines.append("Mend them, or add names to site/locale/words/.")
        return int(bool(lines)), "\n".join(lines)

    def translations(self):
        if not shutil.which("xgettext"):
            self.stdout.write("translations     skipped: xgettext (package gettext) is not installed")
            return 0, ""
        lacking = missing_translations()
        lines = [f"{language}: {text!r}" for language, texts in lacking.items() for text in texts]
        return int(bool(lines)), "\n".join(lines)

    def vulnerabilities(self):
        files = [word for name in LOCKS for word in ("--requirement", name)]
        code, said = run(BIN / "pip-audit", *files, "--disable-pip", "--progress-spinner", "off", "--timeout", "10")
        if code and "Found" not in said:
            return 0, "skipped: the index of vulnerabilities cannot be reached"
        return code, said.splitlines()[-1] if said and not code else said or "ok"
