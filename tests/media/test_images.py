"""Pictures and files: every way in goes through its door, and what is served is light and bare."""

import io
import json
import re
from html import unescape

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db import transaction
from django.template import Context, Template
from django.urls import Resolver404, resolve, reverse
from PIL import Image
from wagtail.models import Collection, CollectionViewRestriction, UploadedFile

from articles.models import ArticlePage
from media.models import ContributionFile, CreditedImage
from media.renditions import SHAPES
from members.models import Member
from tests.factories import media

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin(client):
    client.force_login(Member.objects.create_superuser("admin@example.org", "un-long-secret", display_name="Admin"))
    return client


def is_bare(file):
    """Whether a stored picture is upright and carries nothing in its margins."""
    with file.open("rb") as stored:
        content = stored.read()
    seen = Image.open(io.BytesIO(content))
    return (
        seen.size == (40, 80)
        and dict(seen.getexif()) == {}
        and not {"exif", "xmp", "icc_profile"} & set(seen.info)
        and b"secret" not in content.lower()
    )


def phone(name="a.jpg"):
    return media.upload(media.jpeg_of_a_phone(orientation=6), name, "image/jpeg")


def collection():
    return Collection.get_first_root_node()


def upload_alone(admin, file):
    return admin.post(
        reverse("wagtailimages:add"), {"title": "Un lac", "file": file, "collection": collection().pk, "tags": ""}
    )


def upload_among_several(admin, file):
    return admin.post(reverse("wagtailimages:add_multiple"), {"title": "Un lac", "files[]": file})


def upload_in_a_chooser(admin, file):
    return admin.post(
        reverse("wagtailimages_chooser:create"),
        {
            "image-chooser-upload-title": "Un lac",
            "image-chooser-upload-file": file,
            "image-chooser-upload-collection": collection().pk,
        },
    )


WAYS = [upload_alone, upload_among_several, upload_in_a_chooser]


@pytest.mark.parametrize("way", WAYS)
def test_uploads_of_the_admin_go_through_the_door(admin, way):
    response = way(admin, phone())
    image = CreditedImage.objects.get()
    assert (response.status_code in (200, 302), is_bare(image.file), image.width, image.height) == (True, True, 40, 80)
    assert (image.file_size, len(image.file_hash)) == (image.file.size, 40)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    ("content", "name", "words"),
    [
        (media.jpeg((400, 300))[:-2000], "a.jpg", "endommagée ou incomplète"),
        (media.png_of_121_megapixels(), "a.png", "millions de pixels"),
        (b"<html>", "a.jpg", "image"),
        (media.SVG, "a.svg", "SVG"),
    ],
)
@pytest.mark.filterwarnings("ignore::PIL.Image.DecompressionBombWarning")
def test_refusals_are_told_and_nothing_is_kept(admin, way, content, name, words):
    response = way(admin, media.upload(content, name, "image/jpeg"))
    told = response.content.decode()
    if way is not upload_alone:
        told = " ".join(str(value) for value in json.loads(told).values())
    assert (response.status_code, words in told, CreditedImage.objects.count()) == (200, True, 0)


def test_heic_and_animations_can_be_uploaded(admin):
    upload_alone(admin, media.upload(media.heic(), "IMG_1.HEIC", "image/heic"))
    upload_alone(admin, media.upload(media.animation(), "danse.gif", "image/gif"))
    names = [image.file.name.rsplit("/")[-1] for image in CreditedImage.objects.order_by("pk")]
    assert names == ["img_1.jpg", "danse.gif"]


def test_the_second_step_of_a_multiple_upload_has_the_door_too(admin):
    """Wagtail keeps the raw upload aside when another field of the form is wrong, and takes it up later."""
    upload = UploadedFile.objects.create(
        for_content_type=ContentType.objects.get_for_model(CreditedImage),
        file=phone(),
        uploaded_by_user=Member.objects.get(),
    )
    prefix = f"uploaded-image-{upload.pk}"
    response = admin.post(
        reverse("wagtailimages:create_multiple_from_uploaded_image", args=[upload.pk]),
        {f"{prefix}-title": "Un lac", f"{prefix}-tags": "", f"{prefix}-collection": collection().pk},
        headers={"x-requested-with": "XMLHttpRequest"},
    )
    assert (response.status_code, is_bare(CreditedImage.objects.get().file)) == (200, True)


def test_code_that_creates_a_picture_goes_through_the_door():
    image = CreditedImage.objects.create(title="Un lac", file=ContentFile(media.jpeg_of_a_phone(), name="a.jpg"))
    image.refresh_from_db()
    assert (is_bare(image.file), image.width, image.height) == (True, 40, 80)


def test_code_that_replaces_a_picture_goes_through_the_door():
    image = CreditedImage.objects.create(title="Un lac", file=ContentFile(media.jpeg((10, 10)), name="a.jpg"))
    image.file.save("b.jpg", ContentFile(media.jpeg_of_a_phone()))
    image.refresh_from_db()
    assert (is_bare(image.file), image.width, image.height) == (True, 40, 80)


def test_code_cannot_store_what_the_door_refuses():
    with pytest.raises(ValidationError), transaction.atomic():
        CreditedImage.objects.create(title="Un lac", width=1, height=1, file=ContentFile(media.SVG, name="a.svg"))
    assert CreditedImage.objects.count() == 0


def test_renditions_are_bare():
    image = CreditedImage.objects.create(title="Un lac", file=phone())
    for spec in ("width-40|format-avif", "width-40|format-webp", "width-40|format-jpeg", "original"):
        assert is_bare(image.get_rendition(spec).file)


def shown(image, arguments=""):
    template = Template("{% load pictures %}{% responsive_picture image " + arguments + " %}")
    return template.render(Context({"image": image})).strip()


