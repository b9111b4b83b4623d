"""The eight motifs of drawn covers. Each takes a random generator and four inks (background first), and gives SVG."""

import math

W, H = 640, 400


def n(x):
    """A coordinate, short: nobody sees a tenth of a unit."""
    return f"{x:.0f}"


def blob(cx, cy, radius, bumps, squash=1.0, points=26):
    """A closed smooth ring around a point: quadratic curves through the middles."""
    ring = []
    for i in range(points):
        t = 2 * math.pi * i / points
        r = radius * (1 + sum(a * math.cos(k * t + p) for k, a, p in bumps))
        ring.append((cx + r * math.cos(t), cy + r * math.sin(t) * squash))
    mid = [((ring[i][0] + ring[i - 1][0]) / 2, (ring[i][1] + ring[i - 1][1]) / 2) for i in range(points)]
    return (
        f"M{n(mid[0][0])} {n(mid[0][1])}"
        + "".join(
            f"Q{n(ring[i][0])} {n(ring[i][1])} {n(mid[(i + 1) % points][0])} {n(mid[(i + 1) % points][1])}"
            for i in range(points)
        )
        + "Z"
    )


def ridge(rng, base, height, steps=5, rough=0.52):
    """A skyline by displaced midpoints: [(x, y)] from the left edge to the right."""
    pts = [rng.uniform(0.1, 1) if i % 2 else rng.uniform(-0.7, 0) for i in range(rng.choice((4, 5, 6)))]
    amp = 0.45
    for _ in range(steps - 1):
        out = []
        for a, b in zip(pts, pts[1:], strict=False):
            out += [a, (a + b) / 2 + rng.uniform(-amp, amp) * 0.62]
        pts, amp = out + [pts[-1]], amp * rough
    step = W / (len(pts) - 1)
    return [(i * step, base - height * p) for i, p in enumerate(pts)]


def line(pts):
    """A broken line through these points."""
    return "M" + "L".join(f"{n(x)} {n(y)}" for x, y in pts)


def ridges(rng, c):
    """Mountains behind mountains, with a sun and a few hatched slopes, as engravers did."""
    x, r = rng.uniform(150, 490), rng.uniform(46, 84)
    out = [f'<circle cx="{n(x)}" cy="{n(rng.uniform(95, 150))}" r="{n(r)}" fill="{c[1]}"/>']
    for i, (ink, op) in enumerate(((c[3], 1), (c[1], 0.45), (c[1], 0.95), (c[2], 0.55), (c[2], 1))):
        pts = ridge(rng, 205 + i * 44, 105 - i * 11)
        out.append(f'<path d="{line(pts)}V{H}H0Z" fill="{ink}" opacity="{op}"/>')
        if i in (2, 4):  # a few hatched slopes, as engravers did
            d = "".join(
                f"M{n(px)} {n(py + 5)}l{n(rng.uniform(6, 26))} {n(rng.uniform(22, 60))}"
                for px, py in pts[1:-1]
                if rng.random() < 0.75
            )
            out.append(f'<path d="{d}" fill="none" stroke="{c[0]}" stroke-width="2" opacity=".55"/>')
    return out


def contours(rng, c):
    """Height lines and a path across them."""
    out = []
    for p, (cx, cy, big) in enumerate(
        ((rng.uniform(90, 280), rng.uniform(60, 330), 420), (rng.uniform(400, 580), rng.uniform(60, 340), 210))
    ):
        bumps = [(k, rng.uniform(0.03, 0.26 / k), rng.uniform(0, 6.28)) for k in (2, 3, 4, 5)]
        dx, dy, count = rng.uniform(-9, 9), rng.uniform(-6, 6), 13 if p == 0 else 7
        for i in range(count):
            fill, ink = (c[3], c[2]) if i < count - 4 else (c[1], c[2])
            radius = big * (1 - i / count) ** 1.15
            out.append(
                f'<path d="{blob(cx + dx * i, cy + dy * i, radius, bumps, 0.82)}" fill="{fill}" fill-opacity=".3" stroke="{ink}" stroke-width="{3 if i % 4 == 0 else 1.2}"/>'
            )
    d = "M" + " ".join(f"{n(x)} {n(230 + 90 * math.sin(x / 95 + p))}" for x in range(-20, 680, 40))
    out.append(
        f'<path d="{d}" fill="none" stroke="{c[0]}" stroke-width="9"/><path d="{d}" fill="none" stroke="{c[1]}" stroke-width="4" stroke-dasharray="2 12" stroke-linecap="round"/>'
    )
    return out


