"""What is no whole backup of ours is refused before anything is touched."""

import gzip
import hashlib
import io
import json
import os
import tarfile

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import connection
from operations.backup import rehearsing, restoring, sqlite
from operations.backup.archive import Header, Manifest, Source, tar_chunks
from operations.backup.databases import data_found
from operations.backup.encryption import decrypted, encrypted
from operations.backup.errors import BackupError
from operations.backup.reading import verified
from operations.backup.streams import as_file, compressed
from operations.backup.writing import describe, new_archive

from members.models import Member

PASSPHRASE = "a long passphrase that is kept elsewhere"


@pytest.fixture
def archive(db, tmp_path, settings):
    """A whole backup with one picture, of the database of the tests."""
    if connection.vendor != "sqlite":
        pytest.skip("the same on both: here the database is a file")
    settings.MEDIA_ROOT = tmp_path / "media"
    default_storage.store_as("embeds/one.bin", ContentFile(os.urandom(300_000)))
    path = tmp_path / "whole.tar.gz"
    with new_archive() as made:
        path.write_bytes(b"".join(made.chunks))
    return path


def parts(path):
    """[(name, bytes)] of an archive."""
    with tarfile.open(path) as tar:
        return [(info.name, tar.extractfile(info).read()) for info in tar]


def packed(path, members, **first):
    """Writes an archive of (name, bytes), the first one with other attributes in its entry."""
    with tarfile.open(path, "w:gz") as tar:
        for name, content in members:
            info = tarfile.TarInfo(name)
            info.size = len(content)
            for key, value in first.items():
                setattr(info, key, value)
            first = {}
            tar.addfile(info, io.BytesIO(content))
    return path


def with_header(path, **changes):
    members = parts(path)
    values = {**json.loads(members[0][1]), **changes}
    return packed(path.with_name("other.tar.gz"), [("backup.json", json.dumps(values).encode()), *members[1:]])


def cut(path, share):
    raw = path.read_bytes()
    path.write_bytes(raw[: int(len(raw) * share)])
    return path


def flipped(path, where):
    raw = bytearray(path.read_bytes())
    raw[int(len(raw) * where)] ^= 1
    path.write_bytes(raw)
    return path


def replaced(path, name, content):
    """The archive with another content of one member, and the manifest as it was."""
    return packed(path, [(each, content if each == name else text) for each, text in parts(path)])


def renamed(path, name, other):
    return packed(path, [(other if each == name else each, text) for each, text in parts(path)])


def link(path, kind):
    members = parts(path)
    return packed(path, [("media/link", b""), *members], type=kind, linkname="/etc/passwd")


def unmanifested(path):
    return packed(path, parts(path)[:-1])


def doubled(path):
    members = parts(path)
    return packed(path, [*members[:-1], members[-2], members[-1]])


def reordered(path):
    members = parts(path)
    return packed(path, [members[1], members[0], *members[2:]])


def not_an_archive(path):
    path.write_bytes(b"SQLite format 3\0 and more")
    return path


def other_gzip(path):
    path.write_bytes(gzip.compress(b"no tar at all" * 1000))
    return path


DAMAGES = {
    "empty": lambda path: cut(path, 0),
    "cut after the header": lambda path: cut(path, 0.1),
    "cut in the middle": lambda path: cut(path, 0.5),
    "cut before the end": lambda path: cut(path, 0.999),
    "a bit of the database": lambda path: flipped(path, 0.2),
    "a bit of the picture": lambda path: flipped(path, 0.9),
    "another picture": lambda path: replaced(path, "media/embeds/one.bin", b"another"),
    "another database": lambda path: replaced(path, "database.sqlite3", b"another"),
    "no manifest": unmanifested,
    "a member twice": doubled,
    "another order": reordered,
    "up out of the folder": lambda path: renamed(path, "media/embeds/one.bin", "media/../../outside"),
    "an absolute name": lambda path: renamed(path, "media/embeds/one.bin", "/etc/outside"),
    "a name of another system": lambda path: renamed(path, "media/embeds/one.bin", "media/..\\outside"),
    "a name that is none": lambda path: renamed(path, "media/embeds/one.bin", "settings.py"),
    "a symbolic link": lambda path: link(path, tarfile.SYMTYPE),
    "a hard link": lambda path: link(path, tarfile.LNKTYPE),
    "a device": lambda path: link(path, tarfile.CHRTYPE),
    "no archive": not_an_archive,
    "another gzip": other_gzip,
    "another product": lambda path: with_header(path, product="another"),
    "another format": lambda path: with_header(path, format=2),
    "a newer version": lambda path: with_header(path, version="99.0.0"),
    "a newer migration": lambda path: with_header(path, migrations=["members.9999_of_tomorrow"]),
    "another engine": lambda path: with_header(path, engine="postgresql"),
    "an unknown engine": lambda path: with_header(path, engine="oracle"),
    "a header with more": lambda path: with_header(path, surprise=1),
}


@pytest.mark.parametrize("name", DAMAGES)
def test_what_is_not_whole_is_refused_before_anything_is_touched(archive, member, name):
    damaged = DAMAGES[name](archive)
    before = (data_found(), sorted(default_storage.stored_names()))
    touched = []
    with pytest.raises(BackupError) as refused:
        restoring.restore(damaged, passphrase="", before_replacing=lambda: touched.append(1))
    assert (touched, data_found(), sorted(default_storage.stored_names())) == ([], *before)
    assert Member.objects.filter(pk=member.pk).exists()
    assert str(refused.value).endswith((".", "there."))
    with pytest.raises(BackupError):
        rehearsing.rehearse(damaged, passphrase="")


