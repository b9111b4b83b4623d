"""Encrypts a stream with a passphrase, in the format of age: `age --decrypt` and others read it without us.

https://c2sp.org/age (version 1, one recipient of the type scrypt). The text is sealed 64 KiB at a time with
ChaCha20-Poly1305: each piece has a number, the last one a mark, so that a piece that is changed, moved, missing or
added is found. What has been read before such a place is genuine, and a whole only once the end was reached.
"""

import hashlib
import hmac
import os
import re
from base64 import b64decode, b64encode

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from operations.backup.errors import BackupError

MAGIC = b"age-encryption.org/v1\n"
SALT_LABEL = b"age-encryption.org/v1/scrypt"
#: 2 to this power is what a guess of the passphrase costs: 128 MB of memory and half a second.
WORK = 17
#: More than this asks for more memory than a small server has.
MOST_WORK = 20
PIECE = 64 * 1024
TAG = 16
STANZA = re.compile(rb"-> scrypt ([A-Za-z0-9+/]{22}) ([1-9][0-9]?)\n([A-Za-z0-9+/]{43})\n--- ([A-Za-z0-9+/]{43})\n")
LONGEST_HEADER = 300


def encrypted(chunks, passphrase):
    """The chunks as a file of age that this passphrase opens."""
    file_key, salt, nonce = os.urandom(16), os.urandom(16), os.urandom(16)
    wrapped = ChaCha20Poly1305(_wrap_key(passphrase, salt, WORK)).encrypt(bytes(12), file_key, None)
    header = MAGIC + b"-> scrypt %s %d\n%s\n---" % (_text(salt), WORK, _text(wrapped))
    yield header + b" " + _text(_mac(file_key, header)) + b"\n" + nonce
    cipher = ChaCha20Poly1305(_derived(file_key, nonce, b"payload"))
    waiting, number = bytearray(), 0
    for chunk in chunks:
        waiting += chunk
        # One piece is kept back: only at the end is it known which is the last.
        while len(waiting) > PIECE:
            yield cipher.encrypt(_number(number), bytes(waiting[:PIECE]), None)
            del waiting[:PIECE]
            number += 1
    yield cipher.encrypt(_number(number, is_last=True), bytes(waiting), None)


def decrypted(file, passphrase):
    """The chunks of the text of an open file of age. Raises BackupError for a wrong passphrase and for damage."""
    head = file.read(len(MAGIC))
    while not head.endswith(b"\n") or b"\n---" not in head:
        byte = file.read(1)
        if not byte or len(head) > LONGEST_HEADER:
            raise BackupError("The archive is damaged: its encryption header is incomplete.")
        head += byte
    cipher = ChaCha20Poly1305(_payload_key(head, file.read(16), passphrase))
    number, piece = 0, file.read(PIECE + TAG)
    while True:
        following = file.read(PIECE + TAG)
        try:
            text = cipher.decrypt(_number(number, is_last=not following), piece, None)
        except InvalidTag as error:
            raise BackupError("The archive is damaged or cut short: a piece of it cannot be decrypted.") from error
        yield text
        if not following:
            return
        piece, number = following, number + 1


def _payload_key(head, nonce, passphrase):
    found = STANZA.fullmatch(head, len(MAGIC))
    if not found or int(found[2]) > MOST_WORK:
        raise BackupError("The archive is encrypted in another way than with a passphrase of ours.")
    salt, wrapped, mac = (_bytes(found[number]) for number in (1, 3, 4))
    try:
        file_key = ChaCha20Poly1305(_wrap_key(passphrase, salt, int(found[2]))).decrypt(bytes(12), wrapped, None)
    except InvalidTag as error:
        raise BackupError("The archive is encrypted with another passphrase than BACKUP_PASSPHRASE.") from error
    if not hmac.compare_digest(_mac(file_key, head[: found.start(4) - 1]), mac) or len(nonce) != 16:
        raise BackupError("The archive is damaged: its encryption header was changed.")
    return _derived(file_key, nonce, b"payload")


def _wrap_key(passphrase, salt, work):
    return Scrypt(salt=SALT_LABEL + salt, length=32, n=2**work, r=8, p=1).derive(passphrase.encode())


def _derived(key, salt, label):
    return HKDF(algorithm=SHA256(), length=32, salt=salt, info=label).derive(key)


def _mac(file_key, header):
    return hmac.new(_derived(file_key, b"", b"header"), header, hashlib.sha256).digest()


def _number(number, *, is_last=False):
    return number.to_bytes(11, "big") + bytes([is_last])


def _text(raw):
    return b64encode(raw).rstrip(b"=")


def _bytes(text):
    return b64decode(text + b"=" * (-len(text) % 4))
