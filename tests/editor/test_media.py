"""Pictures, files, videos and links on their way into a text."""

import io
import re
from pathlib import Path
from threading import Semaphore

import pytest
from django.contrib.staticfiles import finders
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from editor import uploads
from media import pictures
from media.models import ContributionFile, CreditedImage
from tests.factories.editor import Tab, jpeg, paragraphs, picture_of

pytestmark = pytest.mark.django_db
PICTURE, FILE = "/ecrire/api/image/", "/ecrire/api/fichier/"


def with_place_and_angle(size=(800, 600)):
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x8825] = {1: "N", 2: (45.0, 11.0, 0.0)}
    return jpeg(size, exif=exif)


def animation():
    buffer = io.BytesIO()
    frames = [Image.new("RGB", (40, 30), colour) for colour in ("red", "green", "blue")]
    frames[0].save(buffer, "GIF", save_all=True, append_images=frames[1:], duration=200)
    return SimpleUploadedFile("anime.gif", buffer.getvalue(), "image/gif")


def test_pictures_come_in_upright_without_position_and_belong_to_their_sender(writer, member):
    answer = writer.post(PICTURE, {"file": with_place_and_angle()}).json()
    image = CreditedImage.objects.get(pk=answer["image"])
    assert (image.uploaded_by_user, image.width, image.height) == (member, 600, 800)
    for file in (image.file, image.get_rendition("max-400x400").file):
        with file.open() as opened, Image.open(opened) as picture:
            assert not picture.getexif()


def test_pictures_are_2560_px_at_most(writer):
    answer = writer.post(PICTURE, {"file": jpeg((5200, 2600))}).json()
    image = CreditedImage.objects.get(pk=answer["image"])
    assert (image.width, image.height) == (2560, 1280)


def test_an_animation_stays_one(writer):
    answer = writer.post(PICTURE, {"file": animation()}).json()
    assert answer["src"].endswith(".gif")
    with CreditedImage.objects.get(pk=answer["image"]).file.open() as opened, Image.open(opened) as picture:
        assert picture.n_frames == 3


def test_a_picture_that_comes_while_too_many_are_in_hand_may_be_sent_again(writer, monkeypatch):
    monkeypatch.setattr(pictures, "_places", Semaphore(0))
    refused = writer.post(PICTURE, {"file": jpeg()})
    words = "Plusieurs images sont en préparation en ce moment. Envoyez de nouveau celle-ci dans quelques secondes."
    # By this name the editor knows that it may try again by itself.
    assert (refused.status_code, refused.json()) == (429, {"error": "busy", "message": words})


FAKES = [
    ("x.svg", b"<svg onload=alert(1)/>"),
    ("x.jpg", b"<html>"),
    ("x.html", b"<script>"),
    ("x.png", b""),
    ("x.jpg", jpeg().read()[:300]),
]


@pytest.mark.parametrize(("name", "data"), FAKES)
def test_what_is_no_picture_is_refused_with_words(writer, name, data):
    response = writer.post(PICTURE, {"file": SimpleUploadedFile(name, data)})
    assert (response.status_code, bool(response.json()["message"])) == (400, True)
    assert not CreditedImage.objects.exists()


def test_files_are_known_by_their_bytes(writer, member):
    assert writer.post(FILE, {"file": SimpleUploadedFile("x.pdf", b"<script>")}).status_code == 400
    answer = writer.post(FILE, {"file": SimpleUploadedFile("notice.pdf", b"%PDF-1.4\n%%EOF")}).json()
    assert (answer["name"], answer["ext"]) == ("notice", "pdf")
    assert ContributionFile.objects.get(pk=answer["document"]).uploaded_by_user == member


@pytest.mark.parametrize("address", [PICTURE, FILE, "/ecrire/api/lien/", "/ecrire/api/pages/"])
def test_nobody_sends_anything_without_an_account(client, territory, address):
    assert client.post(address, {"file": jpeg()}).status_code == 401


def test_uploads_are_counted(writer, monkeypatch):
    monkeypatch.setitem(uploads.LIMITS, "picture", 2)
    assert [writer.post(PICTURE, {"file": jpeg()}).status_code for _ in range(3)] == [200, 200, 429]


