"""Every kind of change against every kind of page: what is kept is as the pages are, at the next request."""

from datetime import timedelta

import pytest
from config.page_cache.store import page_store
from django.db import connection
from django.db.models import F
from django.test import Client
from django.utils import timezone
from wagtail.models import PageViewRestriction

from contributions.actions.lifecycle import discard, hide, show, withdraw
from contributions.actions.sharing import show_in
from contributions.actions.tags import merge_tags
from contributions.models import Contribution, Tag
from home.models import HomePin, StandardPage
from members.models import Member
from reactions.actions import close_thread, hide_comment, write_comment
from reactions.models import Comment
from territories.models import Territory
from tests.factories.communities import open_community, section_of
from tests.factories.contributions import ArticleFactory, EventFactory, PlaceFactory
from tests.factories.members import MemberFactory

OURS = {"sec-fetch-site": "same-origin"}


@pytest.fixture
def world(home, section, other_territory):
    """An article with a tag, an event, a place, a community and a page of the animator's, on the first territory."""

    class World:
        author = MemberFactory(display_name="Anne Roche", slug="anne-roche")
        animator = Member.objects.create_superuser("chef@example.org", "un-long-secret", display_name="Élise")

    World.article = ArticleFactory(
        parent=section("articles"), author=World.author, title="La neige sonne", slug="neige", summary="Un standfirst."
    )
    World.article.tags.add("hiver")
    World.article.save()
    World.article.save_revision().publish()
    World.event = EventFactory(parent=section("agenda"), author=World.author, title="Écouter les avalanches", slug="e")
    World.place = PlaceFactory(parent=section("a-visiter"), author=World.author, title="Le refuge", slug="refuge")
    World.community = open_community(
        home.get_site().territory, administrator=World.author
    )
    World.standing = home.add_child(instance=StandardPage(title="À propos", slug="a-propos"))
    World.other = other_territory
    return World


def addresses(world):
    """One page of every kind."""
    return {
        "home": "/",
        "section": "/articles/",
        "article": "/articles/neige/",
        "event": "/agenda/e/",
        "agenda": "/agenda/",
        "places": "/a-visiter/",
        "tag": "/tags/hiver/",
        "search": "/recherche/?q=neige",
        "member": "/membres/anne-roche/",
        "community": world.community.url,
        "standing": "/a-propos/",
        "feed": "/articles/flux.atom",
        "calendar": "/agenda/agenda.ics",
        "map data": "/agenda/carte.geojson",
        "api": "/api/v1/articles",
        "sitemap": "/sitemap.xml",
        "box": "/embed/agenda/",
    }


def walk(client, found, **headers):
    """{page: (how, text)} of every page."""
    answers = {name: client.get(at, headers=headers) for name, at in found.items()}
    return {name: (answer["X-Cache"], answer.content.decode()) for name, answer in answers.items()}


def test_probe(world):
    client = Client()
    for name, at in addresses(world).items():
        a = client.get(at)
        b = client.get(at)
        print(name, at, a.status_code, a.get("Cache-Control"), a.get("Vary"), a["X-Cache"], b["X-Cache"], len(a.content))
    assert 0
