"""Where pictures and files are kept: on the disk or in a bucket, private both, and what moves from one to the other."""

import re
from io import StringIO

import pytest
from config.settings.media import media_storage
from django.core.exceptions import ImproperlyConfigured, SuspiciousFileOperation, ValidationError
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import CommandError, call_command

from contributions.models import DraftMedia
from media.renditions import version_url
from members.models import Member
from tests.factories import media
from tests.factories.illustrated import media_named_by, write_illustrated
from tests.factories.object_store import object_store

pytestmark = pytest.mark.django_db


# --- Names ------------------------------------------------------------------------------------


def test_nobody_guesses_the_name_of_a_file(tab):
    image, animation, file = write_illustrated(tab)
    version = image.get_rendition("width-30|format-webp")
    copy = default_storage.save("exports/copie.zip", ContentFile(b"PK"))
    names = [image.file.name, animation.file.name, version.file.name, file.file.name, copy]
    stems = [re.sub(r"/[A-Za-z0-9]{22}/", "/*/", name) for name in names]
    assert stems == [
        "original_images/*/lac.jpg",
        "original_images/*/danse.gif",
        "images/*/lac.width-30.format-webp.webp",
        "documents/*/mesures.csv",
        "exports/*/copie.zip",
    ]
    assert len({name.split("/")[1] for name in names}) == 5
    assert file.filename == "mesures.csv"


@pytest.mark.parametrize("name", ["images/../documents/a.csv", "../db.sqlite3", "images\\..\\a.csv", "/etc/passwd"])
def test_a_name_that_leads_elsewhere_is_refused(name):
    with pytest.raises((SuspiciousFileOperation, FileNotFoundError)):
        default_storage.open(name)


def test_a_portrait_that_code_stores_is_checked_too(member):
    member.avatar.save("moi.png", ContentFile(media.jpeg_of_a_phone((1200, 600))))
    with member.avatar.open() as stored:
        content = stored.read()
    assert (content[:3], b"secret" in content.lower(), member.avatar.name[-8:]) == (b"\xff\xd8\xff", False, "/moi.jpg")
    assert max(member.avatar.width, member.avatar.height) == 512
    with pytest.raises(ValidationError):
        Member.objects.create(email="b@example.org", avatar=ContentFile(b"<svg/>", name="b.svg"))


# --- A bucket ---------------------------------------------------------------------------------


@pytest.fixture
def bucket(settings):
    """The platform with its pictures and files in a bucket, where it keeps them below a folder."""
    with object_store() as store:
        settings.STORAGES = {**settings.STORAGES, "default": media_storage(store.url("centre/site"))}
        yield store


def test_a_page_works_with_a_bucket_and_names_no_other_host(bucket, tab, member, client):
    member.avatar.save("moi.jpg", ContentFile(media.jpeg()))
    image, animation, file = write_illustrated(tab)
    kept = {re.sub(r"/[A-Za-z0-9]{22}/", "/*/", key): content for key, content in bucket.objects.items()}
    assert kept["/centre/site/documents/*/mesures.csv"] == media.CSV
    assert set(kept) >= {
        "/centre/site/avatars/*/moi.jpg",
        "/centre/site/original_images/*/lac.jpg",
        "/centre/site/original_images/*/danse.gif",
    }
    draft = [image.file.url, version_url(image, "width-800|format-webp", "webp"), animation.file.url, file.url]
    assert [client.get(address).status_code for address in draft] == [404] * 4

    tab.publish(tab.document)
    for reader, page in ((client, tab.page.url), (tab.client, f"/ecrire/{tab.page.pk}/")):
        shown = reader.get(page)
        named = media_named_by(shown.content.decode())
        assert {address for address in named if not address.startswith("/")} <= {tab.page.get_full_url()}
        answers = {address: reader.get(address).status_code for address in named if address.startswith("/")}
        assert answers == dict.fromkeys(answers, 200)
        assert f"127.0.0.1:{bucket.server_port}" not in shown.content.decode()
        # The editor has a map.
        pictures = re.search(r"img-src ([^;]+)", shown["Content-Security-Policy"])[1].split()
        assert set(pictures) - {"https://tile.openstreetmap.org"} == {"'self'", "data:", "blob:"}
    found = media_named_by(client.get(tab.page.url).content.decode())
    assert {address.split("/")[1] for address in found} == {"images", "media", "documents"}
    assert b"".join(client.get(file.url).streaming_content) == media.CSV


