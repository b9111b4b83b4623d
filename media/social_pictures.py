"""The picture that other sites show beside a link to a page without a photograph: mountains in the two inks.

Those sites read no SVG, so that this one is painted in pixels.
"""

import hashlib
import random
from io import BytesIO
from pathlib import Path
from tempfile import NamedTemporaryFile

from django.conf import settings
from PIL import Image, ImageDraw

from media.colours import hue_of
from media.covers import SHEETS, USUAL_SHEETS, inks
from media.motifs import W, ridge

WIDTH, HEIGHT = 1200, 630
# Painted twice as large and then reduced: smooth edges.
FINE = 2


def social_picture(kind, accent, number=0):
    """The bytes of a JPEG of 1200 by 630. The same kind, colour and number give the same picture."""
    rng = random.Random(f"{kind}/{number}")  # noqa: S311 (a drawing)
    palette = inks(hue_of(accent))
    sheets = SHEETS.get(kind, USUAL_SHEETS)
    ground, first, second, third = (palette[name] for name in sheets[number % len(sheets)])
    image = Image.new("RGB", (WIDTH * FINE, HEIGHT * FINE), ground)
    draw = ImageDraw.Draw(image)
    scale = WIDTH * FINE / W
    x, y, radius = (part * scale for part in (rng.uniform(150, 490), rng.uniform(90, 130), rng.uniform(50, 76)))
    draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=first)
    for depth, ink in enumerate((third, mixed(first, third), first, mixed(first, second), second)):
        skyline = [(px * scale, py * scale) for px, py in ridge(rng, 170 + depth * 38, 95 - depth * 10)]
        draw.polygon([*skyline, (WIDTH * FINE, HEIGHT * FINE), (0, HEIGHT * FINE)], fill=ink)
    out = BytesIO()
    image.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS).save(out, "JPEG", quality=84, optimize=True)
    return out.getvalue()


def kept_social_picture(kind, accent, number):
    """The same picture, painted once and then read from the folder `drawn` of DATA_DIR: painting takes a second."""
    name = hashlib.sha256(f"{kind}/{accent}/{number}".encode()).hexdigest()[:32]
    path = settings.DATA_DIR / "drawn" / f"{name}.jpg"
    try:
        return path.read_bytes()
    except FileNotFoundError:
        picture = social_picture(kind, accent, number)
    path.parent.mkdir(parents=True, exist_ok=True)
    # Complete under another name first: whoever asks meanwhile reads all of it or paints it too.
    with NamedTemporaryFile(dir=path.parent, delete=False) as file:
        file.write(picture)
    Path(file.name).replace(path)
    return picture


def mixed(one, other):
    """The colour half way between two "#rrggbb", as a third pass of the press would give."""
    parts = [(int(one[i : i + 2], 16) + int(other[i : i + 2], 16)) // 2 for i in (1, 3, 5)]
    return "#" + "".join(f"{part:02x}" for part in parts)
