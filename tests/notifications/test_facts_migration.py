"""Rows of the old form become facts where their keys tell them, keep their words where not, and mails still leave."""

import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from email import message_from_bytes, policy
from importlib import import_module
from types import SimpleNamespace

import pytest

from notifications.kinds import KINDS
from tests.migrated import copy_to
from tests.processes import ROOT, environment

migration = import_module("notifications.migrations.0004_keep_facts")

ROWS = [
    # kind, key, page -> kind, page, target, data
    (("publication", "page/7", 7), ("publication", 7, None, {"reasons": ["#lichen"]})),
    (("event_change", "event/7/moved/12", 7), ("event-changed", 7, None, {"change": "moved", "reasons": ["#lichen"]})),
    (("reply", "comment/3", 7), ("reply", 7, 3, {})),
    (("recommendation", "recommendation/7/2026-11-02", 7), ("recommendation", 7, None, {"reasons": ["#lichen"]})),
    (("moderation", "outcome/4/9", None), ("decision-outcome", None, 4, {"report": 9, "reasons": ["#lichen"]})),
    (("security", "export/5", None), ("export-ready", None, 5, {"reasons": ["#lichen"]})),
    (("system", "idea-5-under-way", None), ("idea-state", None, 5, {"state": "under-way", "reasons": ["#lichen"]})),
    (("community", "community/7/take-over/2/20261102", 7), ("community-take-over", 7, 2, {"reasons": ["#lichen"]})),
    (("community", "community/7/soon/2/202611", None), ("community-nobody", 7, None, {"soon": True})),
    (("community", "community/7/asleep/20261102", None), ("community-asleep", 7, None, {"animators": True})),
    (("moderation", "done/55", 7), ("written-moderation", 7, None, "words")),
    (("comment", "comment/3", None), ("written-comment", None, None, "words")),
    (("publication", "page/7", None), ("written-publication", None, None, "words")),
]


#: The database as it was, with a mail that waits and one that has left; then all migrations again, in one process.
BACK_AND_FORTH = """
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
executor = MigrationExecutor(connection)
executor.migrate([("notifications", executor.loader.get_migration_by_prefix("notifications", "0002").name)])
with connection.cursor() as cursor:
    for key, state, text in (("code/1", "waiting", "Votre code : 123456"), ("gone/1", "sent", "")):
        row = {
            "key": key, "recipient": "ada@example.org", "keeps_address": True, "sender": "Nous <nous@example.org>",
            "subject": "Votre code", "text": text, "html": "", "headers": "{}", "is_bulk": False,
            "notifications": "[]", "pages": "[]", "message_id": f"<{key}@example.org>", "state": state, "tries": 0,
            "not_before": "2026-11-01", "last_error": "", "created_at": "2026-11-01",
        }
        columns, marks = ", ".join(row), ", ".join("%s" for _name in row)
        cursor.execute(f"INSERT INTO notifications_letter ({columns}) VALUES ({marks})", list(row.values()))
executor = MigrationExecutor(connection)
executor.migrate(executor.loader.graph.leaf_nodes())
"""


@pytest.mark.parametrize(("row", "facts"), ROWS, ids=[row[1] for row, _facts in ROWS])
def test_the_key_of_a_notification_tells_its_facts(row, facts):
    kind, key, page = row
    words = {"title": "Titre", "text": "Texte", "url": "/x/", "reasons": ["#lichen", "Marie Durand"]}
    told_kind, told_page, target, data = migration.facts_of(SimpleNamespace(kind=kind, key=key, page_id=page, **words))
    wanted = words if facts[3] == "words" else facts[3]
    data = data if facts[3] == "words" or "reasons" in wanted else {k: v for k, v in data.items() if k != "reasons"}
    assert (told_kind, told_page, target, data) == (*facts[:3], wanted)
    assert told_kind in KINDS


def test_mails_of_the_old_form_still_leave(tmp_path, migrated_folder):
    own = environment(tmp_path)
    copy_to(tmp_path / "db.sqlite3", migrated_folder)

    def manage(*words):
        subprocess.run(
            [sys.executable, str(ROOT / "manage.py"), *words], env=own, cwd=ROOT, check=True, capture_output=True
        )

    manage("shell", "--no-imports", "-c", BACK_AND_FORTH)
    with closing(sqlite3.connect(tmp_path / "db.sqlite3")) as database:
        kept = database.execute("SELECT key, template, params FROM notifications_mail ORDER BY key").fetchall()
    assert [(key, template, json.loads(params).get("text")) for key, template, params in kept] == [
        ("code/1", "given", "Votre code : 123456"),
        ("gone/1", "given", None),
    ]
    manage("worker", "--batch")
    [path] = (tmp_path / "mail").glob("*.eml")
    message = message_from_bytes(path.read_bytes(), policy=policy.default)
    assert (message["From"], message["Subject"], message.get_content().strip()) == (
        "Nous <nous@example.org>", "Votre code", "Votre code : 123456",
    )  # fmt: skip
