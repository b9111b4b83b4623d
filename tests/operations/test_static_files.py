"""How static files are collected for a real installation."""

import re
from pathlib import Path

import pytest
from config.storage import IMPORT, STYLES, StaticStorage, is_own_sheet
from django.conf import settings
from django.core.files.storage import FileSystemStorage

BASE = "css/base.css"
PART = "css/parts/part.css"
SHEETS = (STYLES, BASE, PART)
FOLDER = Path(settings.ROOT) / "site/static"


def imported(sheet):
    """The sheets that a sheet of ours imports."""
    return [str((sheet.parent / name).relative_to(FOLDER)) for name in IMPORT.findall(sheet.read_text())]


@pytest.fixture
def source(tmp_path):
    """A folder of ours, before anything is collected."""
    (tmp_path / "source/css/parts").mkdir(parents=True)
    (tmp_path / "source" / STYLES).write_text('@layer base;\n@import "base.css";\n')
    (tmp_path / "source" / BASE).write_text('@import "parts/part.css";\np { color: navy }\n')
    (tmp_path / "source" / PART).write_text("a { color: navy }\n")
    return FileSystemStorage(tmp_path / "source")


def collect(storage, source, *changed):
    """What `collectstatic` does: copies what has changed, then names all; returns the sheet that pages are given."""
    for name in changed:
        storage.delete(name)
        with source.open(name) as opened:
            storage._save(name, opened)
    list(storage.post_process({each: (source, each) for each in SHEETS}))
    return Path(storage.path(storage.stored_name(STYLES))).read_text()


def test_the_sheet_that_pages_are_given_holds_those_that_it_imports(tmp_path, source):
    storage = StaticStorage(location=tmp_path / "static", base_url="/static/")
    assert collect(storage, source, *SHEETS) == "@layer base;\na { color: navy }\np { color: navy }\n"
    Path(source.path(PART)).write_text("a { color: red }\n")
    assert collect(storage, source, PART) == "@layer base;\na { color: red }\np { color: navy }\n"


@pytest.mark.parametrize(
    "sheet", sorted({name for sheet in FOLDER.glob("css/**/*.css") for name in imported(sheet)}), ids=str
)
def test_no_imported_sheet_names_a_file_by_its_own_folder(sheet):
    """Joined, it lies in another folder than the one it was written in."""
    assert is_own_sheet(sheet)
    assert re.findall(r'url\("?(?!"?data:)', (FOLDER / sheet).read_text()) == []
