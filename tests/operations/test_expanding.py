"""What the former release would stumble over is told of each migration that is not released yet."""

import pytest
from django.db.migrations.loader import MigrationLoader

expanding = pytest.importorskip("operations.expanding", reason="django-migration-linter is not installed")


@pytest.fixture
def outside_transactions(django_db_setup, django_db_blocker):
    """SQLite tells the SQL of a migration only there; nothing is written."""
    with django_db_blocker.unblock():
        yield


ADDS_TABLES = ("operations", "0002_health")
DROPS_A_COLUMN = ("django_tasks_database", "0014_remove_dbtaskresult_exception_data")


def test_new_tables_harm_nobody_and_a_column_that_goes_does(monkeypatch, outside_transactions):
    assert expanding.faults([ADDS_TABLES]) == {}
    assert expanding.faults([ADDS_TABLES, DROPS_A_COLUMN]) == {".".join(DROPS_A_COLUMN): ["DROPPING columns"]}
    migration = MigrationLoader(None).get_migration(*DROPS_A_COLUMN)
    monkeypatch.setattr(type(migration), "contracts", "nothing has read it since the last release", raising=False)
    assert expanding.faults([DROPS_A_COLUMN]) == {}


def test_only_our_own_and_only_those_that_no_release_has(outside_transactions):
    assert ADDS_TABLES in expanding.unreleased(set())
    assert DROPS_A_COLUMN not in expanding.unreleased(set())
    assert ADDS_TABLES not in expanding.unreleased({"operations.0002_health"})
