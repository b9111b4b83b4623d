"""The check of pictures: what comes out is upright and bare, what cannot be read is refused with words."""

import io
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest
from django.core.exceptions import ValidationError
from PIL import Image

from media import pictures
from media.pictures import ENVIRONMENT, MAX_SIDE, PLACES, PROGRAM, CleanPicture, clean_picture
from tests.factories import media

SHARED = Path(__file__).parents[3] / "shared" / "data" / "media"


def opened(picture):
    picture.seek(0)
    return Image.open(io.BytesIO(picture.read()))


def refusal(content, name="photo.jpg"):
    with pytest.raises(ValidationError) as refused:
        clean_picture(media.upload(content, name))
    assert refused.value.messages[0].endswith(".")
    return refused.value.code


def test_a_photo_of_a_phone_comes_out_upright_and_bare():
    content = media.jpeg_of_a_phone(orientation=6)
    assert b"secret of the photographer" in content
    picture = clean_picture(media.upload(content, "IMG 2034 (1).JPG"))
    seen = opened(picture)
    # Tag 6: the top of the picture is its right side, which is light.
    assert (seen.size, seen.format, picture.name) == ((40, 80), "JPEG", "img-2034-1.jpg")
    assert seen.getpixel((20, 2)) != seen.getpixel((20, 77))
    assert dict(seen.getexif()) == {}
    assert {"exif", "icc_profile", "xmp", "comment"} & set(seen.info) == set()
    assert b"secret" not in picture.file.getvalue().lower()


def test_all_eight_orientations_end_upright():
    upright = [list(opened(clean_picture(media.upload(media.jpeg_of_a_phone(orientation=1), "a.jpg"))).size)]
    sizes = [
        opened(clean_picture(media.upload(media.jpeg_of_a_phone(orientation=tag), "a.jpg"))).size
        for tag in range(1, 9)
    ]
    assert upright == [[80, 40]]
    assert sizes == [(80, 40)] * 4 + [(40, 80)] * 4


@pytest.mark.parametrize(
    ("name", "size"), [("exif_Landscape_6.jpg", (1800, 1200)), ("exif_Portrait_3.jpg", (1200, 1800))]
)
def test_photos_of_another_project(name, size):
    path = SHARED / name
    if not path.exists():
        pytest.skip("the shared media are not here")
    with path.open("rb") as file:
        seen = opened(clean_picture(file, name=name))
    assert (seen.size, dict(seen.getexif())) == (size, {})


def test_a_large_picture_is_reduced():
    assert max(opened(clean_picture(media.upload(media.jpeg((5000, 2500)), "a.jpg"))).size) == MAX_SIDE


def test_a_heic_photo_becomes_a_jpeg():
    picture = clean_picture(media.upload(media.heic(), "IMG_1.HEIC"))
    assert (picture.name, picture.format, opened(picture).size) == ("img_1.jpg", "JPEG", (80, 40))


def test_transparency_is_kept():
    content = media.saved(Image.new("RGBA", (20, 20), (200, 0, 0, 90)), "PNG")
    seen = opened(clean_picture(media.upload(content, "logo.png")))
    assert (seen.format, seen.mode, seen.getpixel((5, 5))) == ("PNG", "RGBA", (200, 0, 0, 90))


@pytest.mark.parametrize("mode", ["1", "L", "P", "LA", "CMYK", "I;16"])
def test_unusual_colours_are_understood(mode):
    kind = "JPEG" if mode == "CMYK" else "PNG"
    content = media.saved(Image.new(mode, (20, 10)), kind)
    assert opened(clean_picture(media.upload(content, f"a.{kind.lower()}"))).size == (20, 10)


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG"])
def test_an_animation_stays_animated(kind):
    options = {"comment": b"secret of the animator"} if kind == "GIF" else {}
    picture = clean_picture(media.upload(media.animation(kind, **options), f"danse.{kind.lower()}"))
    seen = opened(picture)
    assert (picture.is_animated, picture.name, seen.n_frames, seen.info["duration"]) == (True, "danse.gif", 3, 120)
    assert b"secret" not in picture.file.getvalue()


