"""Wagtail's API, version 3, is nowhere in a process."""

import sys

import pytest
from config.unmounted_api import EmptyModule

#: What each app of Wagtail imports when it is ready.
ADDED = [
    "wagtail.api.v3.api",
    "wagtail.contrib.redirects.api.v3",
    "wagtail.documents.api.v3.registry",
    "wagtail.documents.api.v3.router",
    "wagtail.images.api.v3.registry",
    "wagtail.images.api.v3.router",
    "wagtail.snippets.api.v3",
    "wagtail.snippets.api.v3.router",
]


def test_wagtail_adds_its_routes_to_nothing():
    found = {name: type(sys.modules.get(name)) for name in ADDED}
    assert found == dict.fromkeys(ADDED, EmptyModule)
    assert [name for name in sys.modules if name.startswith("wagtail.api.v3.routers")] == []


@pytest.mark.django_db
def test_it_has_no_address(client, territory):
    assert client.get("/api/v3/pages/").status_code == 404
