"""How static files are collected for a real installation."""

import re
from pathlib import Path

import pytest
from config.storage import JOINED, STYLES, StaticStorage
from django.conf import settings
from django.core.files.storage import FileSystemStorage

BASE = "css/base.css"


@pytest.fixture
def source(tmp_path):
    """A folder of ours, before anything is collected."""
    (tmp_path / "source/css").mkdir(parents=True)
    (tmp_path / "source" / STYLES).write_text('@layer base;\n@import "base.css";\n')
    (tmp_path / "source" / BASE).write_text("p { color: navy }")
    return FileSystemStorage(tmp_path / "source")


def collect(storage, source, *changed):
    """What `collectstatic` does: copies what has changed, then names all; returns the sheet that pages are given."""
    for name in changed:
        storage.delete(name)
        with source.open(name) as opened:
            storage._save(name, opened)
    named = {
        name: hashed for name, hashed, _ in storage.post_process({each: (source, each) for each in (STYLES, BASE)})
    }
    return Path(storage.path(named[STYLES])).read_text()


def test_the_sheet_that_pages_are_given_holds_those_that_it_imports(tmp_path, source):
    storage = StaticStorage(location=tmp_path / "static", base_url="/static/")
    assert collect(storage, source, STYLES, BASE) == "@layer base;\np { color: navy }\n"
    Path(source.path(BASE)).write_text("p { color: red }")
    assert collect(storage, source, BASE) == "@layer base;\np { color: red }\n"


@pytest.mark.parametrize("sheet", JOINED)
def test_no_imported_sheet_names_a_file_by_its_own_folder(sheet):
    """Joined, it lies in another folder than the one it was written in."""
    folder = Path(settings.ROOT) / "site/static/css"
    imported = re.findall(r'@import "([^"]+)";', (folder.parent / sheet).read_text())
    assert imported != []
    assert [name for name in imported if re.search(r'url\("?(?!"?data:)', (folder / name).read_text())] == []
