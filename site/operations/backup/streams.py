"""Bytes on their way: generators of chunks, read as files."""

import hashlib
import io
import zlib

BLOCK = 1024 * 1024
#: Pictures do not become smaller, databases do at any level: the quickest that is worth it.
LEVEL = 3
GZIP = 31  # zlib's number for a stream with the header and the checksum of gzip


class _Chunks(io.RawIOBase):
    def __init__(self, chunks):
        self.chunks = iter(chunks)
        self.rest = memoryview(b"")

    def readable(self):
        return True

    def readinto(self, buffer):
        while not self.rest:
            chunk = next(self.chunks, None)
            if chunk is None:
                return 0
            self.rest = memoryview(chunk)
        count = min(len(buffer), len(self.rest))
        buffer[:count] = self.rest[:count]
        self.rest = self.rest[count:]
        return count


def as_file(chunks):
    """A file, open for reading and not seekable, of what an iterable of bytes gives. Its errors come out of `read`."""
    return io.BufferedReader(_Chunks(chunks), buffer_size=BLOCK)


def blocks_of(file):
    """What is left of an open file, some at a time."""
    while block := file.read(BLOCK):
        yield block


def compressed(chunks):
    """The chunks as a stream of gzip."""
    packing = zlib.compressobj(LEVEL, zlib.DEFLATED, GZIP)
    for chunk in chunks:
        if packed := packing.compress(chunk):
            yield packed
    yield packing.flush()


def sha256_of(path):
    """The SHA-256 of the file at this path, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