def test_a_gif_that_does_not_move_is_a_still():
    picture = clean_picture(media.upload(media.saved(media.gradient(), "GIF"), "a.gif"))
    assert (picture.is_animated, picture.name) == (False, "a.png")


def test_a_wrong_extension_is_put_right():
    assert clean_picture(media.upload(media.saved(media.gradient(), "PNG"), "a.jpg")).name == "a.png"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        pytest.param(media.jpeg((400, 300))[:-2000], "damaged", id="truncated JPEG"),
        pytest.param(media.saved(media.gradient((400, 300)), "PNG")[:-400], "damaged", id="truncated PNG"),
        pytest.param(media.animation()[:-60], "damaged", id="truncated GIF"),
        pytest.param(media.png_of_121_megapixels, "too_many_pixels", id="121 megapixels"),
        pytest.param(media.SVG, "svg", id="SVG"),
        pytest.param(b"<?xml version='1.0'?>" + media.SVG, "svg", id="SVG with a prologue"),
        pytest.param(b"<html><script>alert(1)</script></html>", "not_a_picture", id="a page"),
        pytest.param(media.PDF, "not_a_picture", id="a PDF"),
        pytest.param(b"\xff\xd8\xff", "not_a_picture", id="three bytes of a JPEG"),
        pytest.param(b"", "empty", id="nothing"),
        pytest.param(media.gif_of_many_frames(5000), "too_long", id="5000 frames"),
        pytest.param(lambda: media.animation(size=(3000, 3000), frames=7), "too_long", id="63 megapixels in 7 frames"),
    ],
)
def test_what_is_refused(content, code):
    assert refusal(content() if callable(content) else content) == code


def test_a_heavy_file_is_refused_before_it_is_looked_at():
    assert refusal(b"\xff" * (25 * 1024 * 1024 + 1)) == "too_heavy"


def test_a_clean_picture_goes_through_again_untouched():
    picture = clean_picture(media.upload(media.jpeg(), "a.jpg"))
    again = clean_picture(picture)
    assert again is picture
    assert isinstance(again, CleanPicture)


# --- What a picture may cost ------------------------------------------------------------------


def flat(size, mode, picture_format, **options):
    """Hardly any bytes, for many pixels."""
    return media.upload(media.saved(Image.new(mode, size), picture_format, **options), "a.jpg")


@pytest.mark.parametrize(
    ("mode", "picture_format", "size", "options"),
    [
        ("RGB", "JPEG", (8600, 5800), {"progressive": True}),
        ("CMYK", "JPEG", (8600, 5800), {}),
        ("1", "PNG", (7000, 7000), {}),
        ("P", "PNG", (7000, 7000), {}),
        ("I;16", "PNG", (7000, 7000), {}),
        ("RGBA", "PNG", (5000, 5000), {}),
        ("LA", "PNG", (5000, 5000), {}),
        ("P", "GIF", (7000, 7000), {}),
        ("RGBA", "WEBP", (4096, 3072), {"lossless": True, "method": 0}),
        ("RGB", "AVIF", (5000, 4000), {"speed": 10}),
    ],
)
def test_the_largest_of_every_format_stay_within_the_limits_of_the_program(mode, picture_format, size, options):
    assert max(opened(clean_picture(flat(size, mode, picture_format, **options))).size) == MAX_SIDE


@pytest.mark.parametrize(
    ("mode", "picture_format", "size"),
    [
        ("RGB", "JPEG", (8700, 5800)),
        ("1", "PNG", (7100, 7100)),
        ("RGB", "PNG", (5001, 5000)),
        ("LA", "PNG", (7000, 7000)),
        ("RGB", "WEBP", (4097, 3072)),
        ("RGB", "AVIF", (5001, 4000)),
    ],
)
def test_more_pixels_than_its_format_may_have_are_refused(mode, picture_format, size):
    options = {"method": 0} if picture_format == "WEBP" else {"speed": 10} if picture_format == "AVIF" else {}
    with pytest.raises(ValidationError) as refused:
        clean_picture(flat(size, mode, picture_format, **options))
    assert refused.value.code == "too_many_pixels"


