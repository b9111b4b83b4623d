"""The one check of pictures, whatever the way in: form, admin, avatar, cover, API, import, other servers.

What comes out is always decoded to the last pixel and encoded anew: upright, at most 2560 px, in sRGB, without EXIF,
XMP, GPS or colour profile, as JPEG, PNG, WebP or (when it moves) GIF. What cannot be read is refused with words.

The work is done by `media.picture_program` in a process of its own, which the operating system stops when it takes
more than its share of processor or memory. A process of the platform opens one picture at a time, and keeps few
waiting: threads that wait for pictures answer no reader.
"""

import json
import logging
import os
import subprocess
import sys
import threading
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.template.defaultfilters import filesizeformat
from django.utils.text import slugify
from django.utils.translation import gettext as _

logger = logging.getLogger(__name__)

MAX_BYTES = 25 * 1024 * 1024
MAX_SIDE = 2560
EXTENSIONS = {"JPEG": ".jpg", "PNG": ".png", "WEBP": ".webp", "GIF": ".gif"}
MIME_TYPES = {"JPEG": "image/jpeg", "PNG": "image/png", "WEBP": "image/webp", "GIF": "image/gif"}

#: -P: what lies in the folder of the moment must not be taken for a module.
PROGRAM = (sys.executable, "-P", "-m", "media.picture_program")
#: Nothing of the environment goes along but where modules are: the program meets hostile bytes and needs no secrets.
ENVIRONMENT = {
    "PYTHONPATH": os.pathsep.join([str(Path(__file__).parents[1]), os.environ.get("PYTHONPATH", "")]).rstrip(
        os.pathsep
    ),
    "MALLOC_ARENA_MAX": "1",
}
#: Seconds of the clock that a picture may take on a machine that has much else to do; its processor time is limited to
#: much less by the program itself.
PATIENCE = 30
#: How many pictures one process has in hand: one is opened, the others wait.
PLACES = 4
#: Seconds that a picture waits for its turn.
MAX_WAIT = 20

_places = threading.BoundedSemaphore(PLACES)
_turn = threading.Lock()


class CleanPicture(ContentFile):
    """A picture that has been checked and encoded anew."""

    def __init__(self, content, *, name, picture_format, width, height):
        super().__init__(content, name=name)
        self.format, self.width, self.height = picture_format, width, height
        self.content_type = MIME_TYPES[picture_format]

    @property
    def is_animated(self):
        # Still GIFs become PNG: a GIF moves.
        return self.format == "GIF"


def clean_picture(file, *, name=None, max_side=MAX_SIDE):
    """The picture made safe, as a CleanPicture. Raises ValidationError, in words for the person who sent it."""
    if isinstance(file, CleanPicture):
        file.seek(0)
        return file
    name = name or getattr(file, "name", None) or "image"
    content = _read(file)
    with _one_at_a_time():
        answer, encoded = _open_in_child(content, max_side)
    if "refused" in answer:
        raise _refusal(answer["refused"], answer.get("millions"))
    return CleanPicture(
        encoded,
        name=_name(name, answer["format"]),
        picture_format=answer["format"],
        width=answer["width"],
        height=answer["height"],
    )


def _read(file):
    """The bytes, never more than the cap."""
    if hasattr(file, "seek"):
        file.seek(0)
    content = file.read(MAX_BYTES + 1)
    if len(content) > MAX_BYTES:
        raise _refusal("too_heavy")
    if not content:
        raise _refusal("empty")
    return content


@contextmanager
def _one_at_a_time():
    """Waits for its turn; refuses at once when PLACES pictures are in hand, and after MAX_WAIT seconds."""
    if not _places.acquire(blocking=False):
        raise _refusal("busy")
    try:
        if not _turn.acquire(timeout=MAX_WAIT):
            raise _refusal("busy")
        try:
            yield
        finally:
            _turn.release()
    finally:
        _places.release()


def _open_in_child(content, max_side):
    """(what the program says of the picture, the bytes of the clean one); see `media.picture_program`."""
    try:
        done = subprocess.run(  # noqa: S603 (our own program; the picture goes in by standard input)
            [*PROGRAM, str(max_side)],
            input=content,
            capture_output=True,
            timeout=PATIENCE,
            env=ENVIRONMENT,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return {"refused": "busy"}, b""
    head, _newline, encoded = done.stdout.partition(b"\n")
    try:
        answer = json.loads(head)
    except ValueError:
        # It was stopped by a limit, or by a fault of a decoder.
        logger.warning("A picture of %s bytes stopped its program: %s", len(content), done.returncode)
        return {"refused": "too_costly"}, b""
    return answer, encoded


def _refusal(code, millions=None):
    """A ValidationError that says what to do with the picture."""
    words = {
        "too_heavy": _("This picture is heavier than %(size)s. Reduce it, or export it as JPEG, and send it again.")
        % {"size": filesizeformat(MAX_BYTES)},
        "empty": _("This file is empty. Choose another one."),
        "busy": _("Several pictures are being prepared just now. Send this one again in a few seconds."),
        "too_costly": _(
            "This picture takes too much work to open. Reduce its dimensions, or export it as an ordinary JPEG, and "
            "send it again."
        ),
        "too_many_pixels": _(
            "This picture has more than %(millions)s million pixels. Reduce its dimensions, or export it as an "
            "ordinary JPEG, and send it again."
        )
        % {"millions": millions},
        "too_long": _("This animation is too long or too large. Shorten it, or publish it as a video."),
        "svg": _("Drawings in SVG cannot be shown here. Export yours as PNG and send it again."),
        "not_a_picture": _(
            "This file is not a picture that can be read here. Send a JPEG, PNG, WebP, AVIF, HEIC or GIF."
        ),
        "damaged": _(
            "This picture is damaged or incomplete. Open it on your device, save it again, send the new file."
        ),
    }
    return ValidationError(words[code], code=code)


def _name(name, picture_format):
    """A file name of letters and digits, with the extension of what the file really is."""
    stem = slugify(PurePosixPath(str(name).replace("\\", "/")).stem)[:60] or "image"
    return f"{stem}{EXTENSIONS[picture_format]}"
