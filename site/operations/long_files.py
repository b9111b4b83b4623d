"""Finds files of the program that are too long for one subject: they ask to be parted, by what each part is about."""

import os
from pathlib import Path

MOST_LINES = 300
ENDINGS = {".py", ".js", ".css", ".html", ".sh"}
#: Folders that are looked at nowhere: tests and migrations grow at their end, and `var` and `.venv` are not ours.
LEFT_OUT = {"tests", "migrations", "locale", "var", ".venv", ".git", "__pycache__"}
#: Folders of texts that people read, in files of Python.
TEXTS = {Path("demo"), Path("home/static_pages"), Path("showcase/texts")}


def long_files(root):
    """{path below `root`: number of lines} of the files that have more than `MOST_LINES`."""
    found = {}
    for folder, folders, names in os.walk(root):
        here = Path(folder).relative_to(root)
        folders[:] = sorted(name for name in folders if name not in LEFT_OUT and here / name not in TEXTS)
        for path in sorted(here / name for name in names if Path(name).suffix in ENDINGS):
            if (lines := len((root / path).read_text().splitlines())) > MOST_LINES:
                found[path] = lines
    return found
