"""Passing a page on: plain links, and a Mastodon server that the reader names."""

import re

import pytest

from reactions.sharing import host_in

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("written", "host"),
    [
        ("mamot.fr", "mamot.fr"),
        (" https://Mamot.fr/@moi ", "mamot.fr"),
        ("@moi@piaille.fr", "piaille.fr"),
        ("mastodon.zaclys.com/home", "mastodon.zaclys.com"),
        ("téléscope.example", "xn--tlscope-byab.example"),
        ("localhost", ""),
        ("mamot.fr:8443", ""),
        ("javascript:alert(1)", ""),
        ("127.0.0.1", ""),
        ("", ""),
        ("a" * 300, ""),
        ("x\x00y.fr", ""),
    ],
)
def test_the_server_that_is_meant(written, host):
    assert host_in(written) == host


def test_the_link_to_the_readers_own_server(article, client):
    address = f"/partager/mastodon/{article.short_code}/"
    assert client.get(address).status_code == 200
    page = client.get(address, {"serveur": "@moi@mamot.fr"}).content.decode()
    assert "https://mamot.fr/share?text=Le+bruit+de+la+neige+http%3A%2F%2Ftestserver%2Farticles%2Fneige%2F" in page
    response = client.get(address, {"serveur": "pas un serveur"})
    assert (response.status_code, 'value="pas un serveur"' in response.content.decode()) == (422, True)


def test_every_way_to_share_is_a_plain_link(article, client):
    page = client.get(article.url).content.decode()
    share = re.search(r"<share-links.*?</share-links>", page, re.DOTALL)[0]
    assert re.findall(r'href="([^"?]+)', share) == [
        "mailto:",
        f"/partager/mastodon/{article.short_code}/",
        "https://bsky.app/intent/compose",
        "https://www.facebook.com/sharer/sharer.php",
        "https://www.linkedin.com/sharing/share-offsite/",
        "https://wa.me/",
    ]
    assert "http%3A%2F%2Ftestserver%2Farticles%2Fneige%2F" in share
    assert re.findall(r"<(?:script|img|iframe)[^>]+https?://(?!testserver)", page) == []
