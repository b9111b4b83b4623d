"""Living things and their remains: plants, diatoms, neurons, combs and spirals."""

import math

from PIL import ImageDraw, ImageOps

from demo.drawing.sheet import HEIGHT, WIDTH, Sheet, around, ball, box, gradient, noise, terrain


def _leaf(sheet, x, y, angle, length, width, fill):
    """A leaf from its foot, with its veins."""
    left, right = [], []
    for step in range(13):
        share = step / 12
        half = width * math.sin(math.pi * share**0.8)
        px, py = around(x, y, length * share, angle)
        left.append(around(px, py, half, angle + 0.25))
        right.append(around(px, py, half, angle - 0.25))
    outline = [*left, *reversed(right)]
    sheet.b.polygon(outline, fill=fill)
    sheet.a.polygon(outline, fill=max(0, fill - 130))
    sheet.a.line([*outline, outline[0]], fill=240, width=4)
    sheet.a.line([(x, y), around(x, y, length * 0.96, angle)], fill=240, width=4)
    for step in range(2, 11, 2):
        px, py = around(x, y, length * step / 12, angle)
        for side in (-1, 1):
            sheet.a.line([(px, py), around(px, py, width * 0.8, angle + side * 0.13)], fill=170, width=3)


def herbarium(sheet: Sheet):
    """A pressed plant and its label."""
    rng = sheet.rng
    sheet.second.paste(terrain(rng, 700, 3).point(lambda value: value // 9))
    sheet.a.rectangle([36, 36, WIDTH - 36, HEIGHT - 36], outline=120, width=4)
    kind = rng.choice(("opposite", "alternate", "fern", "umbel"))
    stems = rng.choice((1, 1, 2, 3)) if kind != "fern" else rng.randint(2, 3)
    for stem in range(stems):
        x, y = WIDTH * (0.5 + (stem - (stems - 1) / 2) * 0.2), HEIGHT * 0.92
        _plant(sheet, kind, x, y, 0.75 + rng.uniform(-0.02, 0.02) + (stem - (stems - 1) / 2) * 0.03)
    label = [WIDTH - 470, HEIGHT - 220, WIDTH - 80, HEIGHT - 80]
    sheet.a.rectangle(label, fill=0, outline=220, width=4)
    sheet.b.rectangle(label, fill=25)
    for row in range(4):
        y = label[1] + 32 + row * 26
        sheet.a.line([(label[0] + 26, y), (label[0] + rng.uniform(150, 350), y)], fill=210, width=6)


def _plant(sheet, kind, x, y, angle):
    rng = sheet.rng
    points, bend = [(x, y)], rng.uniform(-0.012, 0.012)
    for _ in range(15):
        angle += bend + rng.uniform(-0.006, 0.006)
        points.append(around(*points[-1], HEIGHT * 0.046, angle))
    sheet.a.line(points, fill=245, width=13, joint="curve")
    for place, (px, py) in enumerate(points[2:-1]):
        share = place / 12
        length = 230 * (1 - 0.62 * share) * rng.uniform(0.85, 1.1)
        sides = (-1, 1) if kind in ("opposite", "fern", "umbel") else ((-1, 1)[place % 2],)
        if kind == "umbel" and place % 3:
            continue
        for side in sides:
            lean = angle + side * (0.16 if kind != "fern" else 0.22)
            if kind == "fern":
                _frond(sheet, px, py, lean, length * 1.2)
            else:
                _leaf(sheet, px, py, lean, length, length * rng.uniform(0.16, 0.24), rng.randint(150, 240))
    if kind != "fern":
        _flowers(sheet, *points[-1], angle, kind)


def _frond(sheet, x, y, angle, length):
    sheet.a.line([(x, y), around(x, y, length, angle)], fill=235, width=5)
    for step in range(1, 11):
        px, py = around(x, y, length * step / 11, angle)
        size = length * 0.2 * (1 - step / 13)
        for side in (-1, 1):
            tip = around(px, py, size, angle + side * 0.17)
            sheet.b.line([(px, py), tip], fill=230, width=15)
            sheet.a.line([(px, py), tip], fill=220, width=5)


def _flowers(sheet, x, y, angle, kind):
    rng = sheet.rng
    heads = [(x, y, 74)] if kind != "umbel" else []
    if kind == "umbel":
        for place in range(11):
            px, py = around(x, y, 190, angle + (place - 5) * 0.035)
            sheet.a.line([(x, y), (px, py)], fill=230, width=4)
            heads.append((px, py, 26))
    petals = rng.choice((5, 6, 8, 12))
    for px, py, size in heads:
        for petal in range(petals):
            cx, cy = around(px, py, size * 0.62, petal / petals)
            sheet.b.ellipse(box(cx, cy, size * 0.42), fill=255)
            sheet.a.ellipse(box(cx, cy, size * 0.42), outline=225, width=3)
        sheet.a.ellipse(box(px, py, size * 0.3), fill=245)


def diatoms(sheet: Sheet):
    """Shells of glass under the microscope."""
    rng = sheet.rng
    sheet.second.paste(terrain(rng, 600, 3).point(lambda value: 30 + value // 4))
    placed = []
    for _ in range(160):
        radius = rng.uniform(60, 230)
        x, y = rng.uniform(0, WIDTH), rng.uniform(0, HEIGHT)
        if all(math.hypot(x - px, y - py) > radius + pr + 14 for px, py, pr in placed):
            placed.append((x, y, radius))
            rng.choice((_wheel, _wheel, _star_shell, _boat))(sheet, x, y, radius)


def _wheel(sheet, x, y, radius):
    rng = sheet.rng
    sheet.b.ellipse(box(x, y, radius), fill=rng.randint(110, 230))
    ribs = rng.choice((16, 24, 36, 48))
    for rib in range(ribs):
        sheet.a.line(
            [around(x, y, radius * 0.35, rib / ribs), around(x, y, radius * 0.92, rib / ribs)], fill=215, width=3
        )
    for share, width in ((1, 7), (0.92, 4), (0.35, 5), (0.16, 4)):
        sheet.a.ellipse(box(x, y, radius * share), outline=245, width=width)
    for turn in range(ribs // 2):
        sheet.a.ellipse(
            box(*around(x, y, radius * 0.65, turn / (ribs // 2)), radius * 0.04), fill=10, outline=230, width=3
        )


def _star_shell(sheet, x, y, radius):
    rng = sheet.rng
    arms, turn = rng.choice((3, 4, 5, 6)), rng.random()
    outline = [
        around(x, y, radius * (0.72 + 0.28 * math.cos(2 * math.pi * arms * step / 90)), turn + step / 90)
        for step in range(90)
    ]
    sheet.b.polygon(outline, fill=rng.randint(110, 230))
    sheet.a.line([*outline, outline[0]], fill=245, width=7)
    for size in (0.7, 0.45, 0.2):
        inner = [(x + (px - x) * size, y + (py - y) * size) for px, py in outline]
        sheet.a.line([*inner, inner[0]], fill=190, width=3)
    for step in range(0, 90, 3):
        px, py = outline[step]
        sheet.a.ellipse(box(x + (px - x) * 0.86, y + (py - y) * 0.86, radius * 0.03), fill=230)


def _boat(sheet, x, y, radius):
    rng = sheet.rng
    angle = rng.random()
    half = []
    for step in range(21):
        share = step / 20
        px, py = around(x, y, radius * (2 * share - 1), angle)
        half.append(((px, py), radius * 0.3 * math.sin(math.pi * share) ** 0.7))
    left = [around(*point, wide, angle + 0.25) for point, wide in half]
    right = [around(*point, wide, angle - 0.25) for point, wide in half]
    sheet.b.polygon([*left, *reversed(right)], fill=rng.randint(110, 230))
    for one, two in zip(left, right, strict=True):
        sheet.a.line([one, two], fill=190, width=3)
    sheet.a.line([*left, *reversed(right), left[0]], fill=245, width=6)
    sheet.a.line([left[0], left[-1]], fill=245, width=4)


def neurons(sheet: Sheet):
    """Cells that reach for one another."""
    rng = sheet.rng
    sheet.first.paste(gradient(WIDTH, HEIGHT, 245, 205))
    sheet.second.paste(terrain(rng, 500, 4).point(lambda value: value // 2))
    for _ in range(5):
        x, y = rng.uniform(0.1, 0.9) * WIDTH, rng.uniform(0.15, 0.85) * HEIGHT
        for arm in range(rng.randint(5, 8)):
            _dendrite(sheet, x, y, arm / 7 + rng.uniform(-0.05, 0.05), rng.uniform(150, 260), 15)
        ball(sheet.first, x, y, rng.uniform(38, 60), 60, 0)
        sheet.b.ellipse(box(x, y, 24), fill=200)


def _dendrite(sheet, x, y, angle, length, width):
    if width < 3 or length < 24:
        sheet.a.ellipse(box(x, y, 7), fill=0)
        return
    points = [(x, y)]
    for _ in range(6):
        angle += sheet.rng.uniform(-0.05, 0.05)
        points.append(around(*points[-1], length / 6, angle))
    sheet.a.line(points, fill=20, width=int(width), joint="curve")
    sheet.b.line(points, fill=190, width=int(width) + 6)
    for side in (-1, 1):
        _dendrite(
            sheet,
            *points[-1],
            angle + side * sheet.rng.uniform(0.04, 0.13),
            length * sheet.rng.uniform(0.55, 0.8),
            width * 0.62,
        )


def honeycomb(sheet: Sheet):
    """Cells of wax, full or empty."""
    rng = sheet.rng
    store = ImageOps.autocontrast(noise(rng, 5, (19, 16)))
    size = 62
    for row in range(-1, 14):
        for column in range(-1, 18):
            x, y = column * size * 1.74 + (row % 2) * size * 0.87, row * size * 1.5
            cell = [around(x, y, size * 0.93, corner / 6 + 1 / 12) for corner in range(6)]
            full = store.getpixel((column + 1, row + 1))
            sheet.b.polygon(cell, fill=min(250, 60 + full))
            sheet.a.polygon(cell, fill=max(0, 200 - 2 * full) if full < 110 else 0)
            sheet.a.line([*cell, cell[0]], fill=225, width=8)
            if full >= 150:
                sheet.b.ellipse(box(x - 14, y - 14, 17), fill=20)


def ammonite(sheet: Sheet):
    """A shell cut through its middle."""
    rng = sheet.rng
    sheet.second.paste(terrain(rng, 420, 4).point(lambda value: 40 + value // 3))
    x, y, growth = WIDTH * rng.uniform(0.44, 0.56), HEIGHT * 0.52, rng.uniform(0.165, 0.19)
    turns, last, start = 4.2, HEIGHT * 0.62, rng.random()

    def at(turn, share=1.0):
        outer = last * math.exp(growth * 2 * math.pi * (turn - turns))
        inner = last * math.exp(growth * 2 * math.pi * (turn - 1 - turns))
        return around(x, y, inner + (outer - inner) * share, start + turn)

    steps = 360
    shell = [at(turns * step / steps) for step in range(steps + 1)]
    sheet.b.polygon([*[at(turns - 1 + step / 90) for step in range(91)]], fill=230)
    draw = ImageDraw.Draw(sheet.first)
    draw.polygon([at(turns - 1 + step / 90) for step in range(91)], fill=60)
    chamber = 0.9
    while chamber < turns:
        wall = [at(chamber + 0.018 * math.sin(math.pi * part / 8), part / 8) for part in range(9)]
        sheet.a.line(wall, fill=240, width=6)
        shade = [at(chamber, 0.12), at(chamber, 0.88), at(chamber + 0.026, 0.8), at(chamber + 0.026, 0.2)]
        sheet.a.polygon(shade, fill=rng.choice((30, 110, 180, 225)))
        chamber += 0.052
    sheet.a.line(shell, fill=250, width=11, joint="curve")
