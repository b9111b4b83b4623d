"""The colours of a territory: one accent chosen by its animator, kept readable."""

from media.colours import DEFAULT_ACCENT as DEFAULT
from media.colours import contrast, hex_of, oklch_of, safe_accent

__all__ = ["DEFAULT", "READABLE", "inks_on_page", "safe_accent", "shade", "stylesheet", "tints"]

# The hue of the paper, in degrees.
WARM = 75
PAPER, COAL, SHEET = "#fdf9f1", "#12131d", "#fdf9f1"
READABLE = 4.5


def shade(accent, wanted, ground, *, towards):
    """The accent moved towards black (0) or white (1) until it reads on a ground with this contrast."""
    light, chroma, hue = oklch_of(accent)
    for _ in range(40):
        colour = hex_of(light, chroma, hue)
        if contrast(colour, ground) >= wanted:
            return colour
        light += 0.02 if towards else -0.02
    return colour


def tints(accent):
    """(halo, wash): its pale tints. Reds and yellows lean to the warm paper; mixed with it, blues would be grey."""
    _, chroma, hue = oklch_of(accent)
    away = (WARM - hue + 180) % 360 - 180
    hue += away * 0.4 * max(0, 1 - abs(away) / 120)
    return hex_of(0.865, min(0.085, chroma), hue), hex_of(0.95, min(0.028, chroma), hue)


def inks_on_page(accent):
    """(contrast of white words on the buttons, contrast of links on the paper) as css/tokens.css mixes them by day."""
    light, chroma, hue = oklch_of(accent)
    button, link = (hex_of(light * share, chroma * share, hue) for share in (0.88, 0.8))
    return contrast(button, "#ffffff"), contrast(link, PAPER)


def stylesheet(accent, selector=":root"):
    """The CSS that gives a page this accent: the modern token, and plain shades for older browsers."""
    accent, _ = safe_accent(accent)
    halo, wash = tints(accent)
    plain = {
        "--accent-ink": shade(accent, 5, wash, towards=0),
        "--accent-fill": shade(accent, READABLE, "#ffffff", towards=0),
        "--accent-deep": shade(accent, 7, "#ffffff", towards=0),
        "--accent-mark": accent,
        "--halo": halo,
        "--wash": wash,
    }
    older = "".join(f"{name}:{value};" for name, value in plain.items())
    return (
        f"@layer tokens{{{selector}{{--accent:{accent};--halo-day:{halo};--wash-day:{wash};}}"
        f"@supports not (color: light-dark(white, black)){{{selector}{{{older}}}}}}}\n"
    )