@pytest.mark.parametrize(("scans", "code"), [(20, None), (21, "too_costly"), (60, "too_costly")])
def test_a_jpeg_that_is_gone_through_again_and_again_is_refused(scans, code):
    content = media.jpeg_of_many_scans(scans)
    assert len(content) < 1_000_000
    if code:
        assert refusal(content) == code
    else:
        assert opened(clean_picture(media.upload(content, "a.jpg"))).size == (MAX_SIDE, MAX_SIDE)


def test_the_video_behind_a_photo_of_a_phone_is_not_taken_for_scans():
    content = media.jpeg((4000, 3000), progressive=True) + b"\xff\xda\x00\x02" * 2000
    assert opened(clean_picture(media.upload(content, "a.jpg"))).size == (2560, 1920)


def test_a_jpeg_of_endless_segments_is_refused():
    content = media.jpeg()
    assert refusal(content[:2] + b"\xff\xfe\x00\x02" * 20_000 + content[2:]) in ("too_costly", "not_a_picture")


@pytest.mark.skipif(sys.platform != "linux", reason="the limits of a process are read from /proc")
def test_the_program_takes_its_limits_before_it_reads_the_picture():
    with subprocess.Popen([*PROGRAM, "2560"], env=ENVIRONMENT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as it:
        it.stdin.write(b"GIF89a")
        it.stdin.flush()
        told = {}
        while told.get("Max file size") != "0" and it.poll() is None:  # the last that it takes
            lines = Path(f"/proc/{it.pid}/limits").read_text().splitlines()
            told = {line[:26].strip(): line[26:47].strip() for line in lines}
        it.stdin.close()
    assert (told["Max cpu time"], told["Max address space"]) == ("3", str(300 * 1024 * 1024))


#: Programs in place of the one that opens pictures: what the platform does when it is stopped, or when it is slow.
STOPPED = "import resource; resource.setrlimit(resource.RLIMIT_CPU, (1, 1))\nwhile True: pass"
TOO_LARGE = "import resource; resource.setrlimit(resource.RLIMIT_AS, (2**28, 2**28)); bytearray(2**29)"
HANGING = "import time; time.sleep(60)"
NOTED = """
import sys, time
with open({log!r}, "a") as log:
    print("begins", file=log, flush=True)
    time.sleep(0.5)
    print("ends", file=log, flush=True)
print('{{"format": "JPEG", "width": 1, "height": 1}}')
"""


@pytest.fixture
def program(monkeypatch, tmp_path):
    def put(text):
        (tmp_path / "program.py").write_text(text)
        monkeypatch.setattr(pictures, "PROGRAM", (sys.executable, tmp_path / "program.py"))

    return put


@pytest.mark.parametrize(("text", "code"), [(STOPPED, "too_costly"), (TOO_LARGE, "too_costly"), (HANGING, "busy")])
def test_a_picture_that_reaches_a_limit_is_refused_with_words(program, monkeypatch, text, code):
    monkeypatch.setattr(pictures, "PATIENCE", 5)
    program(text)
    assert refusal(media.jpeg()) == code


def test_one_picture_is_opened_at_a_time_few_wait_and_the_others_are_told(program, tmp_path):
    program(NOTED.format(log=str(tmp_path / "log")))
    together = Barrier(PLACES + 4)

    def send(_number):
        together.wait()
        try:
            return clean_picture(media.upload(media.jpeg(), "a.jpg")).format
        except ValidationError as refused:
            return refused.code

    with ThreadPoolExecutor(PLACES + 4) as threads:
        answers = sorted(threads.map(send, range(PLACES + 4)))
    assert answers == ["JPEG"] * PLACES + ["busy"] * 4
    assert (tmp_path / "log").read_text().split() == ["begins", "ends"] * PLACES
    assert clean_picture(media.upload(media.jpeg(), "a.jpg")).format == "JPEG"
