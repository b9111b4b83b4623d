"""The program that opens one picture from outside, in a process of its own: `python -m media.picture_program SIDE`.

The picture's bytes are read from standard input. On standard output comes one line of JSON, then the bytes of the
clean picture: `{"format": "JPEG", "width": 640, "height": 480}`, or `{"refused": "<code>"}` and nothing more. The
codes are those that `media.pictures` has words for.

Before the first byte is read, the process takes from itself the right to use more than CPU_SECONDS of one processor
and MEMORY bytes: formats lie about what they cost, the operating system does not. It knows Pillow and nothing of
Django, so that it starts in a tenth of a second and holds no secret of the platform.
"""

import io
import json
import re
import resource
import sys
import warnings
from functools import partial

import pillow_heif
from PIL import AvifImagePlugin, Image, ImageCms, UnidentifiedImageError

from media.animations import decode_animation, encode_animation, is_too_long

CPU_SECONDS = 3
#: Address space, in bytes: what the process holds in memory is always less.
MEMORY = 300 * 1024 * 1024

#: What may come in. SVG is missing: it is a program, not a picture.
FORMATS = ("JPEG", "PNG", "GIF", "WEBP", "AVIF", "HEIF")
#: What can be reduced as it is; the others are palettes, or more than eight bits.
DIRECT_MODES = ("RGB", "RGBA", "L", "CMYK")
#: Pixels of a still picture. A JPEG is reduced while it is decoded; of the others every pixel stands in memory, as one
#: byte or as four, and WebP, AVIF and HEIC want several copies of it.
MAX_PIXELS = 50_000_000
MAX_PIXELS_OF_FOUR_BYTES = 25_000_000
MAX_PIXELS_BY_FORMAT = {"WEBP": 4096 * 3072, "AVIF": 20_000_000, "HEIF": 25_000_000}
MODES_OF_FOUR_BYTES = ("RGB", "RGBA", "RGBX", "LA", "PA", "I", "F")
#: A JPEG of several scans (a progressive one) is held as numbers of two bytes, which each scan goes through again.
MAX_SAMPLES = 80_000_000
MAX_SCANNED_SAMPLES = 1_000_000_000
#: Parts of a JPEG (tables, scans, notes) beyond which it is no photograph.
MAX_SEGMENTS = 10_000
#: More than eight bits a channel.
DEEP_MODES = ("I", "I;16", "I;16B", "I;16L")
#: Rows of a large picture that are worked on together.
BAND = 64
ORIENTATION = 0x0112
TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


class Refusal(Exception):
    """Why a picture is not taken: a code that `media.pictures` has words for, and what they need beside it."""

    def __init__(self, code, **details):
        super().__init__(code)
        self.answer = {"refused": code, **details}


def limit_process():
    """Takes the limits. A system that knows none of them (macOS has no limit of address space) is left to its luck."""
    for name, limit in (
        (resource.RLIMIT_CPU, CPU_SECONDS),
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
    ):
        try:
            resource.setrlimit(name, (limit, limit))
        except (ValueError, OSError):
            continue


def max_pixels(picture):
    """How many pixels a still picture of its format and mode may have."""
    if picture.format in MAX_PIXELS_BY_FORMAT:
        return MAX_PIXELS_BY_FORMAT[picture.format]
    is_reduced = picture.format in ("JPEG", "MPO")
    return MAX_PIXELS_OF_FOUR_BYTES if picture.mode in MODES_OF_FOUR_BYTES and not is_reduced else MAX_PIXELS


def reencode(content, max_side):
    """(bytes, format, (width, height)) of the clean picture. Raises Refusal, and whatever decoders raise."""
    # A decoder of WebP takes its memory as soon as the file is opened: Pillow counts before, and stops at the double.
    is_webp = content[8:12] == b"WEBP"
    Image.MAX_IMAGE_PIXELS = MAX_PIXELS_BY_FORMAT["WEBP"] // 2 if is_webp else None
    try:
        encode = decode(content, max_side)
    except Image.DecompressionBombError as error:
        raise too_many_pixels(MAX_PIXELS_BY_FORMAT["WEBP"]) from error
    except UnidentifiedImageError as error:
        is_drawing = re.search(rb"<svg[\s>]", content[:2000], re.IGNORECASE)
        raise Refusal("svg" if is_drawing else "not_a_picture") from error
    return encode()


def decode(content, max_side):
    """What is left to do once the picture is decoded and reduced: by then its decoder has left the memory."""
    with Image.open(io.BytesIO(content), formats=FORMATS) as picture:
        if is_animated(picture):
            if is_too_long(picture, len(content)):
                raise Refusal("too_long")
            return partial(encode_animation, *decode_animation(picture, max_side))
        check_still(picture, content)
        return partial(encode_still, decode_still(picture, max_side), picture.format)


