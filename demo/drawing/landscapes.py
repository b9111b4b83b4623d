"""Landscapes: crests, caves, forests, dams, towers, maps and layers of rock."""

import math

from PIL import Image, ImageChops, ImageDraw

from demo.drawing.sheet import HEIGHT, WIDTH, Sheet, around, below, box, gradient, noise, ridge, terrain


def _sky(sheet, strength=70):
    sheet.second.paste(gradient(WIDTH, HEIGHT, strength, 0))


def _sun(sheet, radius=None):
    rng = sheet.rng
    x, y = rng.uniform(0.2, 0.8) * WIDTH, rng.uniform(0.16, 0.36) * HEIGHT
    radius = radius or rng.uniform(70, 150)
    sheet.b.ellipse(box(x, y, radius), fill=235)
    return x, y, radius


def ridges(sheet: Sheet):
    """Crests, one behind the other, in the mist."""
    rng = sheet.rng
    _sky(sheet, rng.choice((40, 90, 130)))
    _sun(sheet)
    count, tall = rng.randint(4, 6), rng.uniform(0.13, 0.24)
    for place in range(count):
        share = place / (count - 1)
        base = HEIGHT * (rng.uniform(0.34, 0.4) + 0.48 * share)
        line = ridge(rng, base, HEIGHT * (tall - 0.09 * share), rng.uniform(0.46, 0.56))
        sheet.fill(sheet.second, below(line), 150 - 90 * share, 20)
        sheet.fill(sheet.first, below(line), 70 + 185 * share, 18 + 150 * share**2)


def strata(sheet: Sheet):
    """Layers of rock, folded and broken by a fault."""
    rng = sheet.rng
    fault, throw = rng.uniform(0.35, 0.65) * WIDTH, rng.uniform(60, 150)
    swell, phase = rng.uniform(30, 100), rng.uniform(0, 6)
    top = HEIGHT * 0.16
    _sky(sheet, 36)
    while top < HEIGHT + 300:
        thickness = rng.uniform(46, 140)
        line = []
        for x in range(0, WIDTH + 30, 30):
            drop = throw if x > fault + (top - 300) * 0.25 else 0
            line.append((x, top + swell * math.sin(x / 330 + phase) + drop + rng.uniform(-4, 4)))
        sheet.b.polygon(below(line), fill=rng.choice((30, 90, 140, 190, 230)))
        sheet.a.polygon(below(line), fill=rng.choice((0, 20, 60, 130, 210)))
        sheet.a.line(line, fill=250, width=5)
        _texture(sheet, line, thickness, rng)
        top += thickness
    sheet.a.line([(fault - 75, 0), (fault + 225, HEIGHT)], fill=255, width=7)


def _texture(sheet, line, thickness, rng):
    kind = rng.choice(("dots", "dashes", "bricks", "shells", "plain"))
    for _ in range({"dots": 420, "dashes": 200, "bricks": 150, "shells": 26, "plain": 0}[kind]):
        x, y = rng.choice(line)
        x, y = x + rng.uniform(-15, 15), y + rng.uniform(10, thickness - 6)
        if kind == "dots":
            sheet.a.ellipse(box(x, y, rng.uniform(1.5, 4.5)), fill=235)
        elif kind == "dashes":
            sheet.a.line([(x, y), (x + rng.uniform(14, 44), y)], fill=225, width=3)
        elif kind == "bricks":
            sheet.a.line([(x, y), (x, y + 17)], fill=190, width=3)
        else:
            for turn in range(3):
                sheet.a.arc(box(x, y, 18 - 5 * turn), 40 * turn, 300 + 40 * turn, fill=245, width=3)


