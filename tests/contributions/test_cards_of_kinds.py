"""What the cards and pages of some kinds show, and what they leave out."""

import re

import pytest

from announcements.models import AnnouncementPage
from dossiers.models import DossierPage
from tests.factories.agenda import date, make_event
from tests.factories.communities import open_community

pytestmark = pytest.mark.django_db


def body(client, path):
    return client.get(path).content.decode()


def test_dossiers_have_pictures(client, section):
    page = section("dossiers").add_child(instance=DossierPage(title="La neige"))
    cards = re.findall(
        r'<article class="card dossier[^"]*">\s*<div class="pic">\s*<img class="drawn" src="([^"?]+)',
        body(client, "/dossiers/"),
    )
    assert cards == [page.cover_url]


def test_an_announcement_without_a_photograph_shows_none(client, section):
    page = section("annonces").add_child(instance=AnnouncementPage(title="Cherche sismomètre"))
    listed, read = body(client, "/annonces/"), body(client, page.url)
    assert re.findall(r'<article class="(card[^"]*)"', listed) == ["card announcement"]
    assert 'class="leadpic"' not in read
    assert "/couvertures/" not in re.sub(r"<head>.*?</head>", "", read, flags=re.DOTALL)


@pytest.mark.parametrize(("status", "lines"), [("cancelled", ["agenda-line is-cancelled"]), ("full", ["agenda-line"])])
def test_the_title_of_what_is_cancelled_is_struck_and_the_word_is_not(client, home, section, status, lines):
    make_event(section("agenda"), date("2099-01-01 18:00", status=status), title="Comète")
    page = body(client, "/")
    assert re.findall(r'<article class="(agenda-line[^"]*)"', page) == lines
    assert f'class="state {status}"' in page


def test_communities_wear_their_colour(client, territory):
    community = open_community(territory)
    community.accent = "#1f5fbf"
    community.save()
    page = body(client, "/communautes/")
    assert re.findall(r'<circle[^>]*stroke="([^"]+)"', page) == ["#1f5fbf"]
    assert community.summary in page
