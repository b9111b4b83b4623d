"""Installations of their own for tests: a folder, a database, and `manage.py` in a process."""

import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from tests.migrated import copy_to
from tests.processes import ROOT, environment

#: A member and her picture in one transaction, again and again, until the file `stop` is there.
WRITER = """
import sys, time
from pathlib import Path
import django
django.setup()
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from media.models import EmbedPicture
from members.models import Member
folder, number = Path(sys.argv[1]), 0
while not (folder / "stop").exists():
    number += 1
    name = default_storage.save(f"embeds/{number}.bin", ContentFile(f"picture {number} ".encode() * 500))
    with transaction.atomic():
        Member.objects.create_user(f"writer{number}@example.org", None, display_name=f"Writer {number}")
        EmbedPicture.objects.create(url=f"https://videos.example/{number}", file=name)
    if number == 20:
        (folder / "writing").touch()
    time.sleep(0.005)
"""


class Installation:
    """`run("backup", path)` is `manage.py backup path` there: a finished process, with what it said as text."""

    def __init__(self, folder, database="", **variables):
        self.folder = Path(folder)
        self.folder.mkdir(exist_ok=True)
        self.media = self.folder / "private"
        self.environment = environment(self.folder, database=database, **variables)

    def run(self, *words, text=True, **variables):
        command = [sys.executable, str(ROOT / "manage.py"), *map(str, words)]
        environment = {**self.environment, **variables}
        return subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=text, check=False)

    def run_all(self, *commands, **variables):
        """`manage.py` with each of these, one after the other in one process, as long as all goes well."""
        calls = [f"call_command(*{[str(word) for word in words]!r})" for words in commands]
        code = "\n".join(["from django.core.management import call_command", *calls])
        return self.run("shell", "--no-imports", "-c", code, **variables)

    def migrate(self, migrated_folder):
        """A migrated and empty database."""
        if self.environment["DATABASE_URL"].startswith("sqlite"):
            copy_to(self.folder / "db.sqlite3", migrated_folder)
        else:
            done = self.run("prepare_database", "--verbosity", "0")
            assert done.returncode == 0, done.stderr
        return self

    def start_writing(self):
        """A process that writes until the file `stop` is there."""
        return subprocess.Popen([sys.executable, "-c", WRITER, str(self.folder)], env=self.environment, cwd=ROOT)

    def files(self):
        """{name: bytes} of all pictures and files."""
        return {
            path.relative_to(self.media).as_posix(): path.read_bytes()
            for path in self.media.rglob("*")
            if path.is_file()
        }

    def rows(self):
        """{table: its rows, sorted} of a SQLite database."""
        with closing(sqlite3.connect(self.folder / "db.sqlite3")) as opened:
            names = [name for (name,) in opened.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
            return {name: sorted(opened.execute(f'SELECT * FROM "{name}"'), key=repr) for name in names}  # noqa: S608


def numbers_of(rows, column):
    """The numbers in the texts of one column."""
    return {int(re.search(r"(\d+)", row[column])[1]) for row in rows}
