"""Validation of files: PDF, ODT, DOCX, XLSX and CSV, known by their bytes and not by their name."""

import io
import unicodedata
import zipfile
from pathlib import PurePosixPath

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _

MAX_BYTES = 20 * 1024 * 1024
MAX_ENTRIES = 5000
#: What an office file may weigh once unpacked, for those who open it after us.
MAX_UNPACKED = 400 * 1024 * 1024
MAX_NAME = 80

MIME_TYPES = {
    "pdf": "application/pdf",
    "odt": "application/vnd.oasis.opendocument.text",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv",
}
#: Bytes of control that no text file holds.
_CONTROL = bytes(code for code in range(32) if code not in b"\t\n\r\x0c\x1b")


class CleanFile(ContentFile):
    """A file that has been validated."""

    def __init__(self, content, *, name, kind):
        super().__init__(content, name=name)
        self.kind = kind
        self.content_type = MIME_TYPES[kind]


def clean_file(file, *, name=None):
    """The file, known for what it is and well named. Raises ValidationError, in words for the person who sent it."""
    if isinstance(file, CleanFile):
        file.seek(0)
        return file
    name = name or getattr(file, "name", None) or ""
    if hasattr(file, "seek"):
        file.seek(0)
    content = file.read(MAX_BYTES + 1)
    if len(content) > MAX_BYTES:
        raise ValidationError(
            _("This file is heavier than %(size)s. Make it lighter, or put it elsewhere and share its link.")
            % {"size": filesizeformat(MAX_BYTES)},
            code="too_heavy",
        )
    if not content:
        raise ValidationError(_("This file is empty. Choose another one."), code="empty")
    kind = _kind(content, PurePosixPath(name.lower()).suffix)
    return CleanFile(content, name=clean_name(name, kind), kind=kind)


def clean_name(name, kind):
    """The name people gave, without paths, control or direction marks, and with the extension of what it is."""
    name = unicodedata.normalize("NFC", name.replace("\\", "/").rpartition("/")[2])
    # Cc and Cf: control characters, and those that make "fdp.exe" read "exe.pdf".
    name = "".join(
        character for character in name if unicodedata.category(character)[0] not in "CZ" or character == " "
    )
    stem = name.rpartition(".")[0] if "." in name else name
    stem = "".join(character if character.isalnum() or character in "-_' ()’" else " " for character in stem)
    stem = "-".join(stem.split())[:MAX_NAME].strip("-_.") or "fichier"
    return f"{stem}.{kind}"


def _kind(content, extension):
    if b"%PDF-" in content[:1024]:
        # A page that is also a program: read as HTML by a browser that guesses.
        if content.lstrip()[:1] == b"<":
            raise _refused()
        return "pdf"
    if content.startswith(b"PK\x03\x04"):
        return _office_kind(content)
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        raise ValidationError(
            _("This is an older office format, or it has a password. Save it as PDF, DOCX or XLSX, without one."),
            code="old_office",
        )
    if extension in (".csv", ".tsv") and _is_csv(content):
        return "csv"
    raise _refused()


def _refused():
    return ValidationError(
        _("This kind of file cannot be offered here. Send a PDF, ODT, DOCX, XLSX or CSV."),
        code="unknown_kind",
    )


def _office_kind(content):
    """What the archive says it is, read from its list of entries: nothing is unpacked but the few bytes of a type."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
            names = {entry.filename for entry in entries}
            if len(entries) > MAX_ENTRIES or sum(entry.file_size for entry in entries) > MAX_UNPACKED:
                raise ValidationError(_("Unpacked, this file would be too large."), code="bomb")
            if any(name.lower().endswith("vbaproject.bin") for name in names) or any(
                name.startswith(("Basic/", "Scripts/")) for name in names
            ):
                raise ValidationError(
                    _("This document contains macros, that is, programs. Save it without macros and send it again."),
                    code="macros",
                )
            if "mimetype" in names:
                with archive.open("mimetype") as declared:
                    return _from_declared(declared.read(200))
            if "[Content_Types].xml" in names and "word/document.xml" in names:
                return "docx"
            if "[Content_Types].xml" in names and "xl/workbook.xml" in names:
                return "xlsx"
    except (
        zipfile.BadZipFile,
        zipfile.LargeZipFile,
        OSError,
        ValueError,
        EOFError,
        NotImplementedError,
        RuntimeError,
    ) as error:
        raise ValidationError(
            _("This document is damaged or incomplete. Open it, save it again, and send the new file."), code="damaged"
        ) from error
    raise _refused()


def _from_declared(declared):
    if declared.strip() == MIME_TYPES["odt"].encode():
        return "odt"
    raise _refused()


def _is_csv(content):
    """Text whose first line a sheet would read as cells."""
    if content.translate(None, _CONTROL) != content:
        return False
    text = _decoded(content)
    if text is None or text.lstrip("\ufeff \t\r\n").startswith("<"):
        return False
    return any(separator in text.lstrip().partition("\n")[0] for separator in ",;\t|")


def _decoded(content):
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None
