"""More motifs of drawn covers: water, light, cells, towns and leaves. Same rules as media/motifs.py."""

import math

W, H = 640, 400


def n(x):
    return f"{x:.0f}"


def wavy(y, sway, length, phase, step=40):
    """A smooth wavy line from beyond the left edge to beyond the right, as the points of an SVG path."""
    points = [(x, y + sway * math.sin(x / length + phase)) for x in range(-step, W + 2 * step, step)]
    out = f"{n(points[0][0])} {n(points[0][1])}"
    for (ax, ay), (bx, by) in zip(points, points[1:], strict=False):
        middle = (ax + bx) / 2
        out += f"C{n(middle)} {n(ay)} {n(middle)} {n(by)} {n(bx)} {n(by)}"
    return out


def currents(rng, c):
    """Sheets of water over one another, a moon or a float on them, and the light on the waves."""
    x, r = rng.uniform(120, 520), rng.uniform(52, 78)
    out = [f'<circle cx="{n(x)}" cy="{n(rng.uniform(90, 140))}" r="{n(r)}" fill="{c[1]}"/>']
    length, phase = rng.uniform(70, 120), rng.uniform(0, 6)
    for k, (ink, opacity) in enumerate(((c[3], 1), (c[1], 0.55), (c[1], 1), (c[2], 0.6), (c[2], 1))):
        y, turn = 150 + k * 54, phase + k * rng.uniform(0.7, 1.3)
        sway = rng.uniform(12, 24)
        out.append(f'<path d="M{wavy(y, sway, length, turn)}V{H + 20}H-40Z" fill="{ink}" opacity="{opacity}"/>')
        if k:
            out.append(
                f'<path d="M{wavy(y + 17, sway, length, turn)}" fill="none" stroke="{c[0]}" stroke-width="3" '
                f'stroke-dasharray="{rng.choice(("64 22", "30 18", "110 40"))}" stroke-linecap="round" opacity=".7"/>'
            )
    return out


def rays(rng, c):
    """Light fanning out from a source, and the rings it makes."""
    cx, cy = rng.choice((110, 320, 530)) + rng.uniform(-40, 40), rng.uniform(240, 350)
    count, turn = rng.choice((18, 22, 26)), rng.uniform(0, 1)
    wedges = {c[1]: [], c[3]: []}
    for i in range(count):
        a, b = (2 * math.pi * (i + turn) / count, 2 * math.pi * (i + turn + 0.5) / count)
        ink = c[1] if i % 3 else c[3]
        wedges[ink].append(
            f"M{n(cx)} {n(cy)}L{n(cx + 800 * math.cos(a))} {n(cy + 800 * math.sin(a))}"
            f"L{n(cx + 800 * math.cos(b))} {n(cy + 800 * math.sin(b))}Z"
        )
    out = [f'<path d="{"".join(paths)}" fill="{ink}"/>' for ink, paths in wedges.items() if paths]
    for k, radius in enumerate((150, 118, 86)):
        fill = (c[2], c[0], c[1])[k]
        out.append(f'<circle cx="{n(cx)}" cy="{n(cy)}" r="{radius}" fill="{fill}"/>')
    out.append(f'<circle cx="{n(cx + 8)}" cy="{n(cy - 6)}" r="86" fill="none" stroke="{c[2]}" stroke-width="3"/>')
    out += [
        f'<circle cx="{n(cx)}" cy="{n(cy)}" r="{r}" fill="none" stroke="{c[2]}" stroke-width="2.5" '
        f'stroke-dasharray="2 {gap}" stroke-linecap="round"/>'
        for r, gap in ((182, 12), (210, 16), (242, 20))
    ]
    return out


def cells(rng, c):
    """What a microscope shows: cells that crowd one another, each with its nucleus."""
    placed, out = [], []
    for wanted in (96, 74, 58, 44, 32, 22):
        for _ in range(60):
            x, y = rng.uniform(-20, W + 20), rng.uniform(-20, H + 20)
            if all(math.hypot(x - px, y - py) > wanted + pr + 5 for px, py, pr in placed):
                placed.append((x, y, wanted))
    for x, y, r in placed:
        ink = rng.choice((c[1], c[1], c[3], c[3], c[0]))
        out.append(f'<circle cx="{n(x)}" cy="{n(y)}" r="{r}" fill="{ink}" stroke="{c[2]}" stroke-width="3"/>')
        if r > 30:
            tilt, off = rng.uniform(0, 6.28), r * 0.28
            nx, ny = x + off * math.cos(tilt), y + off * math.sin(tilt)
            out.append(
                f'<circle cx="{n(nx)}" cy="{n(ny)}" r="{n(r * 0.3)}" fill="{c[2] if ink == c[1] else c[1]}"/>'
                f'<circle cx="{n(nx + 4)}" cy="{n(ny - 4)}" r="{n(r * 0.3)}" fill="none" '
                f'stroke="{c[0]}" stroke-width="2"/>'
            )
            if r > 50:
                out.append(
                    f'<circle cx="{n(x)}" cy="{n(y)}" r="{n(r * 0.78)}" fill="none" stroke="{c[2]}" stroke-width="4" '
                    f'stroke-dasharray="1 {rng.choice((12, 15))}" stroke-linecap="round"/>'
                )
    return out


