"""The pattern page of developers."""

import pytest
from config.settings import base

pytestmark = pytest.mark.django_db


def test_it_shows_every_component(client, territory):
    assert client.get("/motifs/").status_code == 200
    assert client.get("/motifs/event-3.svg")["Content-Type"] == "image/svg+xml"
    assert client.get("/motifs/nothing-3.svg").status_code == 404


def test_production_has_neither_the_page_nor_the_demo():
    assert [app for app in base.INSTALLED_APPS if app == "demo"] == []
