"""The file validation: five kinds known by their bytes, well named; the rest refused with words."""

from pathlib import Path

import pytest
from django.core.exceptions import ValidationError

from media.files import clean_file, clean_name
from tests.factories import media

SHARED = Path(__file__).parents[3] / "shared" / "data" / "media"


@pytest.mark.parametrize(
    ("content", "name", "kept"),
    [
        (media.PDF, "Programme été.pdf", "Programme-été.pdf"),
        (media.PDF, "programme.docx", "programme.pdf"),
        (media.odt(), "a.odt", "a.odt"),
        (media.docx(), "a.docx", "a.docx"),
        (media.xlsx(), "a.xlsx", "a.xlsx"),
        (media.CSV, "lieux.csv", "lieux.csv"),
        (media.CSV.decode().encode("cp1252"), "lieux.csv", "lieux.csv"),
    ],
)
def test_kinds_are_known_by_their_bytes(content, name, kept):
    file = clean_file(media.upload(content, name))
    assert (file.name, file.read()) == (kept, content)


@pytest.mark.parametrize(
    "name", ["habibi.pdf", "libreoffice-writer-password.pdf", "minimal-document.pdf", "with-attachment.pdf"]
)
def test_documents_of_another_project(name):
    path = SHARED / name
    if not path.exists():
        pytest.skip("the shared media are not here")
    with path.open("rb") as file:
        assert clean_file(file, name=name).name == name


@pytest.mark.parametrize(
    ("content", "name", "code"),
    [
        (b"", "a.pdf", "empty"),
        (b"MZ\x90\x00" + bytes(200), "a.pdf", "unknown_kind"),
        (b"<html><script>alert(1)</script>", "a.csv", "unknown_kind"),
        (b"<script>/*%PDF-1.4*/alert(1)</script>", "a.pdf", "unknown_kind"),
        (media.SVG, "a.pdf", "unknown_kind"),
        (media.jpeg(), "a.pdf", "unknown_kind"),
        (b"a;b\n\x00\x01;c\n", "a.csv", "unknown_kind"),
        (b"just words", "a.csv", "unknown_kind"),
        (media.archive({"malware.exe": b"MZ"}), "a.docx", "unknown_kind"),
        (media.archive({"mimetype": "application/x-evil"}), "a.odt", "unknown_kind"),
        (media.docx(**{"word/vbaProject.bin": b"x"}), "a.docx", "macros"),
        (media.docx()[:60], "a.docx", "damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "a.doc", "old_office"),
        (b"%PDF-" + bytes(20 * 1024 * 1024), "a.pdf", "too_heavy"),
        (lambda: media.docx(**{"word/media/huge": bytes(500 * 1024 * 1024)}), "a.docx", "bomb"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_refused(content, name, code):
    with pytest.raises(ValidationError) as refused:
        clean_file(media.upload(content() if callable(content) else content, name))
    assert (refused.value.code, refused.value.messages[0][-1]) == (code, ".")


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("../../etc/passwd", "passwd.pdf"),
        ("C:\\Users\\Marie\\Rapport final.PDF", "Rapport-final.pdf"),
        ("photo\u202efdp.exe", "photofdp.pdf"),
        ("a\x00b\nc.pdf", "abc.pdf"),
        ("…", "fichier.pdf"),
        ("", "fichier.pdf"),
        ("x" * 300 + ".pdf", "x" * 80 + ".pdf"),
        (".htaccess", "fichier.pdf"),
    ],
)
def test_names_are_cleaned(given, kept):
    assert clean_name(given, "pdf") == kept