def test_a_version_that_the_store_has_lost_is_made_again(bucket, tab, client):
    image, _animation, _file = write_illustrated(tab)
    tab.publish(tab.document)
    address = version_url(image, "width-800|format-webp", "webp")
    first = b"".join(client.get(address).streaming_content)
    lost = [key for key in bucket.objects if "/images/" in key]
    for key in lost:
        del bucket.objects[key]
    assert (len(lost) > 0, b"".join(client.get(address).streaming_content)) == (True, first)
    for key in [key for key in bucket.objects if "/original_images/" in key]:
        del bucket.objects[key]
    assert client.get(image.file.url).status_code == 404


def test_the_address_of_a_bucket():
    options = media_storage("s3://a%2Bb:c%2Fd%3De@s3.example:9000/centre/site?region=gra")["OPTIONS"]
    told = [options[name] for name in ("access_key", "secret_key", "endpoint_url", "bucket_name", "location")]
    assert told == ["a+b", "c/d=e", "https://s3.example:9000", "centre", "site"]
    assert options["region_name"] == "gra"
    assert media_storage("") == {"BACKEND": "config.media_storage.LocalMedia"}


@pytest.mark.parametrize(
    "url", ["s3://key:se/cret@s3.example/centre", "s3://s3.example/centre", "s3://key:secret@s3.example", "centre"]
)
def test_an_address_of_a_bucket_that_says_too_little_is_refused_with_words(url):
    with pytest.raises(ImproperlyConfigured, match="write / in the key or the secret as %2F"):
        media_storage(url)


# --- Moving -----------------------------------------------------------------------------------


def adopt(folder):
    output, errors = StringIO(), StringIO()
    call_command("adopt_media", str(folder), stdout=output, stderr=errors)
    return output.getvalue().strip(), errors.getvalue().strip()


def test_files_of_a_folder_come_into_the_store_under_their_names(settings, tab, client, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"  # without the files of all other tests
    image, animation, file = write_illustrated(tab)
    tab.publish(tab.document)
    old = settings.MEDIA_ROOT
    with object_store() as store:
        settings.STORAGES = {**settings.STORAGES, "default": media_storage(store.url("centre"))}
        assert client.get(image.file.url).status_code == 404
        many = sum(path.is_file() for path in old.rglob("*"))
        assert adopt(old) == (f"{many} files put into the store, 0 were there already.", "")
        assert adopt(old) == (f"0 files put into the store, {many} were there already.", "")
        assert [client.get(address).status_code for address in (image.file.url, animation.file.url, file.url)] == [
            200
        ] * 3
        store.objects[f"/centre/{file.file.name}"] = b"another"
        told, errors = adopt(old)
        assert errors == f"Left alone, the store has another file of this name: {file.file.name}"
        assert store.objects[f"/centre/{file.file.name}"] == b"another"
    with pytest.raises(CommandError):
        adopt(tmp_path / "nothing")


def test_a_file_that_a_draft_links_to_by_number_is_noted(tab, member):
    _image, _animation, file = write_illustrated(tab)
    DraftMedia.objects.all().delete()
    page = tab.page
    page.body = [{"type": "text", "value": f'<p><a id="{file.pk}" linktype="document">mesures</a></p>'}]
    page.save_revision(user=member)
    assert list(DraftMedia.objects.values_list("document", flat=True)) == [file.pk]
