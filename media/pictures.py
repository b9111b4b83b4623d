"""The one door for pictures, whatever the way in: form, admin, avatar, cover, API, import, other servers.

What comes out is always decoded to the last pixel and encoded anew: upright, at most 2560 px, in sRGB, without EXIF,
XMP, GPS or colour profile, as JPEG, PNG, WebP or (when it moves) GIF. What cannot be read is refused with words.
"""

import io
import math
import re
from pathlib import PurePosixPath

import pillow_heif
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.template.defaultfilters import filesizeformat
from django.utils.text import slugify
from django.utils.translation import gettext as _
from PIL import Image, ImageCms, ImageOps, ImageSequence, UnidentifiedImageError

MAX_BYTES = 25 * 1024 * 1024
MAX_PIXELS = 50_000_000
MAX_SIDE = 2560
MAX_ANIMATION_SIDE = 1280
MAX_FRAMES = 600
#: Lighter than a still picture: the frames of a large GIF take seconds to count.
MAX_ANIMATION_BYTES = 10 * 1024 * 1024
MIN_FRAME_MS = 20
#: What may come in. SVG is missing: it is a program, not a picture.
FORMATS = ("JPEG", "PNG", "GIF", "WEBP", "AVIF", "HEIF")
#: What can be reduced as it is; the others are palettes, or more than eight bits.
DIRECT_MODES = ("RGB", "RGBA", "L", "CMYK")
EXTENSIONS = {"JPEG": ".jpg", "PNG": ".png", "WEBP": ".webp", "GIF": ".gif"}
MIME_TYPES = {"JPEG": "image/jpeg", "PNG": "image/png", "WEBP": "image/webp", "GIF": "image/gif"}

pillow_heif.register_heif_opener(thumbnails=False)


class CleanPicture(ContentFile):
    """A picture that has come through the door."""

    def __init__(self, content, *, name, picture_format, width, height):
        super().__init__(content, name=name)
        self.format, self.width, self.height = picture_format, width, height
        self.content_type = MIME_TYPES[picture_format]

    @property
    def is_animated(self):
        # Still GIFs leave the door as PNG: a GIF moves.
        return self.format == "GIF"


def clean_picture(file, *, name=None, max_side=MAX_SIDE):
    """The picture made safe, as a CleanPicture. Raises ValidationError, in words for the person who sent it."""
    if isinstance(file, CleanPicture):
        file.seek(0)
        return file
    name = name or getattr(file, "name", None) or "image"
    content = _read(file)
    try:
        with Image.open(io.BytesIO(content), formats=FORMATS) as picture:
            _check_size(picture, len(content))
            encoded, picture_format, size = _encode_anew(picture, max_side)
    except ValidationError:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _too_many_pixels() from error
    except UnidentifiedImageError as error:
        raise _not_a_picture(content) from error
    except Exception as error:  # noqa: BLE001 - decoders meet hostile bytes and raise anything, struct.error included
        raise ValidationError(
            _("This picture is damaged or incomplete. Open it on your device, save it again, send the new file."),
            code="damaged",
        ) from error
    return CleanPicture(
        encoded,
        name=_name(name, picture_format),
        picture_format=picture_format,
        width=size[0],
        height=size[1],
    )


def _read(file):
    """The bytes, never more than the cap."""
    if hasattr(file, "seek"):
        file.seek(0)
    content = file.read(MAX_BYTES + 1)
    if len(content) > MAX_BYTES:
        raise ValidationError(
            _("This picture is heavier than %(size)s. Reduce it, or export it as JPEG, and send it again.")
            % {"size": filesizeformat(MAX_BYTES)},
            code="too_heavy",
        )
    if not content:
        raise ValidationError(_("This file is empty. Choose another one."), code="empty")
    return content


def _check_size(picture, weight):
    """Before a single pixel is decoded: 15 kB can hold 121 million of them."""
    if picture.width * picture.height > MAX_PIXELS:
        raise _too_many_pixels()
    if not _is_animated(picture):
        return
    too_heavy = weight > MAX_ANIMATION_BYTES
    frames = 0 if too_heavy else picture.n_frames
    if too_heavy or frames > MAX_FRAMES or picture.width * picture.height * frames > MAX_PIXELS:
        raise ValidationError(
            _("This animation is too long or too large. Shorten it, or publish it as a video."), code="too_long"
        )


def _is_animated(picture):
    # An MPO is the JPEG of a phone with a depth map behind it; the second picture of a HEIF is another shot.
    return picture.format not in ("MPO", "HEIF") and getattr(picture, "is_animated", False)


