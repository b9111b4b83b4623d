"""The snapshot of the schema and the migrations make the same database; .ci/run compares them on PostgreSQL too."""

import pytest
from django.core.management import call_command
from operations import schema


@pytest.mark.parametrize("vendor", ["sqlite", "postgresql"])
def test_the_snapshot_is_of_the_migrations_on_the_disk(vendor):
    assert schema.is_current(vendor), "run manage.py schema_snapshot, on both databases"


def test_a_snapshot_of_a_migration_that_is_gone_is_left_aside(tmp_path, monkeypatch):
    monkeypatch.setattr(schema, "FOLDER", tmp_path)
    assert schema.usable_snapshot("sqlite") is None
    (tmp_path / "sqlite.sql").write_text("-- fingerprint: x\n-- migrations: home.0999_gone\nSELECT 1;\n")
    assert schema.usable_snapshot("sqlite") is None


@pytest.mark.django_db
def test_no_migration_is_left_to_run_after_it():
    call_command("migrate", check_unapplied=True, verbosity=0)
