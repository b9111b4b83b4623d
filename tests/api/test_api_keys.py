"""Keys of the API in the admin: made by whoever animates a territory, shown once, each territory's own."""

import re

import pytest

from api.models import PREFIX, ApiKey
from home.actions import appoint_animator
from members.models import Member

pytestmark = pytest.mark.django_db


@pytest.fixture
def animator(territory):
    person = Member.objects.create_user("animatrice@example.org", "x", display_name="Animatrice")
    appoint_animator(territory=territory, member=person)
    return person


@pytest.fixture
def key_elsewhere(other_territory):
    return ApiKey.objects.issue(territory=other_territory, name="Ailleurs")[0]


def make(client, territory):
    return client.post(
        "/admin/api-keys/new/",
        {"territory": territory.pk, "name": "Le musée", "contact": "musee@example.org", "requests_a_minute": "600"},
    )


def test_a_key_is_shown_once_and_works(client, territory, animator):
    client.force_login(animator)
    answer = make(client, territory)
    assert (answer.status_code, "no-store" in answer["Cache-Control"].split(", ")) == (200, True)
    [secret] = set(re.findall(rf"{PREFIX}[\w-]{{43}}", answer.content.decode()))
    key = ApiKey.objects.get()
    assert (key.name, key.created_by, key.beginning) == ("Le musée", animator, secret[: len(key.beginning)])
    for path in ("/admin/api-keys/", f"/admin/api-keys/edit/{key.pk}/"):
        page = client.get(path)
        assert (page.status_code, secret in page.content.decode()) == (200, False)
    asked = client.get("/api/v1/kinds", headers={"authorization": f"Bearer {secret}"})
    assert asked["RateLimit-Policy"] == '"key";q=600;w=60'
    assert client.post(f"/admin/api-keys/delete/{key.pk}/").status_code == 302
    assert client.get("/api/v1/kinds", headers={"authorization": f"Bearer {secret}"}).status_code == 401


def test_keys_of_another_territory_are_out_of_reach(client, territory, animator, key_elsewhere):
    client.force_login(animator)
    assert "Ailleurs" not in client.get("/admin/api-keys/").content.decode()
    for path in (f"edit/{key_elsewhere.pk}/", f"delete/{key_elsewhere.pk}/"):
        assert client.get(f"/admin/api-keys/{path}").status_code in (302, 404)
        assert client.post(f"/admin/api-keys/{path}").status_code in (302, 404)
    refused = make(client, key_elsewhere.territory)
    assert (refused.status_code, ApiKey.objects.count()) == (200, 1)


def test_members_make_none(client, territory, member):
    client.force_login(member)
    assert make(client, territory).status_code == 302
    assert ApiKey.objects.count() == 0


def test_an_administrator_makes_them_everywhere(client, territory, key_elsewhere):
    client.force_login(Member.objects.create_superuser("root@example.org", "x", display_name="Root"))
    assert "Ailleurs" in client.get("/admin/api-keys/").content.decode()
    assert make(client, territory).status_code == 200
    assert ApiKey.objects.count() == 2
