"""Colours in OKLCH, where equal steps look equal. Source: bottosson.github.io/posts/oklab."""

import math
import re

HEX = re.compile(r"#[0-9a-fA-F]{6}")
DEFAULT_ACCENT = "#d9381e"
#: White reads on nothing lighter.
LIGHTEST = 0.58


def hex_of(light, chroma, hue):
    """An OKLCH colour as #rrggbb, chroma lowered until it fits sRGB."""
    while True:
        a, b = chroma * math.cos(math.radians(hue)), chroma * math.sin(math.radians(hue))
        l3 = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3
        m3 = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3
        s3 = (light - 0.0894841775 * a - 1.2914855480 * b) ** 3
        rgb = (
            4.0767416621 * l3 - 3.3077115913 * m3 + 0.2309699292 * s3,
            -1.2684380046 * l3 + 2.6097574011 * m3 - 0.3413193965 * s3,
            -0.0041960863 * l3 - 0.7034186147 * m3 + 1.7076147010 * s3,
        )
        if chroma < 0.002 or all(-0.001 <= c <= 1.001 for c in rgb):
            break
        chroma *= 0.95
    srgb = [12.92 * c if c <= 0.0031308 else 1.055 * max(c, 0) ** (1 / 2.4) - 0.055 for c in rgb]
    return "#" + "".join(f"{round(255 * min(max(c, 0), 1)):02x}" for c in srgb)


def oklch_of(colour):
    """(lightness 0 to 1, chroma, hue in degrees) of "#rrggbb"."""
    srgb = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in srgb)
    l3 = (0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b) ** (1 / 3)
    m3 = (0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b) ** (1 / 3)
    s3 = (0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b) ** (1 / 3)
    light = 0.2104542553 * l3 + 0.7936177850 * m3 - 0.0040720468 * s3
    a = 1.9779984951 * l3 - 2.4285922050 * m3 + 0.4505937099 * s3
    b = 0.0259040371 * l3 + 0.7827717662 * m3 - 0.8086757660 * s3
    return light, math.hypot(a, b), math.degrees(math.atan2(b, a)) % 360


def hue_of(colour):
    """The hue of "#rrggbb" in degrees."""
    return oklch_of(colour)[2]


def safe_accent(accent):
    """(accent to use, whether it had to be darkened): white text on it must stay readable."""
    if not HEX.fullmatch(accent or ""):
        return DEFAULT_ACCENT, False
    light, chroma, hue = oklch_of(accent)
    if light <= LIGHTEST + 0.005:
        return accent.lower(), False
    return hex_of(LIGHTEST, chroma, hue), True


def luminance(colour):
    """Relative luminance as WCAG 2.2 defines it."""
    srgb = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in srgb)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one, other):
    """The contrast ratio of two colours, from 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)
