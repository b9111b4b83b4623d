"""What the installation stands on: versions, database, cache, search."""

import platform

import django
import wagtail
from config.views import check_cache, check_lines, check_search
from django.conf import settings
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from members.models import Member
from operations.backup.writing import product_version
from operations.doctor.findings import problem, warning, well
from territories.models import Territory

OLDEST_POSTGRESQL = 14


def versions():
    """One line, to be told to whoever helps."""
    yield well(
        f"Echosciences {product_version()}, Python {platform.python_version()}, Django {django.get_version()}, "
        f"Wagtail {wagtail.__version__}, {database_version()}"
    )
    if connection.vendor == "postgresql" and connection.pg_version < OLDEST_POSTGRESQL * 10_000:
        yield problem(_("PostgreSQL is older than %s.") % OLDEST_POSTGRESQL, _("Install a newer one."))


def database_version():
    if connection.vendor == "sqlite":
        return f"SQLite {'.'.join(map(str, connection.get_database_version()))}"
    with connection.cursor() as cursor:
        cursor.execute("SHOW server_version")
        return f"PostgreSQL {cursor.fetchone()[0].partition(' ')[0]}"


def database():
    """Its migrations, its first territory and its first administrator."""
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if plan:
        said = ngettext("%(count)d migration has not been run.", "%(count)d migrations have not been run.", len(plan))
        yield problem(said % {"count": len(plan)}, "manage.py migrate")
        return
    yield well(_("The database is that of this version."))
    if not Territory.objects.exists():
        yield problem(_("There is no territory yet."), "manage.py territory create")
    if not Member.objects.filter(is_superuser=True, is_active=True).exists():
        yield problem(_("Nobody administers the installation."), "manage.py createsuperuser")


def services():
    """Whether the cache keeps what it is given, the search answers, and Redis hands out tasks where it has to."""
    checks = [(_("The cache"), check_cache), (_("The search"), check_search)]
    if settings.QUEUE_URL:
        checks.append((_("The Redis of the queue"), check_lines))
    for name, check in checks:
        try:
            check()
        except Exception as error:  # whatever a driver raises
            said = {"name": name, "error": f"{type(error).__name__}: {error}"}
            is_optional = check is check_lines or (check is check_search and settings.SEARCH_URL)
            yield (warning if is_optional else problem)(_("%(name)s does not answer: %(error)s") % said)
        else:
            yield well(_("%s answers.") % name)