def molecules(rng, c):
    """Rings of atoms."""
    side, nodes, out = 66, [], []
    for row in range(-1, 6):
        for col in range(-1, 8):
            cx, cy = col * side * 1.732 + (row % 2) * side * 0.866, row * side * 1.5
            if rng.random() < 0.47:
                nodes.append((cx, cy))
    for cx, cy in nodes:
        pts = [
            (cx + side * math.cos(math.radians(60 * k + 30)), cy + side * math.sin(math.radians(60 * k + 30)))
            for k in range(6)
        ]
        if rng.random() < 0.42:
            out.append(f'<path d="{line(pts)}Z" fill="{rng.choice((c[1], c[3]))}" opacity=".85"/>')
        out.append(f'<path d="{line(pts)}Z" fill="none" stroke="{c[2]}" stroke-width="3"/>')
        for px, py in pts:
            if rng.random() < 0.34:
                out.append(
                    f'<circle cx="{n(px)}" cy="{n(py)}" r="{rng.choice((7, 11, 17))}" fill="{rng.choice((c[1], c[2], c[2]))}" stroke="{c[0]}" stroke-width="3"/>'
                )
    return out


def orbits(rng, c):
    """Planets round a sun, among stars."""
    cx, cy, tilt = rng.uniform(120, 520), rng.uniform(170, 330), rng.uniform(-24, 24)
    out = [
        f'<circle cx="{rng.randint(4, 636)}" cy="{rng.randint(4, 396)}" r="{rng.choice((1, 1.5, 2.5))}" fill="{c[3]}"/>'
        for _ in range(60)
    ]
    g = []
    for i in range(7):
        rx = 70 + i * i * 7 + i * 34
        t = rng.uniform(0, 6.28)
        g.append(
            f'<ellipse cx="0" cy="0" rx="{n(rx)}" ry="{n(rx * 0.42)}" fill="none" stroke="{c[3] if i % 3 else c[1]}" stroke-width="{rng.choice((1.5, 1.5, 4))}"/>'
        )
        g.append(
            f'<circle cx="{n(rx * math.cos(t))}" cy="{n(rx * 0.42 * math.sin(t))}" r="{rng.choice((6, 9, 14, 24))}" fill="{rng.choice((c[1], c[3], c[2]))}" stroke="{c[0]}" stroke-width="3"/>'
        )
    return out + [
        f'<g transform="translate({n(cx)} {n(cy)}) rotate({n(tilt)})">',
        *g,
        "</g>",
        f'<circle cx="{n(cx)}" cy="{n(cy)}" r="48" fill="{c[1]}"/><circle cx="{n(cx + 9)}" cy="{n(cy - 7)}" r="48" fill="none" stroke="{c[3]}" stroke-width="2"/>',
    ]


def waves(rng, c):
    """Lines of sound rising where somebody speaks."""
    out, a, b, p = [], rng.uniform(170, 470), rng.uniform(60, 130), rng.uniform(0, 6)
    q = rng.uniform(24, 40)
    out.append(
        f'<circle cx="{n(a)}" cy="{n(rng.uniform(130, 210))}" r="{n(rng.uniform(80, 120))}" fill="{c[1]}" opacity=".9"/>'
    )
    for k in range(17):
        y = 46 + k * 22
        pts = []
        for x in range(-8, 649, 8):
            env = math.exp(-(((x - a) / b) ** 2))
            pts.append(
                (
                    x,
                    y
                    - env * (48 * abs(math.sin(x / q + k * 0.55 + p)) + rng.uniform(0, 9))
                    - 2 * math.sin(x / 60 + k),
                )
            )
        out.append(
            f'<path d="{line(pts)}" fill="{c[0] if k > 9 else "none"}" fill-opacity=".75" stroke="{c[2]}" stroke-width="{2.6 if k % 4 else 4}" stroke-linejoin="round"/>'
        )
    return out


