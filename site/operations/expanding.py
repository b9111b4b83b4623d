"""Can the former release live with the tables of this one? Expand first, contract a release later.

While an installation is upgraded, and after a way back, the code of the release before reads and writes the tables of
this one. django-migration-linter reads the SQL of each migration that is newer than the last release for what such
code would stumble over: a column or table that goes or is renamed, one that has to be filled in, another type. A
migration that contracts on purpose, since no code of the former release uses what it removes, says so by an attribute
`contracts = "why"`.
"""

import subprocess

from django.conf import settings
from django.db.migrations.loader import MigrationLoader
from django_migration_linter import MigrationLinter

from operations.schema import MIGRATIONS

RELEASES = "v*"
SNAPSHOT = "site/operations/schema/sqlite.sql"


def last_release():
    """The tag of the last release before this commit; "" when there is none, or no Git."""
    return git("describe", "--tags", "--abbrev=0", "--match", RELEASES)


def released_migrations(tag):
    """{"app.name"} of the migrations of that release, which the snapshot of its schema names."""
    return set(git("show", f"{tag}:{SNAPSHOT}").splitlines()[1].removeprefix(MIGRATIONS).split())


def git(*words):
    done = subprocess.run(["git", *words], cwd=settings.ROOT, capture_output=True, text=True, check=False)  # noqa: S603, S607
    return done.stdout.strip() if done.returncode == 0 else ""


def unreleased(released):
    """[(app, name)] of our own migrations that are in no release."""
    ours = {path.parent.parent.name for path in settings.ROOT.glob("*/migrations/__init__.py")}
    ours |= {path.parent.parent.name for path in settings.SITE.glob("*/migrations/__init__.py")}
    known = MigrationLoader(None).disk_migrations
    return sorted(key for key in known if key[0] in ours and ".".join(key) not in released)


def faults(keys):
    """{"app.name": [what the former release would stumble over]} of these migrations, without those that have none."""
    linter = MigrationLinter(no_cache=True, no_output=True)
    found = {}
    for key in keys:
        migration = linter.migration_loader.get_migration(*key)
        if getattr(migration, "contracts", ""):
            continue
        if messages := messages_of(linter, migration):
            found[".".join(key)] = messages
    return found


def messages_of(linter, migration):
    """What the linter has against one migration."""
    messages = []
    linter.print_errors = lambda errors: messages.extend(issue.message for issue in errors)
    before = linter.nb_erroneous
    linter.lint_migration(migration)
    return messages if linter.nb_erroneous > before else []
