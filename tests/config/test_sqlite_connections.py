"""Connections to SQLite stay open between requests, as long as their file is the database."""

import shutil

import pytest
from config.sqlite.base import DatabaseWrapper
from django.conf import settings
from django.db import connection


@pytest.fixture
def kept(db, tmp_path):
    """A connection that stays open, to a database of one table."""
    database = {**settings.DATABASES["default"], "ENGINE": "config.sqlite", "OPTIONS": {}, "NAME": tmp_path / "kept"}
    kept = DatabaseWrapper({**connection.settings_dict, **database, "CONN_HEALTH_CHECKS": True}, "kept")
    ask(kept, "CREATE TABLE page (title)")
    yield kept
    kept.close()


def ask(database, statement):
    with database.cursor() as cursor:
        return cursor.execute(statement).fetchall()


def test_the_settings_keep_them_a_minute():
    from_settings = settings.DATABASES["default"]
    assert (from_settings["CONN_MAX_AGE"], from_settings["CONN_HEALTH_CHECKS"]) == (60, True)


def test_the_next_request_has_the_connection_of_the_last(kept):
    before = kept.connection
    kept.close_if_unusable_or_obsolete()  # as Django does when a request begins, and when it ends
    assert ask(kept, "SELECT * FROM page") == []
    assert kept.connection is before


def test_a_file_that_was_replaced_is_opened_anew(kept, tmp_path):
    shutil.copy(tmp_path / "kept", tmp_path / "other")
    ask(kept, "INSERT INTO page VALUES ('before')")
    (tmp_path / "other").replace(tmp_path / "kept")
    kept.close_if_unusable_or_obsolete()
    assert ask(kept, "SELECT * FROM page") == []
    ask(kept, "INSERT INTO page VALUES ('after')")
    kept.close()
    assert ask(kept, "SELECT * FROM page") == [("after",)]


def test_nothing_is_written_into_a_file_that_was_thrown_away(kept, tmp_path):
    (tmp_path / "kept").unlink()
    kept.close_if_unusable_or_obsolete()
    ask(kept, "CREATE TABLE page (title)")
    assert (tmp_path / "kept").exists()


def test_statements_are_written_with_marks_for_values(kept):
    for _again in range(2):
        with kept.cursor() as cursor:
            cursor.execute("SELECT %s, '%%s %%', %s", ["50 %", None])
            assert cursor.fetchall() == [("50 %", "%s %", None)]
            cursor.execute("SELECT %(one)s", {"one": "%s"})
            assert cursor.fetchall() == [("%s",)]
            cursor.execute("SELECT '%s'")
            assert cursor.fetchall() == [("%s",)]
