"""The pattern page of developers."""

import pytest

pytestmark = pytest.mark.django_db


def test_it_shows_every_component(client, site, settings):
    settings.PATTERN_PAGE = True
    assert client.get("/motifs/").status_code == 200
    assert client.get("/motifs/event-3.svg")["Content-Type"] == "image/svg+xml"
    assert client.get("/motifs/nothing-3.svg").status_code == 404


def test_readers_do_not_see_it(client, site, settings):
    settings.PATTERN_PAGE = False
    assert client.get("/motifs/").status_code == 404
    assert client.get("/motifs/event-3.svg").status_code == 404
