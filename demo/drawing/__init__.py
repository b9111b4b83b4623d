"""The pictures of the demo, drawn by the code itself: `drawn("ridges:glacier:11")`."""

import io

from demo.drawing import landscapes, living, motion, sky_and_matter
from demo.drawing.sheet import PRINTED, Sheet

STILLS = {
    name: getattr(module, name)
    for module, names in (
        (landscapes, ("ridges", "strata", "contours", "cave", "forest", "dam", "tower")),
        (sky_and_matter, ("stars", "planets", "waves", "interference", "spectrum", "molecule", "crystal")),
        (sky_and_matter, ("seismogram", "circuit", "ring", "clouds")),
        (living, ("herbarium", "diatoms", "neurons", "honeycomb", "ammonite")),
    )
    for name in names
}
ANIMATIONS = {
    "gif-moon": (motion.moon, 160),
    "gif-pendulum": (motion.pendulum, 60),
    "gif-fourier": (motion.fourier, 350),
}


def drawn(spec, width=PRINTED[0]):
    """(file name, bytes) of the drawing "motif:palette:seed"; the same words always give the same drawing."""
    motif, palette, _seed = spec.split(":")
    name = spec.replace(":", "-")
    if motif in ANIMATIONS:
        frames, milliseconds = ANIMATIONS[motif]
        return f"{name}.gif", motion.animation(frames(palette), milliseconds)
    sheet = Sheet(palette, spec)
    STILLS[motif](sheet)
    output = io.BytesIO()
    sheet.printed(width).save(output, "JPEG", quality=86)
    return f"{name}.jpg", output.getvalue()