def picture(size=(2000, 1000), **fields):
    return CreditedImage.objects.create(title="IMG_2034", file=media.upload(media.jpeg(size), "a.jpg"), **fields)


def addresses(html, kind):
    """The (address, descriptor) pairs of the source of one format."""
    srcset = re.search(rf'<source srcset="([^"]+)" sizes="[^"]+" type="image/{kind}">', html)[1]
    return [tuple(unescape(part).split(" ")) for part in srcset.split(", ")]


def test_a_picture_is_offered_in_two_formats_and_several_widths(client, section):
    image = picture(description="Un lac gelé")
    section("articles").add_child(instance=ArticlePage(title="Le lac", lead_image=image))
    html = shown(image)
    for name in ("avif", "webp"):
        offered = addresses(html, name)
        assert [width for _, width in offered] == ["480w", "800w", "1216w"]
        answers = [client.get(address) for address, _ in offered]
        assert [answer["Content-Type"] for answer in answers] == [f"image/{name}"] * 3
        assert {answer["Cache-Control"] for answer in answers} == {"public, max-age=31536000, immutable"}
        pictures = [Image.open(io.BytesIO(answer.getvalue())) for answer in answers]
        assert [shown.size for shown in pictures] == [(480, 240), (800, 400), (1216, 608)]
    assert 'width="800" height="400" alt="Un lac gelé" loading="lazy"' in html


def test_the_page_that_shows_a_picture_makes_no_version_of_it():
    image = picture()
    shown(image)
    assert image.renditions.count() == 0


def test_an_address_of_a_picture_cannot_be_made_up(client, territory):
    address = addresses(shown(picture()), "webp")[0][0]
    assert client.get(address.replace("width-480", "width-2000")).status_code == 403


def test_a_small_picture_is_not_enlarged():
    assert SHAPES["text"].sizes_of(picture((500, 100))) == [(480, 96), (500, 100)]


def test_the_title_of_a_picture_is_never_its_text_alternative():
    assert 'alt=""' in shown(picture((40, 40)), '"card"')


def test_a_picture_shown_again_costs_no_query(django_assert_num_queries):
    image = picture((600, 300))
    first = shown(image)
    again = CreditedImage.objects.get()
    with django_assert_num_queries(0):
        assert shown(again) == first


def test_an_animation_is_served_moving_with_a_button_and_a_still():
    image = CreditedImage.objects.create(title="Danse", file=media.upload(media.animation(), "danse.gif"))
    html = shown(image, '"text" alt="Trois danseuses"')
    still = image.get_rendition("width-60|format-webp")
    assert f'<source media="(prefers-reduced-motion: reduce)" srcset="{still.url}"' in html
    assert f'<img src="{image.file.url}" width="60" height="30" alt="Trois danseuses"' in " ".join(html.split())
    assert html.count("<button") == 1
    assert Image.open(image.file.path).n_frames == 3
    assert getattr(Image.open(still.file.path), "n_frames", 1) == 1


def test_an_animation_holds_still_on_a_card():
    image = CreditedImage.objects.create(title="Danse", file=media.upload(media.animation(), "danse.gif"))
    assert image.file.url not in shown(image, '"card"')


# --- Files ----------------------------------------------------------------------------------


def add_file(admin, file):
    return admin.post(
        reverse("wagtaildocs:add"), {"title": "Un guide", "file": file, "collection": collection().pk, "tags": ""}
    )


def test_files_of_the_admin_go_through_the_door(admin):
    add_file(admin, media.upload(media.PDF, "Guide été.exe.pdf", "application/pdf"))
    document = ContributionFile.objects.get()
    assert (document.filename.startswith("Guide-"), document.file_extension) == (True, "pdf")


@pytest.mark.parametrize(
    ("content", "name", "words"),
    [(b"MZ", "a.pdf", "ne peut pas"), (media.docx(**{"word/vbaProject.bin": b"x"}), "a.docx", "macros")],
)
def test_files_that_are_refused(admin, content, name, words):
    response = add_file(admin, media.upload(content, name))
    assert (response.status_code, words in response.content.decode(), ContributionFile.objects.count()) == (
        200,
        True,
        0,
    )


def test_code_cannot_store_what_the_file_door_refuses():
    with pytest.raises(ValidationError), transaction.atomic():
        ContributionFile.objects.create(title="a", file=ContentFile(b"MZ\x00", name="a.pdf"))
    assert ContributionFile.objects.count() == 0


@pytest.fixture
def document():
    return ContributionFile.objects.create(title="Un guide", file=ContentFile(media.CSV, name="guide.csv"))


def test_a_file_is_served_by_its_view_and_not_from_media(client, document, section):
    body = [{"type": "document", "value": {"document": document.pk}}]
    section("articles").add_child(instance=ArticlePage(title="Le guide", body=body))
    served = client.get(document.url)
    assert (served.status_code, b"".join(served.streaming_content)) == (200, media.CSV)
    assert served["Content-Disposition"].startswith("attachment")
    assert served["X-Content-Type-Options"] == "nosniff"
    assert served["Content-Security-Policy"].startswith("default-src 'none'")
    with pytest.raises(Resolver404):
        resolve(document.file.url)


def test_a_private_file_is_for_those_who_may(client, document, territory):
    private = collection().add_child(name="Privé")
    CollectionViewRestriction.objects.create(collection=private, restriction_type=CollectionViewRestriction.LOGIN)
    ContributionFile.objects.update(collection=private)
    assert client.get(document.url).status_code == 302
    client.force_login(Member.objects.create_user("marie@example.org", "un-long-secret", display_name="Marie"))
    assert client.get(document.url).status_code == 200
