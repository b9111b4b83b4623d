"""Real pictures and files, made on the spot: what people and attackers send."""

import io
import struct
import zipfile
import zlib

import pillow_heif
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageCms
from PIL.TiffImagePlugin import IFDRational

ORIENTATION, GPS, MAKE = 0x0112, 0x8825, 0x010F
XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF>secret of the photographer</rdf:RDF></x:xmpmeta>'


def gradient(size=(80, 40), mode="RGB"):
    """A picture whose left is dark and right is light, so that turning it shows."""
    return Image.linear_gradient("L").rotate(90).resize(size).convert(mode)


def saved(picture, picture_format, **options):
    output = io.BytesIO()
    picture.save(output, picture_format, **options)
    return output.getvalue()


def upload(content, name, content_type="application/octet-stream"):
    return SimpleUploadedFile(name, content, content_type)


def jpeg(size=(80, 40), **options):
    return saved(gradient(size), "JPEG", **options)


def jpeg_of_a_phone(size=(80, 40), orientation=6):
    """Turned by its orientation tag, with the place where it was taken, XMP and a colour profile."""
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    exif[MAKE] = "Secret Phone"
    exif[GPS] = {1: "N", 2: tuple(IFDRational(value) for value in (45, 11, 18)), 3: "E", 4: (5, 43, 28)}
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return jpeg(size, exif=exif, xmp=XMP, icc_profile=profile)


def jpeg_of_many_scans(scans, side=7000):
    """A progressive JPEG of some 100 kB that sends its decoder over all its pixels again and again."""
    plain = saved(Image.new("L", (side, side), 120), "JPEG", progressive=True)
    last = plain.rindex(b"\xff\xda")
    return plain[:last] + plain[last:-2] * (scans - plain[:last].count(b"\xff\xda")) + plain[-2:]


def png_of_121_megapixels():
    """A few kilobytes that unfold to 11000 x 11000 pixels."""

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    packer = zlib.compressobj(9)
    row = bytes(1 + 11000 // 8)
    data = b"".join(packer.compress(row) for _ in range(11000)) + packer.flush()
    header = struct.pack(">IIBBBBB", 11000, 11000, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def animation(picture_format="GIF", size=(60, 30), frames=3, **options):
    pictures = [Image.new("RGB", size, (37 * index % 256, 40, 200 - 23 * index % 200)) for index in range(frames)]
    return saved(
        pictures[0],
        picture_format,
        save_all=True,
        append_images=pictures[1:],
        duration=[120] * frames,
        loop=0,
        **options,
    )


def gif_of_many_frames(frames):
    """Frames of one pixel, 15 bytes each."""
    frame = b"\x2c" + bytes(4) + b"\x01\x00\x01\x00\x00" + b"\x02\x02\x44\x01\x00"
    return b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff" + frame * frames + b"\x3b"


def heic(size=(80, 40)):
    output = io.BytesIO()
    pillow_heif.from_pillow(gradient(size)).save(output, quality=80)
    return output.getvalue()


SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
CSV = "nom;commune\nMusée dauphinois;Grenoble\n".encode()


def archive(entries):
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in entries.items():
            package.writestr(name, content)
    return output.getvalue()


def odt():
    return archive({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a/>"})


def docx(**extra):
    return archive({"[Content_Types].xml": "<a/>", "word/document.xml": "<a/>", **extra})


def xlsx():
    return archive({"[Content_Types].xml": "<a/>", "xl/workbook.xml": "<a/>"})