def test_a_database_that_is_no_database_is_refused_though_its_hash_is_right(db, tmp_path):
    if connection.vendor != "sqlite":
        pytest.skip("there the database is a dump, which pg_restore judges")
    path = tmp_path / "forged.tar.gz"
    source = Source("database.sqlite3", lambda: (io.BytesIO(b"no database" * 900), 9900))
    path.write_bytes(b"".join(compressed(tar_chunks(describe(tables={}), [source], Manifest()))))
    with pytest.raises(BackupError, match="cannot be opened: file is not a database"):
        restoring.restore(path, passphrase="", before_replacing=lambda: pytest.fail("touched"))


def test_other_rows_than_were_saved_are_named(archive):
    path = with_header(archive, tables={**json.loads(parts(archive)[0][1])["tables"], "members_member": [7, "0"]})
    members = dict(parts(path))
    members["manifest.json"] = manifest_of(members)
    packed(path, members.items())
    with pytest.raises(BackupError, match="members_member: 7 rows in the backup, 0 restored"):
        rehearsing.rehearse(path, passphrase="")


def manifest_of(members):
    manifest = Manifest()
    for name, content in members.items():
        if name != "manifest.json":
            manifest.members[name] = [len(content), hashlib.sha256(content).hexdigest()]
    return manifest.to_json()


def test_a_rehearsal_of_a_whole_one(archive):
    found = rehearsing.rehearse(archive, passphrase="")
    assert (found.file_count, found.migration_count, found.missing) == (1, 0, [])
    assert found.row_count == sum(count for count, _sum in sqlite.tables_of_own().values())


def test_an_encrypted_backup_opens_with_its_passphrase_alone(archive, tmp_path):
    sealed = tmp_path / "sealed.age"
    with new_archive(PASSPHRASE) as made:
        sealed.write_bytes(b"".join(made.chunks))
    assert sealed.read_bytes().startswith(b"age-encryption.org/v1\n-> scrypt ")
    assert rehearsing.rehearse(sealed, passphrase=PASSPHRASE).file_count == 1
    for passphrase, words in (("", "set BACKUP_PASSPHRASE"), ("another one", "with another passphrase")):
        with pytest.raises(BackupError, match=words):
            rehearsing.rehearse(sealed, passphrase=passphrase)
    for damage in (lambda: cut(sealed, 0.5), lambda: flipped(sealed, 0.7)):
        damage()
        with pytest.raises(BackupError, match="cannot be decrypted"):
            rehearsing.rehearse(sealed, passphrase=PASSPHRASE)


#: 64 KiB is a piece: nothing, less than one, exactly one, one byte more, exactly two.
@pytest.mark.parametrize("size", [0, 1, 65536, 65537, 131072])
def test_what_is_encrypted_is_read_back_and_no_byte_of_it_may_change(size):
    text = os.urandom(size)
    sealed = b"".join(encrypted([text[:1000], text[1000:]], PASSPHRASE))
    assert b"".join(decrypted(io.BytesIO(sealed), PASSPHRASE)) == text
    for broken in (sealed[:-1], sealed + b"\0", sealed[:-20] + bytes([sealed[-20] ^ 1]) + sealed[-19:]):
        with pytest.raises(BackupError):
            b"".join(decrypted(io.BytesIO(broken), PASSPHRASE))


def test_a_piece_cannot_be_left_out_or_moved():
    sealed = b"".join(encrypted([os.urandom(65536 * 3)], PASSPHRASE))
    start = sealed.index(b"\n--- ") + 5 + 43 + 1 + 16
    piece = 65536 + 16
    one, two, three = (sealed[start + number * piece : start + (number + 1) * piece] for number in range(3))
    for order in ((one, three), (two, one, three), (one, two), (one, two, three, three)):
        with pytest.raises(BackupError, match="cannot be decrypted"):
            b"".join(decrypted(io.BytesIO(sealed[:start] + b"".join(order)), PASSPHRASE))


def test_a_file_that_goes_meanwhile_is_told_and_one_that_grows_is_cut(tmp_path):
    def gone():
        raise FileNotFoundError

    header = Header("sqlite", "0.1.0", "2026-11-27", "", "", [], {})
    manifest = Manifest()
    sources = [Source("media/gone", gone), Source("media/grows", lambda: (io.BytesIO(b"123456"), 4))]
    with tarfile.open(fileobj=as_file(tar_chunks(header, sources, manifest)), mode="r|") as tar:
        names = [info.name for info in tar]
    assert names == ["backup.json", "media/grows", "manifest.json"]
    assert (manifest.vanished, manifest.members["media/grows"][0]) == (["media/gone"], 4)
    shorter = [Source("media/shorter", lambda: (io.BytesIO(b"12"), 4))]
    with pytest.raises(BackupError, match="became shorter"):
        list(tar_chunks(header, shorter, Manifest()))


def test_only_a_file_that_was_read_to_its_end_is_verified(archive, tmp_path):
    header, manifest = verified(archive, "", check_header=lambda header: None, database_at=tmp_path / "copy.sqlite3")
    assert header.engine == "sqlite"
    assert sorted(manifest.media) == ["embeds/one.bin"]
    sqlite.check(tmp_path / "copy.sqlite3")
