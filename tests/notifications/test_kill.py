"""A worker killed in the middle of a letter to many: nobody is forgotten, one at most has two."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from contextlib import closing

from tests.migrated import copy_to
from tests.processes import ROOT, environment

#: `LETTERS=5000` tells the whole story.
LETTERS = int(os.environ.get("LETTERS", "60"))
WRITE = f"""
from notifications.actions import post_many
words = {{"subject": "Bonjour", "text": "Un mot."}}
post_many({{"key": str(n), "to": f"m{{n}}@example.org", "template": "given", "params": words, "is_bulk": True}}
          for n in range({LETTERS}))
"""


def test_kill_9_in_the_middle_loses_nothing(tmp_path, migrated_folder):
    own = environment(tmp_path)
    manage = [sys.executable, str(ROOT / "manage.py")]
    copy_to(tmp_path / "db.sqlite3", migrated_folder)
    subprocess.run([*manage, "shell", "-c", WRITE], env=own, cwd=ROOT, check=True, capture_output=True)
    mail = tmp_path / "mail"
    mail.mkdir()
    for share in (1 / 4, 1 / 2):
        worker = start(manage, own)
        wait_until(lambda: len(list(mail.glob("*.eml"))) >= LETTERS * share, worker)  # noqa: B023
        worker.send_signal(signal.SIGKILL)
        worker.wait()
    with closing(sqlite3.connect(tmp_path / "db.sqlite3", timeout=20)) as database:
        # The lease of what was in hand would end in three minutes.
        database.execute("UPDATE notifications_mail SET lease_until = '2020-01-01' WHERE lease_until IS NOT NULL")
        database.commit()
        worker = start(manage, own)
        done = "SELECT count(*) = 0 FROM notifications_mail WHERE state != 'sent'"
        wait_until(lambda: database.execute(done).fetchone()[0], worker)
        worker.terminate()
        worker.wait(timeout=60)
    received = Counter(path.name.split("-")[3] for path in mail.glob("*.eml"))
    assert len(received) == LETTERS
    assert sum(received.values()) - LETTERS <= 2


def start(manage, environment):
    return subprocess.Popen([*manage, "worker", "--interval", "0.1"], env=environment, cwd=ROOT)


def wait_until(condition, worker):
    deadline = time.monotonic() + 300
    while not condition():
        assert worker.poll() is None
        assert time.monotonic() < deadline
        time.sleep(0.02)