def too_many_pixels(limit):
    return Refusal("too_many_pixels", millions=limit // 1_000_000)


def is_animated(picture):
    # An MPO is the JPEG of a phone with a depth map behind it; the second picture of a HEIF is another shot.
    return picture.format not in ("MPO", "HEIF") and getattr(picture, "is_animated", False)


def check_still(picture, content):
    """Before a single pixel is decoded: 15 kB can hold 121 million of them."""
    if picture.width * picture.height > max_pixels(picture):
        raise too_many_pixels(max_pixels(picture))
    if picture.format in ("JPEG", "MPO"):
        check_scans(picture, content)


def check_scans(picture, content):
    scans = count_scans(content)
    if scans < 2:
        return
    most_across, most_down = (max(layer[side] for layer in picture.layer) for side in (1, 2))
    share = sum(across * down for _name, across, down, _table in picture.layer) / (most_across * most_down)
    samples = picture.width * picture.height * share
    if samples > MAX_SAMPLES or samples * scans > MAX_SCANNED_SAMPLES:
        raise Refusal("too_costly")


def count_scans(content):
    """How often a JPEG passes over its picture: its segments "start of scan" (FF DA), up to the end of the image."""
    scans, position = 0, 2
    for _segment in range(MAX_SEGMENTS):
        # Within a scan FF 00 is a byte of data, and FF D0 to FF D7 are marks of restart.
        marker = re.compile(rb"\xff+([\x01-\xcf\xd8-\xfe])").search(content, position)
        if marker is None or marker[1] == b"\xd9":
            return scans
        scans += marker[1] == b"\xda"
        position = marker.end() + int.from_bytes(content[marker.end() : marker.end() + 2], "big")
    raise Refusal("too_costly")


def decode_still(picture, max_side):
    """The picture as L, RGB or RGBA, reduced, upright, in sRGB."""
    scale = min(1, max_side / max(picture.size))
    size = tuple(max(1, round(side * scale)) for side in picture.size)
    # Only JPEG listens: it then decodes a half, a quarter or an eighth of each side, never less than what is asked.
    picture.draft(None, size)
    picture.load()
    still = turned(resized(picture, size), picture.getexif().get(ORIENTATION))
    still = in_srgb(still, picture.info.get("icc_profile"))
    # A new image knows nothing of what the old one carried in its margins.
    bare = Image.new(still.mode, still.size)
    bare.paste(still)
    return bare


def encode_still(still, source_format):
    """(bytes, format, size): as what it came, where that is a format of the web, else as JPEG or transparent WebP."""
    output = io.BytesIO()
    if source_format in ("PNG", "GIF"):
        still.save(output, "PNG", compress_level=4)
        return output.getvalue(), "PNG", still.size
    if still.mode == "RGBA":
        still.save(output, "WEBP", quality=88, method=4, exact=False)
        return output.getvalue(), "WEBP", still.size
    still.save(output, "JPEG", quality=88, progressive=True, optimize=True)
    return output.getvalue(), "JPEG", still.size


def resized(picture, size):
    """The picture in one of DIRECT_MODES and of this size: across first, some rows at a time, then down.

    That is what `Image.resize` does, with the same result; but converted or multiplied by its own transparency, a
    whole picture of many pixels would stand in memory two or three times.
    """
    to_mode = direct_mode(picture)
    work = {"RGBA": "RGBa"}.get(to_mode, to_mode)
    if picture.size == size:
        return converted(picture, to_mode)
    narrow = Image.new(work, (size[0], picture.height))
    for top in range(0, picture.height, BAND):
        rows = picture.crop((0, top, picture.width, min(top + BAND, picture.height)))
        rows = converted(rows, to_mode).convert(work)
        narrow.paste(rows.resize((size[0], rows.height), Image.Resampling.LANCZOS), (0, top))
    return narrow.resize(size, Image.Resampling.LANCZOS).convert(to_mode)


def direct_mode(picture):
    """The mode of DIRECT_MODES that keeps all the picture shows."""
    if picture.mode in DIRECT_MODES and "transparency" not in picture.info:
        return picture.mode
    if picture.has_transparency_data:
        return "RGBA"
    return "L" if picture.mode in ("1", *DEEP_MODES) else "RGB"


def converted(picture, mode):
    if picture.mode in DEEP_MODES:
        # Sixteen bits: the high eight are kept.
        return picture.point(lambda value: value / 257).convert("L").convert(mode)
    return picture.convert(mode)


def turned(picture, orientation):
    """The picture upright, told by the EXIF tag of orientation."""
    return picture.transpose(TURNS[orientation]) if orientation in TURNS else picture


def in_srgb(picture, profile):
    """The colours as every screen shows them, as L, RGB or RGBA, so that the profile can go: profiles name cameras
    and people."""
    alpha = picture.getchannel("A") if picture.mode == "RGBA" else None
    if profile:
        picture = through_profile(picture, profile)
    if picture.mode == "L":
        return picture
    picture = picture.convert("RGB")
    if alpha is not None and alpha.getextrema()[0] < 255:
        picture.putalpha(alpha)
    return picture


def through_profile(picture, profile):
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        opaque = picture.convert("RGB") if picture.mode == "RGBA" else picture
        return ImageCms.profileToProfile(opaque, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        # A profile that lies about its picture: the colours stay as they are.
        return picture


def main():
    limit_process()
    warnings.simplefilter("ignore")
    pillow_heif.register_heif_opener(thumbnails=False)
    pillow_heif.options.DECODE_THREADS = 1
    AvifImagePlugin.DEFAULT_MAX_THREADS = 1
    encoded = b""
    try:
        encoded, picture_format, (width, height) = reencode(sys.stdin.buffer.read(), int(sys.argv[1]))
        answer = {"format": picture_format, "width": width, "height": height}
    except Refusal as refusal:
        answer = refusal.answer
    except MemoryError:
        answer = {"refused": "too_costly"}
    except Exception as error:  # noqa: BLE001 - decoders meet hostile bytes and raise anything, struct.error included
        answer = {"refused": "too_costly" if "memory" in str(error).lower() else "damaged"}
    sys.stdout.buffer.write(json.dumps(answer).encode() + b"\n" + encoded)


if __name__ == "__main__":
    main()
