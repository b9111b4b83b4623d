"""The archive: `backup.json`, the database, `media/…` and `manifest.json`, as a tar in gzip that is written in one go.

`backup.json` comes first and says what this is a backup of; `manifest.json` comes last, with size and SHA-256 of
everything before it: an archive without it is one that was cut short.
"""

import hashlib
import json
import tarfile
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from typing import BinaryIO

from operations.backup.errors import BackupError
from operations.backup.streams import blocks_of

#: Grows when older versions of this code cannot read an archive any more.
FORMAT = 1
PRODUCT = "echosciences"
HEADER, MANIFEST, MEDIA = "backup.json", "manifest.json", "media/"
DATABASES = {"sqlite": "database.sqlite3", "postgresql": "database.pgdump"}
SUFFIX = ".tar.gz"
ENCRYPTED_SUFFIX = ".age"


@dataclass(frozen=True)
class Header:
    """What an archive says of itself."""

    engine: str
    version: str
    created_at: str
    site_url: str
    #: A fingerprint of the SECRET_KEY with which second steps and secrets of webhooks are encrypted.
    secret_key: str
    migrations: list[str]
    #: Table: [number of rows, a sum of the fingerprints of all rows].
    tables: dict[str, list]
    format: int = FORMAT
    product: str = PRODUCT

    def to_json(self):
        return json.dumps(asdict(self), indent=1).encode()


@dataclass(frozen=True)
class Source:
    """Something to put into an archive. `open()` may raise FileNotFoundError: it went meanwhile, and is left out."""

    name: str
    open: Callable[[], tuple[BinaryIO, int]]


@dataclass
class Manifest:
    """What an archive holds: {name: [size, SHA-256]}, and the names of media that went while it was made."""

    members: dict[str, list] = field(default_factory=dict)
    vanished: list[str] = field(default_factory=list)

    @property
    def media(self):
        """{name in the storage: [size, SHA-256]}"""
        return {name.removeprefix(MEDIA): of for name, of in self.members.items() if name.startswith(MEDIA)}

    def to_json(self):
        return json.dumps(asdict(self), indent=1).encode()


def tar_chunks(header, sources, manifest):
    """The bytes of the tar of these `Source`s, which fill `manifest` on their way."""
    yield from _member(HEADER, [text := header.to_json()], len(text), manifest)
    for source in sources:
        try:
            file, size = source.open()
        except FileNotFoundError:
            manifest.vanished.append(source.name)
            continue
        with file:
            yield from _member(source.name, blocks_of(file), size, manifest)
    text = manifest.to_json()
    yield from _member(MANIFEST, [text], len(text), Manifest())
    yield bytes(2 * tarfile.BLOCKSIZE)


def _member(name, blocks, size, manifest):
    info = tarfile.TarInfo(name)
    info.size, info.mode, info.mtime = size, 0o600, int(time.time())
    yield info.tobuf(tarfile.PAX_FORMAT)
    digest, left = hashlib.sha256(), size
    for block in blocks:
        block = block[:left]  # a file that grows is being written: nothing in the copied database names it yet
        left -= len(block)
        digest.update(block)
        yield block
        if not left:
            break
    if left:
        raise BackupError(f"{name} became shorter while it was read.")
    yield bytes(-size % tarfile.BLOCKSIZE)
    manifest.members[name] = [size, digest.hexdigest()]
