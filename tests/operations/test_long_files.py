"""Which long files `make check` refuses."""

from pathlib import Path

import pytest
from operations.long_files import long_files


@pytest.mark.parametrize(
    ("path", "lines", "is_refused"),
    [
        ("agenda/models.py", 300, False),
        ("agenda/models.py", 301, True),
        ("manage.py", 301, True),
        ("site/static/js/editor/main.js", 301, True),
        ("site/static/css/base.css", 301, True),
        ("templates/base.html", 301, True),
        ("docs/deploy/install.sh", 301, True),
        ("docs/deploy.md", 301, False),
        ("tests/agenda/test_dates.py", 301, False),
        ("agenda/migrations/0001_initial.py", 301, False),
        ("site/operations/schema/sqlite.sql", 301, False),
        ("demo/articles/caves.py", 301, False),
        ("agenda/demo/caves.py", 301, True),
        (".venv/lib/django/forms.py", 301, False),
    ],
)
def test_a_file_of_more_than_300_lines_is_refused(tmp_path, path, lines, is_refused):
    file = tmp_path / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("one\n" * lines)
    assert long_files(tmp_path) == ({Path(path): lines} if is_refused else {})