def test_the_picture_of_somebody_else_is_refused_and_ones_own_is_not(tab, member, other):
    foreign, own = picture_of(other), picture_of(member)

    def figure(image):
        return {"type": "doc", "content": [{"type": "figureImage", "attrs": {"image": image.pk}}]}

    assert tab.send(document=figure(foreign), title="Le lac").status_code == 400
    assert tab.send(document=figure(own), title="Le lac").status_code == 200
    assert tab.send(title="Le lac", lead_image=foreign.pk).json()["notes"].keys() == {"lead_image"}
    assert tab.draft.lead_image is None
    tab.send(title="Le lac", lead_image=own.pk, lead_alt="Un lac vert", lead_licence="cc-by")
    own.refresh_from_db()
    assert (tab.draft.lead_image, own.description, own.licence) == (own, "Un lac vert", "cc-by")


def test_a_picture_that_the_animator_put_stays_and_its_words_stay_hers(tab, animator):
    picture = picture_of(animator)
    tab.send(title="Le lac")
    draft = tab.draft
    draft.lead_image = picture
    revision = draft.save_revision(user=animator)
    tab.known |= {"revision": revision.pk, "revision_at": revision.created_at.isoformat()}
    response = tab.send(title="Le lac", lead_image=picture.pk, lead_alt="changé")
    picture.refresh_from_db()
    assert (response.json()["notes"], picture.description) == ({}, "")


@pytest.mark.parametrize(
    ("url", "status"),
    [
        ("https://youtu.be/dQw4w9WgXcQ", 200),
        ("https://vimeo.com/123456", 200),
        ("http://169.254.169.254/", 400),
        ("javascript:alert(1)", 400),
        ("", 400),
    ],
)
def test_videos_of_known_services_only(writer, url, status):
    assert writer.post("/ecrire/api/video/", {"url": url}).status_code == status


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:8000/", "https://localhost/", "https://10.0.0.1/", "file:///etc/passwd", "x", ""]
)
def test_links_inside_the_house_are_not_fetched(writer, url):
    assert writer.post("/ecrire/api/lien/", {"url": url}).status_code == 400


def test_formulas_are_drawn_by_the_server(writer):
    assert writer.post("/ecrire/api/formule/", {"latex": "E = mc^2"}).json()["mathml"].startswith("<math")
    assert writer.post("/ecrire/api/formule/", {"latex": r"\frac{a"}).status_code == 400


def test_an_incomplete_block_holds_publication_and_is_named(tab):
    document = paragraphs("Un lac")
    document["content"].append({"type": "formula", "attrs": {"latex": r"\frac{a"}})
    response = tab.publish(document)
    [number] = [block["id"] for block in tab.draft.body.raw_data if block["type"] == "formula"]
    assert (response.status_code, list(response.json()["errors"])) == (422, [f"block:{number}"])


def test_the_wheel_exports_every_name_we_import():
    modules = [Path(finders.find("js/editor/main.js")).parent.glob("*.js")]
    pattern = re.compile(r"import \{(.*?)\} from \"django-prose-editor/editor\"", re.DOTALL)
    ours = {
        name.strip()
        for module in modules[0]
        for names in pattern.findall(module.read_text())
        for name in names.split(",")
        if name.strip()
    }
    wheel = Path(finders.find("django_prose_editor/editor.js")).read_text()
    exported = set(re.findall(r"as ([A-Za-z]\w*)", wheel[wheel.rindex("export{") :]))
    assert {"Editor", "Node", "pm"} <= ours <= exported


def test_the_editor_asks_nothing_of_the_admin(tab, writer):
    tab.send(title="Le lac")
    page = writer.get(f"/ecrire/{tab.page.pk}/")
    assert "/admin/" not in page.content.decode()
    assert "unsafe" not in page.headers["Content-Security-Policy"]


def test_a_member_publishes_with_a_picture_and_a_file(writer, territory):
    tab = Tab(writer)
    image = writer.post(PICTURE, {"file": jpeg()}).json()["image"]
    file = writer.post(FILE, {"file": SimpleUploadedFile("notice.pdf", b"%PDF-1.4\n%%EOF")}).json()["document"]
    document = paragraphs("Un lac")
    document["content"] += [
        {"type": "figureImage", "attrs": {"image": image, "alt": "Un lac vert"}},
        {"type": "documentFile", "attrs": {"document": file, "label": "Notice"}},
    ]
    assert tab.publish(document).status_code == 200
    assert [block["type"] for block in tab.page.body.raw_data] == ["text", "image", "document"]
    html = writer.get(tab.page.url).content.decode()
    assert 'alt="Un lac vert"' in html
