"""Every kind of change against every kind of page: what is kept is as the pages are, at the next request."""

import pytest
from django.db import connection
from django.db.models import F
from django.test import Client

from communities.models import CommunityPage
from contributions.actions.lifecycle import discard, hide, show, withdraw
from contributions.actions.sharing import show_in
from contributions.actions.tags import merge_tags
from contributions.models import Contribution, Tag
from home.models import HomePin, StandardPage
from maps.models import MapSettings
from members.models import Member
from reactions.actions import close_thread, hide_comment, write_comment
from territories.models import Territory
from tests.factories.communities import open_community
from tests.factories.contributions import ArticleFactory, EventFactory, PlaceFactory
from tests.factories.members import MemberFactory

#: One page of every kind.
PAGES = {
    "home": "/",
    "section": "/articles/",
    "article": "/articles/neige/",
    "event": "/agenda/e/",
    "agenda": "/agenda/",
    "places": "/a-visiter/",
    "tag": "/tags/hiver/",
    "search": "/recherche/?q=neige",
    "member": "/membres/anne-roche/",
    "community": "/communautes/les-geologues/",
    "static page": "/a-propos/",
    "feed": "/articles/flux.atom",
    "calendar": "/agenda/agenda.ics",
    "map data": "/agenda/carte.geojson",
    "api": "/api/v1/articles",
    "sitemap": "/sitemap.xml",
    "box": "/embed/agenda/",
}


class World:
    """An article with a tag, an event, a place, a community and a page of the animator's, on the first territory."""

    def __init__(self, territory, home, section, other):
        self.territory, self.home, self.section, self.other = territory, home, section, other
        MapSettings.for_site(territory.site)  # there since a territory is opened; else its first page writes them
        self.author = MemberFactory(display_name="Anne Roche", slug="anne-roche")
        self.chief = Member.objects.create_superuser("chef@example.org", "un-long-secret", display_name="Élise")
        self.article = self.new("neige", "La neige sonne", tag="hiver")
        self.event = EventFactory(parent=section("agenda"), author=self.author, title="Écouter", slug="e")
        self.place = PlaceFactory(parent=section("a-visiter"), author=self.author, title="Le refuge", slug="refuge")
        self.community = open_community(territory, administrator=self.author)
        self.static = home.add_child(instance=StandardPage(title="À propos", slug="a-propos"))

    def new(self, slug, title, tag="", **fields):
        article = ArticleFactory(parent=self.section("articles"), author=self.author, title=title, slug=slug, **fields)
        if tag:
            article.tags.add(tag)
            article.save()
        article.save_revision().publish()
        return article

    def found(self):
        return Contribution.objects.get(pk=self.article.pk).specific


@pytest.fixture
def world(territory, home, section, other_territory):
    return World(territory, home, section, other_territory)


def edit(world):
    page = world.found()
    page.title = "La neige gronde"
    page.save_revision(user=world.author).publish()


def edit_static(world):
    world.static.title = "Qui nous sommes"
    world.static.save_revision().publish()


def change_look(world):
    Territory.objects.filter(pk=world.territory.pk).update(tagline="Isère, montagnes")


def pin(world):
    world.home.pins = [HomePin(contribution=world.event)]
    world.home.save()


def rename_section(world):
    index = world.section("articles")
    index.title = "Lire"
    index.save_revision().publish()


def change_community(world):
    CommunityPage.objects.filter(pk=world.community.pk).update(title="Les glaciologues")


def comment(world):
    world.comment, _is_new = write_comment(
        contribution=world.article, text="Quel silence !", key="k1", author=world.author
    )


def recommend(world):
    Contribution.objects.filter(pk=world.article.pk).update(recommendation_count=F("recommendation_count") + 41)


def merge(world):
    target = Tag.objects.create(name="Saison froide", slug="saison-froide", key="saison froide")
    merge_tags(source=Tag.objects.get(slug="hiver"), target=target)


