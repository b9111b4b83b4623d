"""What the search keeps in the database without Django's knowing outlives the migrations of its table."""

import ast
import copy
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection

from articles.models import ArticlePage
from search.engines import database_engine
from search.models import Entry
from tests.migrated import ROOT

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)

OURS = {folder.name for folder in ROOT.iterdir() if (folder / "apps.py").exists()}


def change_column(length):
    """What a migration with `AlterField("entry", "city", ...)` does."""
    old, new = Entry._meta.get_field("city"), copy.copy(Entry._meta.get_field("city"))
    new.max_length = length
    with connection.schema_editor() as editor:
        editor.alter_field(Entry, old, new, strict=True)


@pytest.fixture
def rebuilt(section):
    """A page that can be found, and the table rebuilt under it; put back afterwards."""
    page = section("articles").add_child(instance=ArticlePage(title="Le volcan"))
    change_column(130)
    yield page
    change_column(120)
    call_command("migrate", verbosity=0)


def said():
    output = StringIO()
    call_command("check", databases=["default"], stderr=output)
    return output.getvalue()


def test_a_rebuilt_table_has_its_triggers_back_after_the_migration(rebuilt):
    call_command("migrate", verbosity=0)
    assert (database_engine().missing(connection), said()) == ([], "")


def test_what_was_deleted_while_the_trigger_was_gone_is_forgotten(rebuilt):
    ArticlePage.objects.get(pk=rebuilt.pk).delete()
    call_command("migrate", verbosity=0)
    with connection.cursor() as cursor:
        table = "search_words" if connection.vendor == "sqlite" else "search_entry"
        cursor.execute(f"SELECT COUNT(*) FROM {table}")  # noqa: S608 - one of two names of ours
        assert cursor.fetchone() == (Entry.objects.count(),)


def lose():
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("DROP TRIGGER search_entry_gone")
            return "search_entry_gone"
        cursor.execute("DROP INDEX search_entry_all")
        return "search_entry_all"


def test_the_loss_is_said_by_the_check_and_by_the_probe_until_it_is_mended(client, territory):
    assert (said(), client.get("/readyz").json()["search"]) == ("", "ok")
    name = lose()
    assert (said().count("search.W001"), said().count(name)) == (1, 1)
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()["search"]) == (200, "down: LookupError")
    call_command("migrate", verbosity=0)
    assert (said(), client.get("/readyz").json()["search"]) == ("", "ok")


def test_an_empty_database_has_nothing_to_say():
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE search_entry RENAME TO search_entry_elsewhere")
    try:
        assert said() == ""
    finally:
        with connection.cursor() as cursor:
            cursor.execute("ALTER TABLE search_entry_elsewhere RENAME TO search_entry")


def imports_of(path):
    for each in ast.walk(ast.parse(path.read_text())):
        if isinstance(each, ast.ImportFrom) and each.module.split(".")[0] in OURS:
            yield f"{path.parent.parent.name}/{path.name}: {each.module}"


def test_no_migration_imports_what_changes_after_it():
    """Django writes `import app.module` for fields and defaults, which its state needs; `from … import` is by hand."""
    assert [line for path in ROOT.glob("*/migrations/*.py") for line in imports_of(path)] == []