def contours(sheet: Sheet):
    """A map: level lines, tinted heights, a path and its summits."""
    rng = sheet.rng
    relief = terrain(rng, 620, 3)
    steps = relief.point(lambda value: value // 15 * 15)
    edges = ImageChops.lighter(
        ImageChops.difference(steps, ImageChops.offset(steps, 3, 0)),
        ImageChops.difference(steps, ImageChops.offset(steps, 0, 3)),
    ).point(lambda value: 225 if value else 0)
    sheet.first.paste(edges)
    sheet.a.rectangle([0, 0, WIDTH, 3], fill=0)
    sheet.second.paste(relief.point(lambda value: [10, 40, 80, 130, 190, 235][min(5, value // 43)]))
    x, y = rng.uniform(0.05, 0.2) * WIDTH, rng.uniform(0.6, 0.9) * HEIGHT
    for _ in range(38):
        nx, ny = x + rng.uniform(20, 46), y + rng.uniform(-42, 24)
        sheet.a.line([(x, y), ((x + nx) / 2, (y + ny) / 2)], fill=255, width=9)
        x, y = nx, ny
    for _ in range(5):
        x, y = rng.uniform(0.1, 0.9) * WIDTH, rng.uniform(0.1, 0.9) * HEIGHT
        sheet.a.polygon([(x, y - 20), (x + 19, y + 15), (x - 19, y + 15)], fill=255)


def cave(sheet: Sheet):
    """Stalactites, thin straws and a lake without a ripple."""
    rng = sheet.rng
    sheet.second.paste(terrain(rng, 500, 3).point(lambda value: 50 + value // 2))
    glow = Image.new("L", (WIDTH, HEIGHT), 0)
    x, y = WIDTH * rng.uniform(0.4, 0.6), HEIGHT * 0.52
    for step in range(40):
        ImageDraw.Draw(glow).ellipse(box(x, y, 760 - 17 * step, 480 - 11 * step), fill=step * 6)
    sheet.first.paste(glow.point(lambda value: 250 - value))
    sheet.second.paste(ImageChops.subtract(sheet.second, glow.point(lambda value: value // 2)))
    lake = HEIGHT * 0.74
    for _ in range(150):
        px, length = rng.uniform(0, WIDTH), rng.uniform(40, 430) * (1.15 - abs(rng.uniform(-0.7, 0.7)))
        wide = rng.choice((3, 4, 5, 14, 28, 46))
        shade = rng.randint(150, 250)
        sheet.a.polygon([(px - wide, -5), (px + wide, -5), (px + 1.5, length), (px - 1.5, length)], fill=shade)
        sheet.a.line([(px - wide * 0.4, 0), (px, length)], fill=max(0, shade - 90), width=3)
    for _ in range(22):
        px, high, wide = rng.uniform(0, WIDTH), rng.uniform(40, 210), rng.uniform(18, 54)
        sheet.a.polygon([(px - wide, lake), (px, lake - high), (px + wide, lake)], fill=rng.randint(170, 250))
    mirror = sheet.first.crop((0, int(2 * lake - HEIGHT), WIDTH, int(lake))).transpose(Image.Transpose.FLIP_TOP_BOTTOM)
    sheet.first.paste(mirror.point(lambda value: min(255, value // 2 + 70)), (0, int(lake)))
    for _ in range(26):
        px, py = rng.uniform(0, WIDTH), rng.uniform(lake + 8, HEIGHT)
        sheet.a.line([(px, py), (px + rng.uniform(80, 360), py)], fill=60, width=3)


def forest(sheet: Sheet):
    """Trunks, near and far, in the mist."""
    rng = sheet.rng
    _sky(sheet, 120)
    sheet.second.paste(ImageChops.lighter(sheet.second, noise(rng, 420).point(lambda value: value // 3)))
    _sun(sheet, rng.uniform(120, 190))
    for depth in range(4):
        share = depth / 3
        for _ in range(int(34 - 23 * share)):
            x, wide = rng.uniform(-40, WIDTH + 40), rng.uniform(5, 10) + 48 * share**2 * rng.uniform(0.5, 1)
            lean, foot = rng.uniform(-30, 30), HEIGHT * (0.72 + 0.26 * share) + rng.uniform(-20, 20)
            trunk = [(x - wide + lean, -10), (x + wide * 0.7 + lean, -10), (x + wide, foot), (x - wide * 1.2, foot)]
            sheet.fill(sheet.first, trunk, 50 + 200 * share, 25 + 215 * share)
            for _ in range(int(3 + 5 * share)):
                y, side = rng.uniform(0, foot * 0.7), rng.choice((-1, 1))
                reach = rng.uniform(60, 240) * (0.4 + share)
                sheet.a.line([(x, y), (x + side * reach * 0.6, y - reach * 0.32), (x + side * reach, y - reach * 0.3)],
                             fill=int(50 + 195 * share), width=int(2 + 9 * share))  # fmt: skip
        ground = ridge(rng, HEIGHT * (0.74 + 0.2 * share), 26)
        sheet.fill(sheet.second, below(ground), 120 + 60 * share, 200)
        sheet.fill(sheet.first, below(ground), 30 + 140 * share, 20 + 200 * share)


def dam(sheet: Sheet):
    """A penstock comes down the slope to its power house."""
    rng = sheet.rng
    _sky(sheet, 80)
    _sun(sheet)
    for share in (0.2, 0.45):
        line = ridge(rng, HEIGHT * (0.36 + share * 0.3), 150)
        sheet.fill(sheet.first, below(line), 60 + 150 * share, 20)
        sheet.fill(sheet.second, below(line), 120, 30)
    foot = HEIGHT * 0.8
    slope = [(WIDTH * 0.34, foot), (WIDTH * 0.55, HEIGHT * 0.55), (WIDTH * 0.72, HEIGHT * 0.3), (WIDTH, HEIGHT * 0.08)]
    sheet.fill(sheet.first, [*slope, (WIDTH, HEIGHT), (0, HEIGHT), (0, foot)], 235, 175)
    sheet.fill(sheet.second, [*slope, (WIDTH, HEIGHT), (0, HEIGHT), (0, foot)], 60, 160)
    for offset in (-34, 0, 34):
        pipe = [
            (WIDTH * 0.36 + offset, foot - 20),
            (WIDTH * 0.575 + offset, HEIGHT * 0.54),
            (WIDTH * 0.76 + offset, HEIGHT * 0.28),
            (WIDTH + offset, HEIGHT * 0.1),
        ]
        sheet.a.line(pipe, fill=20, width=21)
        sheet.b.line(pipe, fill=150, width=21)
        for (x1, y1), (x2, y2) in zip(pipe, pipe[1:], strict=False):
            for part in range(9):
                x, y = x1 + (x2 - x1) * part / 9, y1 + (y2 - y1) * part / 9
                sheet.a.line([(x - 12, y - 11), (x + 12, y + 11)], fill=245, width=4)
    house = [WIDTH * 0.12, foot - 190, WIDTH * 0.4, foot]
    sheet.a.rectangle(house, fill=15)
    sheet.b.rectangle(house, fill=90)
    sheet.a.polygon([(house[0] - 20, house[1]), (WIDTH * 0.26, house[1] - 110), (house[2] + 20, house[1])], fill=240)
    for place in range(6):
        x = house[0] + 38 + place * 78
        sheet.a.rectangle([x, house[1] + 60, x + 40, foot - 30], fill=225)
        sheet.a.pieslice([x, house[1] + 40, x + 40, house[1] + 80], 180, 360, fill=225)
    for _ in range(70):
        x, y = rng.uniform(-50, WIDTH * 0.5), rng.uniform(foot + 20, HEIGHT)
        sheet.a.line([(x, y), (x + rng.uniform(40, 210), y)], fill=rng.choice((10, 30, 250)), width=4)


def tower(sheet: Sheet):
    """A tall ribbed tower before the mountains."""
    rng = sheet.rng
    _sky(sheet, 60)
    _sun(sheet)
    for share in (0.15, 0.4, 0.7):
        line = ridge(rng, HEIGHT * (0.5 + share * 0.35), 130 - 60 * share)
        sheet.fill(sheet.first, below(line), 50 + 170 * share, 20 + 110 * share)
        sheet.fill(sheet.second, below(line), 150 - 90 * share, 30)
    x, foot, top = WIDTH * rng.uniform(0.36, 0.62), HEIGHT * 0.97, HEIGHT * 0.1
    for part in range(-4, 5):
        edge = x + part * 26
        sheet.a.polygon([(edge - 13, foot), (edge + 13, foot), (edge * 0.25 + x * 0.75 + 8, top + 140), (edge * 0.25 + x * 0.75 - 8, top + 140)],
                        fill=240 if part % 2 else 70)  # fmt: skip
    for level in range(9):
        y = foot - 90 - level * 92
        wide = 112 * (1 - level / 14)
        sheet.a.line([(x - wide, y), (x + wide, y)], fill=15, width=5)
    sheet.a.rectangle([x - 66, top + 60, x + 66, top + 150], fill=250)
    for place in range(5):
        sheet.a.rectangle([x - 56 + place * 24, top + 78, x - 42 + place * 24, top + 140], fill=20)
    sheet.b.polygon([(x - 50, top + 60), (x, top - 60), (x + 50, top + 60)], fill=240)
    sheet.a.line([(x, top - 60), (x, top - 105)], fill=250, width=6)
    for _ in range(46):
        px = rng.uniform(0, WIDTH)
        py = foot + rng.uniform(-26, 30)
        for _ in range(5):
            sheet.a.ellipse(
                box(*around(px, py, rng.uniform(0, 26), rng.random()), rng.uniform(14, 36)), fill=rng.randint(205, 255)
            )
