"""Pictures and files in an S3 store of others' making, which checks every signature; it hangs in the middle of use."""

import io
import re
import time
from http.client import HTTPConnection
from urllib.parse import urlsplit

import pytest
from config import object_store
from config.settings.media import media_storage
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.test import Client

from media.models import CreditedImage
from media.outages import StoreUnavailable
from media.renditions import version_url
from members.models import Member
from tests.factories import media
from tests.factories.editor import jpeg
from tests.factories.illustrated import media_named_by, write_illustrated

pytestmark = pytest.mark.django_db


@pytest.fixture
def bucket(store, settings):
    """The name of a new bucket, in whose folder `site` the platform keeps its pictures and files."""
    name = store.new_bucket()
    settings.STORAGES = {**settings.STORAGES, "default": media_storage(store.url(f"{name}/site"))}
    return name


@pytest.fixture
def tab(tab):
    """What fails is answered by a page."""
    tab.client.raise_request_exception = False
    return tab


def without_tokens(names):
    return {re.sub(r"/[A-Za-z0-9]{22}/", "/*/", name) for name in names}


def test_every_picture_is_shown_and_no_page_names_the_store(store, bucket, tab, member, client):
    member.avatar.save("moi.jpg", ContentFile(media.jpeg()))
    _image, _animation, file = write_illustrated(tab)
    assert without_tokens(store.objects(bucket)) >= {
        "site/avatars/*/moi.jpg",
        "site/original_images/*/lac.jpg",
        "site/original_images/*/danse.gif",
        "site/documents/*/mesures.csv",
    }
    tab.publish(tab.document)
    librarian = Client()
    librarian.force_login(Member.objects.create_superuser("chef@example.org", "un-long-secret"))
    pages = [
        (client, tab.page.url),
        (client, f"/membres/{member.slug}/"),
        (tab.client, f"/ecrire/{tab.page.pk}/"),
        (librarian, "/admin/images/"),
        (librarian, "/admin/documents/"),
    ]
    for reader, page in pages:
        shown = reader.get(page)
        html = shown.content.decode()
        named = {
            address for address in media_named_by(html) if address.startswith(("/images/", "/media/", "/documents/"))
        }
        assert {address: reader.get(address).status_code for address in named} == dict.fromkeys(named, 200), page
        assert (shown.status_code, store.endpoint in html, bucket in html) == (200, False, False)
        assert named, page
    assert b"".join(client.get(file.url).streaming_content) == media.CSV
    assert client.get(member.avatar.url).status_code == 200


def test_the_store_shows_nothing_to_others_and_a_draft_is_its_author_s(store, bucket, tab, client):
    _image, _animation, file = write_illustrated(tab)
    connection = HTTPConnection(urlsplit(store.endpoint).netloc, timeout=10)
    connection.request("GET", f"/{bucket}/site/{file.file.name}")
    assert connection.getresponse().status == 403
    connection.close()
    assert [reader.get(file.url).status_code for reader in (client, tab.client)] == [404, 200]


def test_a_key_that_is_not_the_store_s_is_told(store, bucket, settings):
    wrong = store.url(f"{bucket}/site").replace("%2F", "%2B")
    settings.STORAGES = {**settings.STORAGES, "default": media_storage(wrong)}
    with pytest.raises(StoreUnavailable):
        default_storage.save("a.txt", ContentFile(b"a"))


def test_a_version_that_is_missing_is_made_again(store, bucket, tab, client):
    image, _animation, _file = write_illustrated(tab)
    tab.publish(tab.document)
    address = version_url(image, "width-800|format-webp", "webp")
    first = b"".join(client.get(address).streaming_content)
    lost = [name for name in store.objects(bucket) if name.startswith("site/images/")]
    for name in lost:
        store.client().delete_object(Bucket=bucket, Key=name)
    assert (len(lost) > 0, b"".join(client.get(address).streaming_content) == first) == (True, True)
    store.client().delete_object(Bucket=bucket, Key=f"site/{image.file.name}")
    assert client.get(image.file.url).status_code == 404


def test_the_store_hangs_in_the_middle_of_use(store, bucket, tab, client, monkeypatch):
    monkeypatch.setitem(object_store.PATIENCE, "read_timeout", 1)
    monkeypatch.setattr(object_store, "PAUSE", 0.5)
    image, _animation, _file = write_illustrated(tab)
    tab.publish(tab.document)
    address = version_url(image, "width-800|format-webp", "webp")
    assert client.get(address).status_code == 200
    store.freeze()
    try:
        assert [client.get(page).status_code for page in ("/", tab.page.url)] == [200, 200]
        assert client.get(image.file.url).status_code == 503
        began = time.monotonic()
        assert [client.get(image.file.url).status_code for _time in range(20)] == [503] * 20
        assert time.monotonic() - began < 8  # one or two of them waited, not all
        refused = tab.client.post("/ecrire/api/image/", {"file": jpeg((90, 60), name="autre.jpg")})
        assert (refused.status_code, "plus tard" in str(refused.json())) == (400, True)
        written = {"type": "doc", "content": [{"type": "paragraph", "content": [{"type": "text", "text": "Encore."}]}]}
        assert tab.send(title="Le lac, encore", document=written).status_code == 200
    finally:
        store.thaw()
    time.sleep(object_store.PAUSE)
    assert [client.get(image.file.url).status_code, CreditedImage.objects.count()] == [200, 2]


def test_media_move_to_the_disk_and_back(store, bucket, tab, tmp_path, settings):
    write_illustrated(tab)
    kept = store.objects(bucket)
    in_store, output = settings.STORAGES, io.StringIO()
    settings.STORAGES = {**settings.STORAGES, "default": media_storage("")}
    settings.MEDIA_ROOT = tmp_path / "private"
    call_command("adopt_media", store.url(f"{bucket}/site"), stdout=output)
    found = {
        f"site/{path.relative_to(settings.MEDIA_ROOT)}": path.read_bytes() for path in files_of(settings.MEDIA_ROOT)
    }
    assert (found, output.getvalue()) == (kept, f"{len(kept)} files put into the store, 0 were there already.\n")

    other = store.new_bucket()
    settings.STORAGES = {**in_store, "default": media_storage(store.url(f"{other}/site"))}
    call_command("adopt_media", str(settings.MEDIA_ROOT), stdout=output)
    assert store.objects(other) == kept


def files_of(folder):
    return [path for path in folder.rglob("*") if path.is_file()]