def _too_many_pixels():
    return ValidationError(
        _("This picture has more than %(millions)s million pixels. Reduce its dimensions and send it again.")
        % {"millions": MAX_PIXELS // 1_000_000},
        code="too_many_pixels",
    )


def _not_a_picture(content):
    if re.search(rb"<svg[\s>]", content[:2000], re.IGNORECASE):
        return ValidationError(
            _("Drawings in SVG cannot be shown here. Export yours as PNG and send it again."), code="svg"
        )
    return ValidationError(
        _("This file is not a picture that can be read here. Send a JPEG, PNG, WebP, AVIF, HEIC or GIF."),
        code="not_a_picture",
    )


def _encode_anew(picture, max_side):
    """The bytes, format and size of the clean picture."""
    if _is_animated(picture):
        return _encode_animation(picture, min(max_side, MAX_ANIMATION_SIDE))
    picture_format = picture.format
    if picture.mode in DIRECT_MODES:
        # Reduced while it is decoded: 50 million pixels then cost tens of megabytes and not hundreds.
        picture.thumbnail((max_side, max_side), Image.Resampling.LANCZOS, reducing_gap=3.0)
    picture.load()
    still = _in_srgb(ImageOps.exif_transpose(picture))
    still.thumbnail((max_side, max_side), Image.Resampling.LANCZOS, reducing_gap=3.0)
    output = io.BytesIO()
    # A new image knows nothing of what the old one carried in its margins.
    bare = Image.new(still.mode, still.size)
    bare.paste(still)
    if picture_format in ("PNG", "GIF"):
        bare.save(output, "PNG", compress_level=7)
        return output.getvalue(), "PNG", bare.size
    if picture_format in ("WEBP", "AVIF", "HEIF") and bare.mode == "RGBA":
        bare.save(output, "WEBP", quality=88, method=4, exact=False)
        return output.getvalue(), "WEBP", bare.size
    bare.convert("RGB" if bare.mode != "L" else "L").save(output, "JPEG", quality=88, progressive=True, optimize=True)
    return output.getvalue(), "JPEG", bare.size


def _encode_animation(picture, max_side):
    """Any animation (GIF, WebP, AVIF, PNG) as a GIF: one kind of moving picture to show, pause and stop."""
    size = picture.size
    if max(size) > max_side:
        scale = max_side / max(size)
        size = tuple(max(1, math.floor(side * scale)) for side in size)
    frames, durations = [], []
    loop = picture.info.get("loop", 0)
    for frame in ImageSequence.Iterator(picture):
        still = frame.convert("RGBA")
        duration = frame.info.get("duration") or 100
        if still.size != size:
            still = still.resize(size, Image.Resampling.LANCZOS)
        bare = Image.new("RGBA", size)
        bare.paste(still)
        frames.append(_in_palette(bare))
        durations.append(max(MIN_FRAME_MS, int(duration)))
    if len(frames) == 1:
        output = io.BytesIO()
        frames[0].convert("RGBA").save(output, "PNG")
        return output.getvalue(), "PNG", size
    output = io.BytesIO()
    frames[0].save(
        output,
        "GIF",
        save_all=True,
        append_images=frames[1:],
        duration=durations,
        loop=loop if isinstance(loop, int) else 0,
        disposal=2 if any("transparency" in frame.info for frame in frames) else 1,
        optimize=False,
        comment=b"",
    )
    return output.getvalue(), "GIF", size


def _in_palette(frame):
    """A frame in 255 colours and one transparent, as GIF wants; each frame has its own palette."""
    if frame.getextrema()[3][0] > 127:
        return frame.convert("RGB").quantize(256, method=Image.Quantize.MEDIANCUT)
    reduced = frame.convert("RGB").quantize(255, method=Image.Quantize.MEDIANCUT)
    holes = frame.getchannel("A").point(lambda alpha: 255 if alpha <= 127 else 0)
    reduced.paste(255, mask=holes)
    reduced.info["transparency"] = 255
    return reduced


def _in_srgb(picture):
    """The colours as every screen shows them, so that the profile can go: profiles name cameras and people."""
    profile = picture.info.get("icc_profile")
    if picture.mode in ("I", "I;16", "I;16B", "I;16L", "F"):
        # Sixteen bits a channel: keep the high ones.
        low, high = picture.getextrema()
        scale = 255 / (65535 if high > 255 else max(high, 1))
        picture = (
            picture.point(lambda value: value * scale).convert("L") if picture.mode != "F" else picture.convert("L")
        )
        profile = None
    has_alpha = "A" in picture.getbands() or "transparency" in picture.info
    alpha = picture.convert("RGBA").getchannel("A") if has_alpha else None
    if picture.mode not in DIRECT_MODES:
        picture = picture.convert("RGBA" if has_alpha else "RGB")
    if profile:
        picture = _converted(picture, profile)
    if picture.mode == "L" and not has_alpha:
        return picture
    picture = picture.convert("RGB")
    if alpha is not None and alpha.getextrema()[0] < 255:
        picture.putalpha(alpha)
    return picture


def _converted(picture, profile):
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        opaque = picture.convert("RGB") if picture.mode == "RGBA" else picture
        return ImageCms.profileToProfile(opaque, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        # A profile that lies about its picture: the colours stay as they are.
        return picture


def _name(name, picture_format):
    """A file name of letters and digits, with the extension of what the file really is."""
    stem = slugify(PurePosixPath(str(name).replace("\\", "/")).stem)[:60] or "image"
    return f"{stem}{EXTENSIONS[picture_format]}"
