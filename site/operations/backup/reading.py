"""Reads an archive, and believes nothing of it before it has been read to its end."""

import gzip
import hashlib
import json
import tarfile
import zlib
from contextlib import contextmanager
from pathlib import PurePosixPath

from operations.backup.archive import DATABASES, FORMAT, HEADER, MANIFEST, MEDIA, PRODUCT, Header, Manifest
from operations.backup.encryption import MAGIC, decrypted
from operations.backup.errors import BackupError
from operations.backup.streams import as_file, blocks_of

GZIP_MAGIC = b"\x1f\x8b"
LONGEST_HEADER = 4 * 1024 * 1024
LONGEST_MANIFEST = 1024 * 1024 * 1024
CUT_SHORT = "The archive is damaged or cut short, and cannot be used: {error}."


@contextmanager
def opened(path, passphrase):
    """The tar inside an archive, as a file open for reading; decrypted and unpacked on the way."""
    with path.open("rb") as file:
        start = file.read(len(MAGIC))
        file.seek(0)
        if start == MAGIC:
            if not passphrase:
                raise BackupError("The archive is encrypted: set BACKUP_PASSPHRASE to what it was made with.")
            packed = as_file(decrypted(file, passphrase))
        elif start.startswith(GZIP_MAGIC):
            packed = file
        else:
            raise BackupError(f"{path} is no backup: neither a gzip archive nor one encrypted with age.")
        with gzip.GzipFile(fileobj=packed) as unpacked:
            yield unpacked


def members(path, passphrase):
    """(name, its open file) of each member in order. Raises BackupError for whatever is not as we write it."""
    seen = set()
    with damage_in_words(), opened(path, passphrase) as unpacked, tarfile.open(fileobj=unpacked, mode="r|") as tar:
        for info in tar:
            _check_member(info, seen)
            seen.add(info.name)
            yield info.name, tar.extractfile(info)
        for _block in blocks_of(unpacked):  # to the checksum at the end
            pass


@contextmanager
def damage_in_words():
    """Makes a BackupError of what unpacking raises; round whatever reads a member too, for there it is raised."""
    try:
        yield
    except (tarfile.TarError, EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise BackupError(CUT_SHORT.format(error=str(error).rstrip(".") or type(error).__name__)) from error


def _check_member(info, seen):
    """Refuses links, devices, doubles, and names that lead out of the folder of media."""
    path, name = PurePosixPath(info.name), info.name
    is_plain = not path.is_absolute() and ".." not in path.parts and str(path) == name and "\\" not in name
    is_known = name in (HEADER, MANIFEST, *DATABASES.values()) or name.startswith(MEDIA)
    if not info.isreg() or not is_plain or not is_known or "\0" in name:
        raise BackupError(f"The archive is not one of ours: it holds {name!r}.")
    if name in seen:
        raise BackupError(f"The archive is not one of ours: it holds {name!r} twice.")
    if MANIFEST in seen or (HEADER not in seen and name != HEADER):
        raise BackupError("The archive is not one of ours: its parts come in another order.")


def read_header(text):
    """The `Header` in this JSON. Raises BackupError for what this version cannot read."""
    try:
        values = json.loads(text)
        if values.get("product") != PRODUCT:
            raise BackupError("This is no backup of Echosciences.")
        if values.get("format") != FORMAT:
            raise BackupError(
                f"The archive has format {values.get('format')}, and this version reads format {FORMAT}: "
                f"restore it with Echosciences {values.get('version')} or newer."
            )
        header = Header(**values)
    except (ValueError, TypeError, AttributeError) as error:
        raise BackupError(f"The archive is not one of ours: {HEADER} cannot be read.") from error
    if header.engine not in DATABASES:
        raise BackupError(f"The archive is of a database that is not known: {header.engine}.")
    return header


def read_manifest(text):
    """The `Manifest` in this JSON."""
    try:
        return Manifest(**json.loads(text))
    except (ValueError, TypeError) as error:
        raise BackupError(f"The archive is not one of ours: {MANIFEST} cannot be read.") from error


@damage_in_words()
def verified(path, passphrase, *, check_header, database_at):
    """(Header, Manifest) of an archive that was read to its end and is what its manifest says.

    `check_header(header)` may refuse it at once. The database is written to the path `database_at`; nothing else is.
    """
    header, manifest, found = None, None, {}
    for name, file in members(path, passphrase):
        if name == MANIFEST:
            manifest = read_manifest(file.read(LONGEST_MANIFEST))
            continue
        if name == HEADER:
            text = file.read(LONGEST_HEADER)
            header = read_header(text)
            check_header(header)
            found[name] = [len(text), hashlib.sha256(text).hexdigest()]
        elif name in DATABASES.values():
            with database_at.open("xb") as copy:
                found[name] = measured(file, write=copy.write)
        else:
            found[name] = measured(file)
    if header is None or manifest is None:
        raise BackupError(CUT_SHORT.format(error="its manifest is missing"))
    compare(manifest.members, found)
    if DATABASES[header.engine] not in found:
        raise BackupError("The archive holds no database.")
    return header, manifest


def measured(file, write=None):
    """[size, SHA-256] of what is left of an open file, handed to `write` on the way."""
    digest, size = hashlib.sha256(), 0
    for block in blocks_of(file):
        digest.update(block)
        size += len(block)
        if write:
            write(block)
    return [size, digest.hexdigest()]


def compare(told, found):
    """Raises BackupError unless both {name: [size, SHA-256]} are the same."""
    wrong = sorted(name for name in told.keys() | found.keys() if told.get(name) != found.get(name))
    if wrong:
        more = f" and {len(wrong) - 1} more" if len(wrong) > 1 else ""
        raise BackupError(f"The archive is damaged: {wrong[0]}{more} is not what its manifest says.")


def media_files(path, passphrase):
    """(name in the storage, its open file) of each picture and file of an archive."""
    for name, file in members(path, passphrase):
        if name.startswith(MEDIA):
            yield name.removeprefix(MEDIA), file
