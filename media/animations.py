"""Moving pictures: decoded, reduced, and encoded anew as GIF.

Part of the program of `media.picture_program`, which knows nothing of Django.
"""

import io
import math

from PIL import Image, ImageSequence

MAX_SIDE = 1280
MAX_FRAMES = 600
#: Pixels of all frames together.
MAX_ANIMATED_PIXELS = 30_000_000
#: How many of them palettes are chosen from.
SAMPLED_PIXELS = 500_000
#: In bytes. Lighter than a still picture: the frames of a large GIF take seconds to count.
MAX_ANIMATION_BYTES = 10 * 1024 * 1024
MIN_FRAME_MILLISECONDS = 20


def is_too_long(picture, weight):
    """Whether an animation whose file weighs so many bytes has more frames or pixels than it may."""
    frames = 0 if weight > MAX_ANIMATION_BYTES else picture.n_frames
    pixels = picture.width * picture.height * frames
    return weight > MAX_ANIMATION_BYTES or frames > MAX_FRAMES or pixels > MAX_ANIMATED_PIXELS


def decode_animation(picture, max_side):
    """(frames in palettes, their durations in milliseconds, number of rounds or 0 for endless)."""
    scale = min(1, min(max_side, MAX_SIDE) / max(picture.size))
    size = tuple(max(1, math.floor(side * scale)) for side in picture.size)
    loop = picture.info.get("loop", 0)
    sampled = SAMPLED_PIXELS // picture.n_frames
    frames, durations = [], []
    for frame in ImageSequence.Iterator(picture):
        still = frame.convert("RGBA" if frame.has_transparency_data else "RGB")
        if still.size != size:
            still = still.resize(size, Image.Resampling.LANCZOS)
        still.info = {}
        frames.append(in_palette(still, sampled))
        durations.append(max(MIN_FRAME_MILLISECONDS, int(frame.info.get("duration") or 100)))
    return frames, durations, loop if isinstance(loop, int) else 0


def encode_animation(frames, durations, loop):
    """Any animation as a GIF: one kind of moving picture to show, pause and stop. What does not move becomes PNG."""
    output = io.BytesIO()
    if len(frames) == 1:
        frames[0].convert("RGBA").save(output, "PNG")
        return output.getvalue(), "PNG", frames[0].size
    frames[0].save(
        output,
        "GIF",
        save_all=True,
        append_images=frames[1:],
        duration=durations,
        loop=loop,
        disposal=2 if any("transparency" in frame.info for frame in frames) else 1,
        optimize=False,
        comment=b"",
    )
    return output.getvalue(), "GIF", frames[0].size


def in_palette(frame, sampled):
    """An RGB or RGBA frame in 255 colours and one transparent, as GIF wants; each frame has its own palette.

    The palette of a frame of many colours is chosen from about `sampled` of its pixels: from all of them it would take
    a second for a frame.
    """
    holes = None
    if frame.mode == "RGBA":
        holes = frame.getchannel("A").point(lambda alpha: 255 if alpha <= 127 else 0)
        frame = frame.convert("RGB")
        holes = holes if holes.getbbox() else None
    colours = 255 if holes else 256
    if frame.getcolors(colours):
        reduced = frame.quantize(colours, method=Image.Quantize.MEDIANCUT)
    else:
        share = min(1, math.sqrt(sampled / (frame.width * frame.height)))
        sample = frame.resize([max(1, round(side * share)) for side in frame.size], Image.Resampling.NEAREST)
        palette = sample.quantize(colours, method=Image.Quantize.MEDIANCUT)
        reduced = frame.quantize(palette=palette, dither=Image.Dither.FLOYDSTEINBERG)
    if holes:
        reduced.paste(255, mask=holes)
        reduced.info["transparency"] = 255
    return reduced