def strata(rng, c):
    """Layers of ground, cut by a fault."""
    out, y, fault, throw = [], 20, rng.uniform(230, 450), rng.uniform(26, 64)
    p, k = rng.uniform(0, 6), 0
    while y < 420:
        t = rng.choice((18, 30, 46, 62))

        def f(x, y=y):
            return y + 20 * math.sin(x / 120 + p) + (throw if x > fault else 0)

        top = [(x, f(x)) for x in [*range(-10, int(fault), 30), fault, fault + 1, *range(int(fault) + 30, 671, 30)]]
        ink = (c[1], c[3], c[2], c[0], c[1], c[3])[k % 6]
        out.append(f'<path d="{line(top)}V460H-10Z" fill="{ink}"/>')
        if k % 3 != 2 and t > 20:
            d = "".join(
                f"M{n(x)} {n(f(x) + rng.uniform(8, t - 4))}h{rng.choice((0, 0, 9, 16))}"
                for x in range(0, 650, rng.choice((13, 19)))
            )
            out.append(
                f'<path d="{d}" stroke="{c[2] if ink != c[2] else c[0]}" stroke-width="4" stroke-linecap="round" opacity=".75"/>'
            )
        y, k = y + t, k + 1
    out.append(
        f'<path d="M{n(fault - 14)} 0L{n(fault + 12)} 400" stroke="{c[2]}" stroke-width="3" stroke-dasharray="14 8"/>'
    )
    return out


def seeds(rng, c):
    """A head of seeds, in the spiral of the sunflower."""
    cx, cy, out = rng.uniform(190, 450), rng.uniform(150, 250), []
    scale = rng.uniform(13.5, 16)
    groups = {}
    for i in range(1, 330):
        r, t = scale * math.sqrt(i), i * 2.39996
        x, y = cx + r * math.cos(t), cy + r * math.sin(t)
        if -20 < x < 660 and -20 < y < 420:
            ink = c[2] if i < 70 else c[1] if i % 8 else c[3]
            size = max(2, round(2.4 + i**0.44 * 0.62))
            groups.setdefault((ink, size), []).append(f"M{n(x)} {n(y)}h.1")
    for (ink, size), dots in groups.items():
        out.append(f'<path d="{"".join(dots)}" stroke="{ink}" stroke-width="{size * 2}" stroke-linecap="round"/>')
    return out


def tiles(rng, c):
    """Truchet's tiles, as a circuit."""
    s, bands, thin = 80, [], []
    out = []
    for gx in range(0, W, s):
        for gy in range(0, H, s):
            if rng.random() < 0.3:
                out.append(f'<rect x="{gx}" y="{gy}" width="{s}" height="{s}" fill="{rng.choice((c[1], c[3]))}"/>')
            h = s / 2
            if rng.random() < 0.5:
                bands.append(
                    f"M{gx} {n(gy + h)}a{n(h)} {n(h)} 0 0 0 {n(h)} {n(-h)}M{gx + s} {n(gy + h)}a{n(h)} {n(h)} 0 0 0 {n(-h)} {n(h)}"
                )
            else:
                bands.append(
                    f"M{gx} {n(gy + h)}a{n(h)} {n(h)} 0 0 1 {n(h)} {n(h)}M{n(gx + h)} {gy}a{n(h)} {n(h)} 0 0 0 {n(h)} {n(h)}"
                )
            if rng.random() < 0.2:
                thin.append(f"M{gx} {gy}h.1")
    d = "".join(bands)
    out += [
        f'<path d="{d}" fill="none" stroke="{c[2]}" stroke-width="22"/>',
        f'<path d="{d}" fill="none" stroke="{c[0]}" stroke-width="4"/>',
        f'<path d="{"".join(thin)}" stroke="{c[1]}" stroke-width="34" stroke-linecap="round"/>',
    ]
    return out


MOTIFS = {f.__name__: f for f in (ridges, contours, molecules, orbits, waves, strata, seeds, tiles)}
