"""
A sheet printed with two inks: what every drawing of the demo is made on.

A drawing fills two layers of coverage (0: bare paper, 255: solid ink); printing multiplies them on a tinted
paper, the second a little out of register, with the grain of a hand press.
"""

import math
from random import Random

from PIL import Image, ImageChops, ImageDraw, ImageOps

WIDTH, HEIGHT = 1800, 1200
PRINTED = (1200, 800)

#: name -> (paper, first ink, second ink)
PALETTES = {
    "dusk": ("#f6ead9", "#2b2a55", "#e2725b"),
    "pine": ("#eef0e2", "#123c3a", "#5fa36a"),
    "ember": ("#f8ead8", "#4a1d28", "#e8642c"),
    "glacier": ("#eef4f3", "#12344f", "#4aa5c0"),
    "ink": ("#f3efe6", "#1d2440", "#7f8fb8"),
    "sepia": ("#f5ecdc", "#43301f", "#b98a52"),
    "plum": ("#f5ebe8", "#3a1d4b", "#c65b7c"),
    "moss": ("#f1f0de", "#2d3a1c", "#94a83c"),
    "ochre": ("#f7efdd", "#3b2f2a", "#d99a2b"),
    "night": ("#f3ead7", "#141a3c", "#3f6bb0"),
}


class Sheet:
    """The paper, the two layers and the chance of one drawing."""

    def __init__(self, palette, seed):
        self.paper, *self.inks = PALETTES[palette]
        self.rng = Random(seed)
        self.first = Image.new("L", (WIDTH, HEIGHT), 0)
        self.second = Image.new("L", (WIDTH, HEIGHT), 0)
        self.a, self.b = ImageDraw.Draw(self.first), ImageDraw.Draw(self.second)

    def fill(self, layer, polygon, top, bottom):
        """A polygon shaded from one coverage at its highest point to another at its lowest."""
        xs, ys = [x for x, _ in polygon], [y for _, y in polygon]
        left, low = max(0, int(min(xs))), max(0, int(min(ys)))
        width, height = min(WIDTH, int(max(xs)) + 1) - left, min(HEIGHT, int(max(ys)) + 1) - low
        if width <= 0 or height <= 0:
            return
        mask = Image.new("L", (width, height), 0)
        ImageDraw.Draw(mask).polygon([(x - left, y - low) for x, y in polygon], fill=255)
        layer.paste(gradient(width, height, top, bottom), (left, low), mask)

    def printed(self, width=PRINTED[0]):
        """The sheet as it comes off the press, that wide."""
        size = (width, width * PRINTED[1] // PRINTED[0])
        sheet = Image.new("RGB", size, self.paper)
        grain = speckle(self.rng, size)
        for place, (layer, ink) in enumerate(zip((self.second, self.first), reversed(self.inks), strict=True)):
            coverage = layer.resize(size, Image.Resampling.HAMMING)
            if place == 0:
                coverage = ImageChops.offset(coverage, 4, 3)
            coverage = ImageChops.multiply(coverage, grain)
            sheet = ImageChops.multiply(sheet, ImageOps.colorize(ImageOps.invert(coverage), ink, "white"))
        return sheet


def gradient(width, height, top, bottom):
    """A grey that changes from top to bottom."""
    column = Image.new("L", (1, max(1, height)))
    last = max(1, height - 1)
    column.putdata([int(top + (bottom - top) * y / last) for y in range(max(1, height))])
    return column.resize((width, max(1, height)))


def noise(rng, scale, size=(WIDTH, HEIGHT)):
    """Soft blots of about `scale` pixels."""
    width, height = max(2, size[0] // scale + 2), max(2, size[1] // scale + 2)
    return Image.frombytes("L", (width, height), rng.randbytes(width * height)).resize(size, Image.Resampling.BICUBIC)


def terrain(rng, scale, octaves=4, size=(WIDTH, HEIGHT)):
    """Blots of several sizes laid over one another: clouds, relief, smoke."""
    small = (size[0] // 3, size[1] // 3)
    result = noise(rng, max(2, scale // 3), small)
    for octave in range(1, octaves):
        finer = noise(rng, max(2, scale // (3 * 2**octave)), small)
        result = Image.blend(result, finer, 0.5**octave / (1 + 0.5**octave))
    return ImageOps.autocontrast(result).resize(size, Image.Resampling.BICUBIC)


def speckle(rng, size):
    """The small holes that ink leaves on rough paper."""
    state = rng.randint(0, 200)
    grain = Image.effect_noise((size[0] // 2, size[1] // 2), 70).resize(size, Image.Resampling.BILINEAR)
    grain = ImageChops.offset(grain, state, state)
    return grain.point(lambda value: max(176, min(255, 150 + value)))


def ridge(rng, base, height, roughness=0.52, steps=7):
    """A line of crests from one side of the sheet to the other."""
    points = [base + rng.uniform(-height, height) * 0.5 for _ in range(3)]
    amplitude = height
    for _ in range(steps):
        finer = []
        for left, right in zip(points, points[1:], strict=False):
            finer += [left, (left + right) / 2 + rng.uniform(-amplitude, amplitude)]
        points = [*finer, points[-1]]
        amplitude *= roughness
    step = WIDTH / (len(points) - 1)
    return [(place * step, y) for place, y in enumerate(points)]


def below(line):
    """The polygon under a line, down to the edge of the sheet."""
    return [*line, (WIDTH, HEIGHT), (0, HEIGHT)]


def around(x, y, radius, angle):
    """The point at this distance and angle (in turns) of another."""
    return x + radius * math.cos(2 * math.pi * angle), y + radius * math.sin(2 * math.pi * angle)


def box(x, y, rx, ry=None):
    """The corners of an ellipse, as Pillow wants them."""
    ry = rx if ry is None else ry
    return [x - rx, y - ry, x + rx, y + ry]


def ball(layer, x, y, radius, dark, light):
    """A sphere lit from the upper left."""
    draw = ImageDraw.Draw(layer)
    rings = 28
    for ring in range(rings):
        share = ring / rings
        shift = radius * 0.34 * share
        draw.ellipse(box(x - shift, y - shift, radius * (1 - share)), fill=int(dark + (light - dark) * share**0.8))
