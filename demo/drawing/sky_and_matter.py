"""The sky, waves and matter: stars, planets, molecules, crystals, rings, circuits and traces."""

import math

from PIL import Image, ImageChops, ImageDraw

from demo.drawing.sheet import HEIGHT, WIDTH, Sheet, around, ball, below, box, gradient, ridge, terrain


def _stars(sheet, count):
    rng = sheet.rng
    for _ in range(count):
        x, y, size = rng.uniform(0, WIDTH), rng.uniform(0, HEIGHT), rng.paretovariate(2.6)
        sheet.a.ellipse(box(x, y, min(6.5, size)), fill=0)
        sheet.b.ellipse(box(x, y, min(6.5, size)), fill=rng.choice((0, 0, 90)))


def stars(sheet: Sheet):
    """The Milky Way over a black crest."""
    rng = sheet.rng
    clouds = terrain(rng, 300, 5)
    band = Image.new("L", (WIDTH, HEIGHT), 0)
    slope, middle = rng.uniform(-0.5, 0.5), HEIGHT * rng.uniform(0.3, 0.5)
    pen = ImageDraw.Draw(band)
    for step in range(24):
        half = 330 - step * 13
        pen.polygon(
            [
                (0, middle - half),
                (WIDTH, middle - half + slope * 900),
                (WIDTH, middle + half + slope * 900),
                (0, middle + half),
            ],
            fill=step * 9,
        )
    light = ImageChops.multiply(band, clouds)
    sheet.first.paste(light.point(lambda value: 250 - value))
    sheet.second.paste(ImageChops.add(light.point(lambda value: value // 2), gradient(WIDTH, HEIGHT, 40, 170)))
    _stars(sheet, 900)
    for _ in range(rng.choice((0, 0, 1, 3))):
        x, y, length = rng.uniform(0.1, 0.8) * WIDTH, rng.uniform(0.05, 0.4) * HEIGHT, rng.uniform(150, 380)
        sheet.a.polygon([(x, y), (x + length, y + length * 0.45), (x + length - 6, y + length * 0.45 + 6)], fill=0)
    sheet.a.polygon(below(ridge(rng, HEIGHT * 0.86, 110)), fill=255)


def planets(sheet: Sheet):
    """A large globe, its bands or its spots, and a few moons."""
    rng = sheet.rng
    sheet.first.paste(terrain(rng, 700, 3).point(lambda value: 250 - value // 6))
    sheet.second.paste(gradient(WIDTH, HEIGHT, 150, 30))
    _stars(sheet, 240)
    x, y, radius = WIDTH * rng.uniform(0.38, 0.6), HEIGHT * rng.uniform(0.48, 0.62), rng.uniform(300, 420)
    globe = Image.new("L", (WIDTH, HEIGHT), 0)
    ball(globe, x, y, radius, 235, 4)
    bands = terrain(rng, 260, 3).resize((300, HEIGHT)).resize((WIDTH, HEIGHT), Image.Resampling.BICUBIC)
    mask = Image.new("L", (WIDTH, HEIGHT), 0)
    ImageDraw.Draw(mask).ellipse(box(x, y, radius), fill=255)
    sheet.first.paste(globe, mask=mask)
    sheet.second.paste(bands.point(lambda value: 60 + int(value * 0.75)), mask=mask)
    if rng.random() < 0.6:
        for step in range(9):
            sheet.a.arc(
                box(x, y + 10, radius * (1.5 + step * 0.05), radius * (0.34 + step * 0.012)),
                340,
                560,
                fill=20,
                width=6,
            )
    for _ in range(rng.randint(1, 3)):
        px, py = around(x, y, radius * rng.uniform(1.3, 1.7), rng.random())
        ball(sheet.first, px, py, rng.uniform(20, 56), 220, 0)


def waves(sheet: Sheet):
    """Rings on water, from several drops."""
    rng = sheet.rng
    shore = HEIGHT * rng.uniform(0.2, 0.3)
    sheet.second.paste(gradient(WIDTH, HEIGHT, 30, 225))
    sheet.fill(sheet.first, [(0, shore), (WIDTH, shore), (WIDTH, HEIGHT), (0, HEIGHT)], 10, 110)
    for share in (0.3, 1):
        hills = [*ridge(rng, shore - 70 * (1 - share), 70), (WIDTH, shore), (0, shore)]
        sheet.fill(sheet.first, hills, 60 + 150 * share, 30 + 150 * share)
    for place in range(rng.randint(3, 5)):
        x, y = rng.uniform(0.05, 0.95) * WIDTH, shore + (HEIGHT - shore) * (0.3 + 0.16 * place)
        rings, gap = rng.randint(9, 15), rng.uniform(26, 34) + 13 * place
        for ring in range(rings, 0, -1):
            wide = ring * gap
            shade = int(250 * (1 - ring / (rings + 2)))
            sheet.a.ellipse(box(x, y, wide, wide * 0.36), outline=shade, width=max(3, int(16 * (1 - ring / rings))))
            sheet.b.arc(box(x, y - 9, wide, wide * 0.36), 190, 350, fill=10, width=7)
        sheet.a.ellipse(box(x, y, 20, 8), fill=255)


def interference(sheet: Sheet):
    """Two sources answer each other."""
    rng = sheet.rng
    small = (300, 200)
    for layer, strength in ((sheet.first, 245), (sheet.second, 200)):
        sources = [(rng.uniform(0.1, 0.9) * 300, rng.uniform(0.1, 0.9) * 200) for _ in range(2)]
        length = rng.uniform(9, 15)
        values = []
        for y in range(small[1]):
            for x in range(small[0]):
                total = sum(math.cos(math.hypot(x - sx, y - sy) * 2 * math.pi / length) for sx, sy in sources)
                values.append(int(strength * max(0.0, total / 2) ** 1.2))
        picture = Image.new("L", small)
        picture.putdata(values)
        layer.paste(picture.resize((WIDTH, HEIGHT), Image.Resampling.BICUBIC))


def spectrum(sheet: Sheet):
    """A ribbon of light cut by dark lines, and its curve."""
    rng = sheet.rng
    top, bottom = HEIGHT * 0.14, HEIGHT * 0.52
    for x in range(0, WIDTH, 6):
        share = x / WIDTH
        sheet.b.rectangle([x, top, x + 6, bottom], fill=int(40 + 200 * math.sin(math.pi * share)))
        sheet.a.rectangle([x, top, x + 6, bottom], fill=int(150 * abs(2 * share - 1) ** 1.6))
    dips = [(rng.uniform(0.05, 0.95) * WIDTH, rng.uniform(4, 20), rng.uniform(0.2, 0.9)) for _ in range(26)]
    for x, wide, depth in dips:
        sheet.a.rectangle([x - wide / 2, top, x + wide / 2, bottom], fill=int(90 + 165 * depth))
    peak, spread = rng.uniform(0.3, 0.5), rng.uniform(0.16, 0.26)
    curve = []
    for x in range(0, WIDTH + 4, 4):
        height = math.exp(-(((x / WIDTH - peak) / spread) ** 2) * (1 if x / WIDTH < peak else 0.35))
        for at, wide, depth in dips:
            height *= 1 - depth * 0.7 * math.exp(-(((x - at) / (wide * 1.4)) ** 2))
        curve.append((x, HEIGHT * 0.94 - height * HEIGHT * 0.34))
    sheet.b.polygon([*curve, (WIDTH, HEIGHT * 0.94), (0, HEIGHT * 0.94)], fill=110)
    sheet.a.line(curve, fill=250, width=7)
    sheet.a.line([(0, HEIGHT * 0.94), (WIDTH, HEIGHT * 0.94)], fill=250, width=4)
    for x in range(0, WIDTH, 90):
        sheet.a.line([(x, HEIGHT * 0.94), (x, HEIGHT * 0.955)], fill=250, width=4)


def molecule(sheet: Sheet):
    """Balls and sticks."""
    rng = sheet.rng
    for radius in range(620, 60, -80):
        sheet.b.ellipse(box(WIDTH / 2, HEIGHT / 2, radius), outline=70, width=4)
    turn, side = rng.random(), 165
    cx, cy = WIDTH * rng.uniform(0.4, 0.55), HEIGHT * rng.uniform(0.45, 0.58)
    hexagon = [around(cx, cy, side, turn + place / 6) for place in range(6)]
    atoms, bonds = [(*point, 62, 0) for point in hexagon], [(place, (place + 1) % 6) for place in range(6)]
    for place in range(6):
        last, angle = place, turn + place / 6
        for _ in range(rng.choice((1, 1, 2, 3))):
            x, y, *_rest = atoms[last]
            angle += rng.choice((-1, 1)) * rng.uniform(0.03, 0.12)
            atoms.append(
                (*around(x, y, side * rng.uniform(0.8, 1), angle), rng.choice((36, 44, 56)), rng.choice((0, 1, 1)))
            )
            bonds.append((last, len(atoms) - 1))
            last = len(atoms) - 1
    for first, second in bonds:
        ends = [atoms[first][:2], atoms[second][:2]]
        sheet.a.line(ends, fill=245, width=30)
        sheet.a.line(ends, fill=90, width=16)
    for x, y, radius, kind in atoms:
        for layer in (sheet.first, sheet.second):
            ImageDraw.Draw(layer).ellipse(box(x, y, radius), fill=0)
        ball(sheet.second if kind else sheet.first, x, y, radius, 255, 30)
        sheet.a.ellipse(box(x, y, radius), outline=250, width=5)


def crystal(sheet: Sheet):
    """A snow crystal, six times the same branch."""
    rng = sheet.rng
    sheet.second.paste(terrain(rng, 600, 3).point(lambda value: 90 + value // 2))
    sheet.first.paste(gradient(WIDTH, HEIGHT, 235, 170))
    x, y, length = WIDTH / 2, HEIGHT / 2, HEIGHT * 0.42
    nodes = sorted(
        (rng.uniform(0.2, 0.95), rng.uniform(0.12, 0.42), rng.uniform(7, 15)) for _ in range(rng.randint(4, 7))
    )
    plate = rng.uniform(0.1, 0.3)
    for sixth in range(6):
        angle = sixth / 6 + 1 / 12
        for pen in (sheet.a, sheet.b):
            pen.line([(x, y), around(x, y, length, angle)], fill=0, width=17)
            for at, reach, wide in nodes:
                foot = around(x, y, length * at, angle)
                for side in (-1, 1):
                    tip = around(*foot, length * reach * (1.1 - at * 0.6), angle + side / 6)
                    pen.line([foot, tip], fill=0, width=int(wide))
                    pen.ellipse(box(*tip, wide * 0.9), fill=0)
    for size, shade in ((plate, 10), (plate * 0.66, 120), (plate * 0.4, 0)):
        sheet.a.polygon([around(x, y, length * size, sixth / 6 + 1 / 12) for sixth in range(6)], fill=shade)
    for _ in range(90):
        sheet.a.ellipse(box(rng.uniform(0, WIDTH), rng.uniform(0, HEIGHT), rng.uniform(2, 7)), fill=30)


def seismogram(sheet: Sheet):
    """Traces of the ground, one under the other."""
    rng = sheet.rng
    for x in range(0, WIDTH, 75):
        sheet.b.line([(x, 0), (x, HEIGHT)], fill=60, width=3)
    count = rng.randint(5, 8)
    for row in range(count):
        y0 = HEIGHT * (row + 0.6) / count
        begins, strength = rng.uniform(0.15, 0.6) * WIDTH, rng.uniform(0.25, 1) ** 2 * HEIGHT / count * 1.1
        line = []
        for x in range(0, WIDTH, 4):
            since = (x - begins) / 130
            size = 3 + (strength * math.exp(-since * 0.55) * min(1, since * 2) if since > 0 else 0)
            line.append((x, y0 + rng.uniform(-1, 1) * size))
        sheet.a.line(line, fill=245, width=4)
        sheet.b.line([(0, y0), (WIDTH, y0)], fill=150, width=3)
        sheet.b.polygon([(begins, y0 - 40), (begins + 18, y0 - 66), (begins - 18, y0 - 66)], fill=255)


def circuit(sheet: Sheet):
    """Copper traces, pads and chips."""
    rng = sheet.rng
    sheet.second.paste(gradient(WIDTH, HEIGHT, 190, 120))
    step = 50
    for _ in range(120):
        x, y = rng.randrange(0, WIDTH, step), rng.randrange(0, HEIGHT, step)
        path = [(x, y)]
        for _ in range(rng.randint(2, 5)):
            dx, dy = rng.choice(((1, 0), (0, 1), (1, 1), (-1, 1), (0, -1), (1, -1)))
            length = step * rng.randint(1, 5)
            path.append((path[-1][0] + dx * length, path[-1][1] + dy * length))
        sheet.a.line(path, fill=235, width=11, joint="curve")
        for end in (path[0], path[-1]):
            sheet.a.ellipse(box(*end, 19), fill=240)
            sheet.a.ellipse(box(*end, 8), fill=0)
            sheet.b.ellipse(box(*end, 8), fill=0)
    for _ in range(rng.randint(2, 4)):
        x, y = rng.randrange(200, WIDTH - 500, step), rng.randrange(150, HEIGHT - 400, step)
        wide, high = step * rng.randint(4, 7), step * rng.randint(3, 5)
        for pin in range(0, wide, step):
            sheet.a.rectangle([x + pin + 14, y - 24, x + pin + 34, y + high + 24], fill=20)
        sheet.a.rectangle([x, y, x + wide, y + high], fill=255)
        sheet.b.rectangle([x, y, x + wide, y + high], fill=60)
        sheet.a.ellipse(box(x + 30, y + 30, 11), fill=40)


def ring(sheet: Sheet):
    """A storage ring and its beamlines."""
    rng = sheet.rng
    x, y = WIDTH * rng.uniform(0.3, 0.7), HEIGHT * rng.uniform(0.9, 1.2)
    sheet.second.paste(gradient(WIDTH, HEIGHT, 30, 160))
    sheet.first.paste(gradient(WIDTH, HEIGHT, 120, 235))
    base = HEIGHT * rng.uniform(0.66, 0.8)
    for place, radius in enumerate((base * 1.12, base, base * 0.9, base * 0.82, base * 0.55)):
        sheet.a.arc(box(x, y, radius), 0, 360, fill=(20, 0, 235, 30, 250)[place], width=(10, 34, 22, 7, 60)[place])
    count = rng.randint(26, 40)
    for place in range(count):
        angle = place / count
        foot = around(x, y, base, angle)
        sheet.a.line(
            [foot, around(*foot, base * rng.uniform(0.25, 0.9), angle + 0.2)], fill=10, width=rng.choice((3, 5, 9))
        )
        sheet.b.ellipse(box(*around(x, y, base, angle + 0.01), 18), fill=255)
    fx, fy = around(x, y, base, 0.75 + rng.uniform(-0.06, 0.06))
    for size in range(150, 0, -10):
        for pen in (sheet.a, sheet.b):
            pen.ellipse(box(fx, fy, size), outline=int(size * 0.9), width=11)


def clouds(sheet: Sheet):
    """Curls of vapour."""
    rng = sheet.rng
    flow = gradient(WIDTH, HEIGHT, 210, 20)
    curls = terrain(rng, 620, 5).resize((WIDTH * 2, HEIGHT)).crop((WIDTH // 2, 0, WIDTH // 2 + WIDTH, HEIGHT))
    sheet.second.paste(Image.blend(flow, curls, 0.55))
    sheet.first.paste(curls.point(lambda value: max(0, value - 118) * 2))
    for _ in range(3):
        line = ridge(rng, HEIGHT * rng.uniform(0.86, 0.97), 50)
        sheet.fill(sheet.first, below(line), 150, 235)
