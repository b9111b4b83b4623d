"""The picture door: what comes out is upright and bare, what cannot be read is refused with words."""

import io
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from PIL import Image

from media.pictures import MAX_SIDE, CleanPicture, clean_picture
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


@pytest.mark.filterwarnings("ignore::PIL.Image.DecompressionBombWarning")
@pytest.mark.parametrize(
    ("content", "code"),
    [
        pytest.param(media.jpeg((400, 300))[:-2000], "damaged", id="truncated JPEG"),
        pytest.param(media.saved(media.gradient((400, 300)), "PNG")[:-400], "damaged", id="truncated PNG"),
        pytest.param(media.animation()[:-60], "damaged", id="truncated GIF"),
        pytest.param(media.png_of_121_megapixels(), "too_many_pixels", id="121 megapixels"),
        pytest.param(media.SVG, "svg", id="SVG"),
        pytest.param(b"<?xml version='1.0'?>" + media.SVG, "svg", id="SVG with a prologue"),
        pytest.param(b"<html><script>alert(1)</script></html>", "not_a_picture", id="a page"),
        pytest.param(media.PDF, "not_a_picture", id="a PDF"),
        pytest.param(b"\xff\xd8\xff", "not_a_picture", id="three bytes of a JPEG"),
        pytest.param(b"", "empty", id="nothing"),
        pytest.param(media.gif_of_many_frames(5000), "too_long", id="5000 frames"),
        pytest.param(media.animation(size=(3000, 3000), frames=7), "too_long", id="63 megapixels in 7 frames"),
    ],
)
def test_what_is_refused(content, code):
    assert refusal(content) == code


def test_a_heavy_file_is_refused_before_it_is_looked_at():
    assert refusal(b"\xff" * (25 * 1024 * 1024 + 1)) == "too_heavy"


def test_a_clean_picture_goes_through_again_untouched():
    picture = clean_picture(media.upload(media.jpeg(), "a.jpg"))
    again = clean_picture(picture)
    assert again is picture
    assert isinstance(again, CleanPicture)
