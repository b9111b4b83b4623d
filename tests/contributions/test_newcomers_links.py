"""Links of newcomers lead nowhere for search engines, wherever a page of theirs holds one."""

import json
import re

import pytest
from django.utils import timezone

from contributions.models.authorship import CoAuthor
from intake.html import mark_outside_links
from members.models import Member
from tests.factories.contributions import (
    AnnouncementFactory,
    ArticleFactory,
    EventFactory,
    PlaceFactory,
    ProjectFactory,
)
from tests.factories.members import MemberFactory

pytestmark = pytest.mark.django_db
OUT = "https://achats.example/montres"
TEXT = {"type": "text", "value": f'<p>Lisez <a href="{OUT}">ceci</a> et <a href="/agenda/">l’agenda</a>.</p>'}
CALLOUT = {"type": "callout", "value": {"kind": "try", "title": "", "text": f'<p><a href="{OUT}/2">Encore</a></p>'}}
CARD = {"type": "link_card", "value": {"url": f"{OUT}/3", "title": "Une montre", "source": "", "summary": ""}}


def body(*blocks):
    """A body as the database holds it."""
    return json.dumps(list(blocks))


def rel_of_links(client, page):
    """{address: rel} of the links of a page that lead to the shop."""
    html = client.get(page.url).content.decode()
    tags = re.findall(r"<a\s[^>]*>", html)
    links = [(re.search(r'href="([^"]*)"', tag), re.search(r'rel="([^"]*)"', tag)) for tag in tags]
    return {href[1]: set(rel[1].split()) if rel else set() for href, rel in links if href and OUT in href[1]}


@pytest.fixture
def newcomer(db):
    return MemberFactory(display_name="Nouvelle", established_at=None)


def test_links_of_a_newcomers_text(client, section, newcomer):
    page = ArticleFactory(parent=section("articles"), author=newcomer, body=body(TEXT, CALLOUT, CARD))
    found = rel_of_links(client, page)
    assert len(found) == 3
    assert [{"nofollow", "ugc"} <= rel for rel in found.values()] == [True] * 3
    html = client.get(page.url).content.decode()
    assert '<a href="/agenda/">l’agenda</a>' in html
    Member.objects.update(established_at=timezone.now())
    assert ["ugc" in rel for rel in rel_of_links(client, page).values()] == [False] * 3


@pytest.mark.parametrize(
    ("factory", "slug", "field"),
    [
        (EventFactory, "agenda", "booking_url"),
        (AnnouncementFactory, "annonces", "reply_url"),
        (ProjectFactory, "projets", "campaign_url"),
        (PlaceFactory, "a-visiter", "website"),
    ],
)
def test_links_of_each_kind(client, section, newcomer, factory, slug, field):
    page = factory(parent=section(slug), author=newcomer, body=body(TEXT), **{field: f"{OUT}/lien"})
    found = rel_of_links(client, page)
    assert f"{OUT}/lien" in found
    assert [{"nofollow", "ugc"} <= rel for rel in found.values()] == [True] * len(found)


def test_links_of_a_text_that_a_newcomer_signs_too(client, section, newcomer):
    page = ArticleFactory(parent=section("articles"), author=MemberFactory(), body=body(TEXT))
    assert list(rel_of_links(client, page).values()) == [set()]
    CoAuthor.objects.create(contribution=page, member=newcomer, accepted_at=timezone.now())
    assert list(rel_of_links(client, page).values()) == [{"nofollow", "ugc"}]


@pytest.mark.parametrize(
    ("tag", "marked"),
    [
        ('<a href="https://a.example/">', '<a href="https://a.example/" rel="nofollow ugc">'),
        ('<a rel="noopener" href="https://a.example/">', '<a href="https://a.example/" rel="noopener nofollow ugc">'),
        ("<a href='//a.example/'>", "<a href='//a.example/' rel=\"nofollow ugc\">"),
        ('<a href="HTTPS://a.example/?x=&quot;>&quot;">', '<a href="HTTPS://a.example/?x=&quot;>&quot;" rel="nofollow ugc">'),
        ('<a title="a > b" href="https://a.example/">', '<a title="a > b" href="https://a.example/" rel="nofollow ugc">'),
        ('<a href="https://ici.example/agenda/">', '<a href="https://ici.example/agenda/">'),
        ('<a href="/agenda/">', '<a href="/agenda/">'),
        ('<a rel="license" href="https://cc.example/by/">', '<a rel="license" href="https://cc.example/by/">'),
        ('<a id="ancre">', '<a id="ancre">'),
        ('<a href="mailto:a@b.example">', '<a href="mailto:a@b.example">'),
        ("<abbr>", "<abbr>"),
        ('<a href="https://ici.example.evil.example/">', '<a href="https://ici.example.evil.example/" rel="nofollow ugc">'),
        ('<a href="https://[/">', '<a href="https://[/" rel="nofollow ugc">'),
    ],
)  # fmt: skip
def test_which_links_are_marked(tag, marked):
    assert mark_outside_links(tag, rel="nofollow ugc", host="ici.example") == marked
