"""The object store goes away in the middle of use: pages are read, pictures wait, and what is typed is kept."""

import io
from functools import partial

import pytest
from config.settings.media import media_storage
from django.core.files.storage import default_storage
from django.core.management import CommandError, call_command

from media.models import CreditedImage
from media.outages import StoreUnavailable
from media.renditions import version_url
from tests.factories.editor import jpeg
from tests.factories.object_store import object_store

pytestmark = pytest.mark.django_db


@pytest.fixture
def bucket(settings):
    """The platform with its pictures and files in a bucket; `bucket.away` is a store where nobody listens."""
    with object_store() as away:
        lost = away.url("centre/site")
    with object_store() as store:

        def keep_in(url):
            settings.STORAGES = {**settings.STORAGES, "default": media_storage(url)}

        store.go_away, store.come_back = partial(keep_in, lost), partial(keep_in, store.url("centre/site"))
        store.come_back()
        yield store


@pytest.fixture
def tab(tab):
    """What fails is answered by a page."""
    tab.client.raise_request_exception = False
    return tab


def test_pictures_wait_and_nothing_is_lost(bucket, tab):
    sent = tab.client.post("/ecrire/api/image/", {"file": jpeg((90, 60), name="lac.jpg")})
    image = CreditedImage.objects.get(pk=sent.json()["image"])
    addresses = [version_url(image, "width-40|format-webp", "webp"), image.file.url]
    assert [tab.client.get(address).status_code for address in addresses] == [200, 200]

    bucket.go_away()
    answers = [tab.client.get(address) for address in addresses]
    assert [(answer.status_code, answer["Cache-Control"]) for answer in answers] == [(503, "no-store")] * 2
    refused = tab.client.post("/ecrire/api/image/", {"file": jpeg((90, 60), name="autre.jpg")})
    assert (refused.status_code, "plus tard" in str(refused.json())) == (400, True)
    assert (tab.client.get("/").status_code, CreditedImage.objects.count()) == (200, 1)
    with pytest.raises(StoreUnavailable):
        default_storage.exists(image.file.name)

    bucket.come_back()
    assert [tab.client.get(address).status_code for address in addresses] == [200, 200]


def test_media_move_from_one_store_to_another_and_back(bucket, tab, tmp_path, settings):
    sent = tab.client.post("/ecrire/api/image/", {"file": jpeg((90, 60), name="lac.jpg")})
    image = CreditedImage.objects.get(pk=sent.json()["image"])
    kept = dict(bucket.objects)
    original = f"/centre/site/{image.file.name}"

    settings.STORAGES = {**settings.STORAGES, "default": media_storage("")}
    settings.MEDIA_ROOT = tmp_path / "private"
    output = io.StringIO()
    call_command("adopt_media", bucket.url("centre/site"), stdout=output)
    assert (tmp_path / "private" / image.file.name).read_bytes() == kept[original]
    assert output.getvalue() == f"{len(kept)} files put into the store, 0 were there already.\n"

    bucket.objects.clear()
    bucket.come_back()
    call_command("adopt_media", str(tmp_path / "private"), stdout=output)
    assert bucket.objects == kept
    for wrong in ("s3://nothing", str(tmp_path / "none")):
        with pytest.raises(CommandError):
            call_command("adopt_media", wrong)