def raw_sql(world):
    with connection.cursor() as cursor:
        cursor.execute("UPDATE wagtailcore_page SET title = %s WHERE id = %s", ["La neige, en SQL", world.article.pk])


def bulk(world):
    pages = list(Contribution.objects.filter(pk=world.article.pk))
    pages[0].title = "La neige en lot"
    Contribution.objects.bulk_update(pages, ["title"])


def rename_member(world):
    Member.objects.filter(pk=world.author.pk).update(display_name="Anne Vial")


def close(world):
    Territory.objects.filter(pk=world.territory.pk).update(is_open=False)


def reopen(world):
    Territory.objects.filter(pk=world.territory.pk).update(is_open=True)


def share(world):
    there = ArticleFactory(
        parent=world.other.root_page.get_children().get(slug="articles").specific, title="Venu d'Occitanie"
    )
    show_in(contribution=there, territory=world.territory, by=world.chief)


#: What changes, how, and what readers of which page find there then (what begins with "-": no more). Moderation gives
#: back the last version that was published, which what was written past it (in SQL, in bulk) is not in.
CHANGES = {
    "publication": (lambda world: world.new("verglas", "Le verglas"), "section", "Le verglas"),
    "edit": (edit, "article", "La neige gronde"),
    "comment": (comment, "article", "Quel silence !"),
    "a comment is hidden": (lambda world: hide_comment(comment=world.comment, by=world.chief), "article", "-Quel silence"),
    "a thread is closed": (lambda world: close_thread(contribution=world.article, by=world.author), "article", ""),
    "recommendations": (recommend, "article", "41"),
    "pin": (pin, "home", "Écouter"),
    "look": (change_look, "home", "Isère, montagnes"),
    "name of a section": (rename_section, "section", "Lire"),
    "static page": (edit_static, "static page", "Qui nous sommes"),
    "community": (change_community, "community", "Les glaciologues"),
    "shared from elsewhere": (share, "section", "Venu d"),
    "merge of tags": (merge, "article", "Saison froide"),
    "raw SQL": (raw_sql, "article", "La neige, en SQL"),
    "bulk": (bulk, "article", "La neige en lot"),
    "name of a member": (rename_member, "member", "Anne Vial"),
    "closing": (close, "home", "not-open"),
    "opening": (reopen, "home", "-not-open"),
    "moderation": (lambda world: hide(contribution=world.found(), by=world.chief), "section", "-La neige en lot"),
    "moderation taken back": (lambda world: show(contribution=world.found(), by=world.chief), "section", "La neige gronde"),
    "withdrawal": (lambda world: withdraw(contribution=world.found(), by=world.author), "section", "-La neige gronde"),
    "trash": (lambda world: discard(contribution=world.event, by=world.author), "agenda", "-Écouter"),
}  # fmt: skip


def walk(client):
    """{page: (status, how it came, its text)}."""
    answers = {name: client.get(at) for name, at in PAGES.items()}
    return {
        name: (answer.status_code, answer["X-Cache"], answer.getvalue().decode()) for name, answer in answers.items()
    }


def ways(walked):
    """How the pages came that are there."""
    return {name: how for name, (status, how, _text) in walked.items() if status == 200}


def texts(walked):
    return {name: (status, text) for name, (status, _how, text) in walked.items()}


def test_each_change_reaches_each_page_of_each_reader_at_the_next_request(world, settings):
    settings.API_REQUESTS_A_MINUTE = 10_000
    first, second, member = Client(), Client(), Client()
    member.force_login(world.author)
    assert ways(walk(first)) == dict.fromkeys(PAGES, "miss")
    before = walk(second)
    assert ways(before) == dict.fromkeys(PAGES, "hit")
    for what, (change, where, words) in CHANGES.items():
        change(world)
        after = walk(first)
        assert (what, set(ways(after).values()) - {"miss", "bypass"}) == (what, set())
        assert (what, words.removeprefix("-") in after[where][2]) == (what, not words.startswith("-"))
        assert (what, texts(walk(second)) == texts(after)) == (what, True)
    assert set(ways(walk(member)).values()) == {"bypass"}
