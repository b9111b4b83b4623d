"""QR codes, drawn as SVG."""

import io

import segno


def qr_svg(address, *, sized=True):
    """The QR code of an address as SVG, without inline style, with a quiet zone that scanners need.

    `sized=False`: as large as its style sheet says.
    """
    out = io.BytesIO()
    segno.make(address, error="m").save(
        out,
        kind="svg",
        scale=8,
        border=4,
        xmldecl=False,
        svgclass="qr",
        lineclass="qr-lines",
        dark="#000",
        light="#fff",
        omitsize=not sized,
    )
    return out.getvalue()
