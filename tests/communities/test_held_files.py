"""What somebody chose in a file field stays chosen while another field of the form is refused."""

import re

import pytest
from django.core.cache import cache
from PIL import Image

from tests.factories import media

pytestmark = pytest.mark.django_db


@pytest.fixture
def administrator(client, people):
    client.force_login(people["administrator"])
    return client


def look(community):
    return f"/communautes/{community.slug}/gerer/apparence/"


def held(response):
    """{name of a hidden field: token} of the form that came back."""
    return dict(re.findall(r'name="([\w-]+-held)" value="(\w+)"', response.content.decode()))


def refused(client, community, **files):
    return client.post(look(community), {"title": "Les géologues", "website": "javascript:x", **files})


def pictures():
    return {
        "cover": media.upload(media.jpeg((90, 60)), "crête.jpg", "image/jpeg"),
        "logo": media.upload(media.jpeg((60, 60)), "logo.jpg", "image/jpeg"),
    }


def test_chosen_pictures_stay_when_another_field_is_wrong(administrator, community):
    response = refused(administrator, community, **pictures())
    tokens = held(response)
    assert (response.status_code, set(tokens)) == (422, {"cover-held", "logo-held"})
    assert "« crête.jpg » est gardé" in response.content.decode().replace("\xa0", " ")
    # Refused a second time, they are still there; then the address is right.
    tokens = held(refused(administrator, community, **tokens))
    sent = {"title": "Les géologues", "website": "geologues.example", **tokens}
    assert administrator.post(look(community), sent).status_code == 302
    community.refresh_from_db()
    with Image.open(community.lead_image.file) as cover, Image.open(community.logo.file) as logo:
        assert (cover.size, logo.size) == ((90, 60), (60, 60))


def test_another_choice_counts_more_than_the_one_that_is_kept(administrator, community):
    tokens = held(refused(administrator, community, **pictures()))
    other = media.upload(media.jpeg((120, 60)), "autre.jpg", "image/jpeg")
    sent = {"title": "Les géologues", **tokens, "cover": other}
    assert administrator.post(look(community), sent).status_code == 302
    community.refresh_from_db()
    with Image.open(community.lead_image.file) as cover:
        assert cover.size == (120, 60)


def test_what_is_no_picture_is_not_kept(administrator, community):
    response = refused(administrator, community, cover=media.upload(b"<svg/>", "dessin.svg", "image/svg+xml"))
    assert (response.status_code, held(response)) == (422, {})


def test_what_is_kept_no_longer_is_not_forgotten_in_silence(administrator, community):
    tokens = held(refused(administrator, community, **pictures()))
    cache.clear()
    response = administrator.post(look(community), {"title": "Les géologues", **tokens})
    assert (response.status_code, list(response.context["form"].errors)) == (422, ["cover", "logo"])


def test_nobody_takes_up_what_somebody_else_chose(administrator, client, people, community):
    tokens = held(refused(administrator, community, **pictures()))
    client.force_login(people["animator"])
    response = client.post(look(community), {"title": "Les géologues", **tokens})
    assert response.status_code == 422
    community.refresh_from_db()
    assert community.lead_image is None


def test_a_resource_keeps_its_file(administrator, community):
    address = f"/communautes/{community.slug}/gerer/ressources/ajouter/"
    file = media.upload(b"%PDF-1.4\n%%EOF", "livret.pdf", "application/pdf")
    response = administrator.post(address, {"title": "", "version_on": "2026-11-01", "file": file})
    tokens = held(response)
    assert (response.status_code, set(tokens)) == (422, {"file-held"})
    assert re.search(r'<input type="file"[^>]*\brequired', response.content.decode()) is None
    sent = {"title": "Le livret", "version_on": "2026-11-01", **tokens}
    assert administrator.post(address, sent).status_code == 302
    assert [resource.document.title for resource in community.resources.all()] == ["Le livret"]


def test_a_member_keeps_the_chosen_portrait(client, people):
    client.force_login(people["member"])
    sent = {"display_name": "Zoé", "account_kind": "person", "links": "javascript:alert(1)"}
    portrait = media.upload(media.jpeg((90, 60)), "moi.jpg", "image/jpeg")
    tokens = held(client.post("/mon-echosciences/reglages/", sent | {"avatar": portrait}))
    assert set(tokens) == {"avatar-held"}
    assert client.post("/mon-echosciences/reglages/", sent | {"links": "", **tokens}).status_code == 302
    people["member"].refresh_from_db()
    assert bool(people["member"].avatar)