def towers(rng, c):
    """A town: three depths of houses, halls and chimneys, some windows lit."""
    x, r = rng.uniform(120, 520), rng.uniform(50, 80)
    out = [f'<circle cx="{n(x)}" cy="{n(rng.uniform(90, 130))}" r="{n(r)}" fill="{c[1]}"/>']
    for depth, (ink, window, opacity) in enumerate(((c[3], c[0], 1), (c[1], c[0], 0.85), (c[2], c[3], 1))):
        left, body, lit = -20, [], []
        while left < W:
            wide, high = rng.choice((44, 56, 72, 88)), rng.uniform(90, 220) - depth * 14
            top = H - high * (1.25 - depth * 0.2)
            roof = rng.choice(("flat", "gable", "arch", "saw"))
            if roof == "gable":
                body.append(f"M{n(left)} {H}V{n(top)}l{n(wide / 2)} {n(-wide / 2)}l{n(wide / 2)} {n(wide / 2)}V{H}Z")
            elif roof == "arch":
                body.append(f"M{n(left)} {H}V{n(top)}a{n(wide / 2)} {n(wide / 2)} 0 0 1 {wide} 0V{H}Z")
            elif roof == "saw":
                body.append(f"M{n(left)} {H}V{n(top)}l{n(wide / 2)} -18v18l{n(wide / 2)} -18V{H}Z")
            else:
                body.append(f"M{n(left)} {H}V{n(top)}h{wide}V{H}Z")
            for wy in range(int(top) + 22, H, 30):
                for wx in range(int(left) + 12, int(left + wide) - 12, 18):
                    if rng.random() < 0.36:
                        lit.append(f"M{wx} {wy}v9")
            left += wide + rng.choice((0, 0, 6, 14))
        out.append(f'<path d="{"".join(body)}" fill="{ink}" opacity="{opacity}"/>')
        out.append(f'<path d="{"".join(lit)}" stroke="{window}" stroke-width="7"/>')
    return out


def leaves(rng, c):
    """Rows of leaves, as on a printed cloth."""
    size = rng.choice((80, 92))
    shapes = {c[1]: [], c[2]: [], c[3]: []}
    veins = []
    for row in range(-1, H // size + 2):
        for col in range(-1, W // size + 2):
            x, y = col * size + (row % 2) * size / 2, row * size * 0.86
            ink = rng.choices((c[1], c[2], c[3]), (5, 2, 3))[0]
            lean = size * (0.5 if (row + col) % 2 else -0.5)
            ax, ay, bx, by = x - lean, y + size * 0.42, x + lean, y - size * 0.42
            bend = size * 0.42
            shapes[ink].append(
                f"M{n(ax)} {n(ay)}Q{n(x - bend)} {n(y - bend)} {n(bx)} {n(by)}"
                f"Q{n(x + bend)} {n(y + bend)} {n(ax)} {n(ay)}Z"
            )
            veins.append(f"M{n(ax)} {n(ay)}L{n(x + lean * 0.45)} {n(y - size * 0.19)}")
    out = [f'<path d="{"".join(paths)}" fill="{ink}"/>' for ink, paths in shapes.items() if paths]
    out.append(f'<path d="{"".join(veins)}" fill="none" stroke="{c[0]}" stroke-width="3" stroke-linecap="round"/>')
    x, y = rng.uniform(120, 520), rng.uniform(110, 290)
    out.append(
        f'<circle cx="{n(x)}" cy="{n(y)}" r="34" fill="{c[0]}"/><circle cx="{n(x)}" cy="{n(y)}" r="22" fill="{c[1]}"/>'
    )
    return out


FLOWING = {f.__name__: f for f in (currents, rays, cells, towers, leaves)}
