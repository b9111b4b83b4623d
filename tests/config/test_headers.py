"""What every answer says to the browser, whoever asks, whatever the answer."""

import pytest
from django.conf import settings

from members.models import Member

pytestmark = pytest.mark.django_db
POLICY = ", ".join(["geolocation=(self)", *(f"{feature}=()" for feature in settings.UNUSED_BROWSER_FEATURES)])


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/", 200),
        ("/agenda/", 200),
        ("/connexion/", 200),
        ("/inscription/", 200),
        ("/robots.txt", 200),
        ("/articles/flux.atom", 200),
        ("/healthz", 200),
        ("/readyz", 200),
        ("/static/css/site.css", 200),
        ("/couleurs/b3261e.css", 200),
        ("/nulle-part/", 404),
        ("/media/images/rien.jpg", 404),
        ("/mon-echosciences/", 302),
        ("/agenda", 301),
        ("/admin/", 302),
        ("/admin/login/", 302),
    ],
)
def test_what_no_page_uses_is_said_on_every_answer(client, territory, address, status):
    response = client.get(address)
    assert (response.status_code, response.headers["Permissions-Policy"]) == (status, POLICY)


@pytest.mark.parametrize("address", ["/admin/", "/admin/pages/", "/admin/api/main/pages/", "/admin/jsi18n/"])
def test_in_the_admin_too(client, territory, address):
    client.force_login(Member.objects.create_superuser("cheffe@example.org", "un-long-secret", display_name="Cheffe"))
    response = client.get(address)
    assert (response.status_code, response.headers["Permissions-Policy"]) == (200, POLICY)


def test_on_refusals_too(client, territory):
    assert client.post("/agenda/", headers={"host": "un hôte"}).headers["Permissions-Policy"] == POLICY
    assert client.get("/recherche/?q=%00").headers["Permissions-Policy"] == POLICY
    response = client.post("/connexion/", b"\xff" * 10, content_type="multipart/form-data")
    assert (response.status_code, response.headers["Permissions-Policy"]) == (400, POLICY)


def test_players_may_fill_the_screen_and_passkeys_work():
    """Frames of videos and our own pages use these."""
    used = {"fullscreen", "picture-in-picture", "encrypted-media", "autoplay", "web-share", "clipboard-write"}
    used |= {"publickey-credentials-get", "publickey-credentials-create"}
    assert used & set(settings.UNUSED_BROWSER_FEATURES) == set()
