"""Animations: few frames, few colours, and something to understand."""

import io
import math

from PIL import Image, ImageDraw

from demo.drawing.sheet import PALETTES, box

SIZE = (600, 400)


def _frame(palette):
    paper, *_inks = PALETTES[palette]
    return Image.new("RGB", (SIZE[0] * 2, SIZE[1] * 2), paper)


def moon(palette):
    """The phases of the Moon."""
    paper, dark, light = PALETTES[palette]
    radius, frames = 280, []
    for step in range(24):
        frame = Image.new("RGB", (SIZE[0] * 2, SIZE[1] * 2), dark)
        draw = ImageDraw.Draw(frame)
        x, y = SIZE
        draw.ellipse(box(x, y, radius), fill=light)
        phase = step / 24
        lit = []
        for part in range(61):
            angle = math.pi * (part / 60 - 0.5)
            edge = math.cos(2 * math.pi * phase)
            right, left = (1, edge) if phase < 0.5 else (-edge, -1)
            lit.append(
                (
                    x + radius * math.cos(angle) * right,
                    x + radius * math.cos(angle) * left,
                    y + radius * math.sin(angle),
                )
            )
        draw.polygon([*((one, py) for one, _, py in lit), *((two, py) for _, two, py in reversed(lit))], fill=paper)
        frames.append(frame)
    return frames


def pendulum(palette):
    """Pendulums of neighbouring lengths that part and meet again."""
    _paper, dark, light = PALETTES[palette]
    frames = []
    for step in range(40):
        frame = _frame(palette)
        draw = ImageDraw.Draw(frame)
        draw.rectangle([0, 60, SIZE[0] * 2, 76], fill=dark)
        for place in range(12):
            swing = 0.16 * math.cos(2 * math.pi * (6 + place) * step / 40)
            length = 620 * (8 / (8 + place)) ** 1.2
            x = 100 + place * 91
            px, py = x + length * math.sin(swing), 76 + length * math.cos(swing)
            draw.line([(x, 76), (px, py)], fill=dark, width=3)
            draw.ellipse(box(px, py, 28), fill=light if place % 2 else dark)
        frames.append(frame)
    return frames


def fourier(palette):
    """A square wave built of smooth ones."""
    _paper, dark, light = PALETTES[palette]
    frames = []
    for count in [n for n in range(1, 13) for _ in range(2)]:
        frame = _frame(palette)
        draw = ImageDraw.Draw(frame)
        wide, middle = SIZE[0] * 2, SIZE[1]
        draw.line([(0, middle), (wide, middle)], fill=light, width=3)
        for term in range(count):
            order = 2 * term + 1
            draw.line(
                [(x, middle - 250 * math.sin(order * x * 4 * math.pi / wide) / order) for x in range(0, wide, 4)],
                fill=light,
                width=3,
            )
        total = [
            (x, middle - 250 * sum(math.sin((2 * k + 1) * x * 4 * math.pi / wide) / (2 * k + 1) for k in range(count)))
            for x in range(0, wide, 3)
        ]
        draw.line(total, fill=dark, width=10, joint="curve")
        frames.append(frame)
    return frames


def animation(frames, milliseconds):
    """The frames as the bytes of a GIF that loops."""
    reduced = [frame.resize(SIZE, Image.Resampling.LANCZOS).quantize(16) for frame in frames]
    output = io.BytesIO()
    reduced[0].save(output, "GIF", save_all=True, append_images=reduced[1:], duration=milliseconds, loop=0)
    return output.getvalue()
