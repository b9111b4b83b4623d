"""Sheets to download, as PDF files with real text, written without any library."""

import textwrap

WIDTH, HEIGHT, MARGIN = 595, 842, 64  # A4, in points
#: What the usual encoding of Helvetica cannot print, as it can.
PLAIN = str.maketrans({"\u202f": " ", "\u2212": "-"})
FOOTER = "Fiche libre de droits (CC0). Recopiez-la, corrigez-la, partagez-la."


def pdf(title, lines):
    """One A4 sheet: a title, lines with room to write below each, and a footer."""
    marks = [
        _words(MARGIN, HEIGHT - 84 - 28 * place, part, font=2, size=20)
        for place, part in enumerate(textwrap.wrap(title, 44))
    ]
    y = HEIGHT - 160
    for line in lines:
        for part in textwrap.wrap(line, 80):
            marks.append(_words(MARGIN, y, part, font=1, size=12))
            y -= 18
        marks.append(f"0.6 w 0.75 G {MARGIN} {y - 14} m {WIDTH - MARGIN} {y - 14} l S".encode())
        y -= 42
    marks.append(_words(MARGIN, 48, FOOTER, font=1, size=9))
    return _document(title, b"\n".join(marks))


def _bytes(text):
    text = text.translate(PLAIN).encode("cp1252", "replace")
    return text.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def _words(x, y, text, *, font, size):
    return b"BT /F%d %d Tf %d %d Td (%s) Tj ET" % (font, size, x, y, _bytes(text))


def _document(title, content):
    fonts = b"/F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> "
    fonts += b"/F2 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R /Lang (fr) /ViewerPreferences << /DisplayDocTitle true >> >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents 4 0 R /Resources << /Font << %s >> >> >>"
        % (WIDTH, HEIGHT, fonts),
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        b"<< /Title (%s) /Producer (Echosciences) >>" % _bytes(title),
    ]
    document, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(document))
        document += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    count = len(objects) + 1
    trailer = b"trailer\n<< /Size %d /Root 1 0 R /Info 5 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (count, len(document))
    return document + b"xref\n0 %d\n0000000000 65535 f \n" % count + table + trailer
