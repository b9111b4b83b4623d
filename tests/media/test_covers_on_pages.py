"""Drawn covers on a page: of its subject, in its ink, and no motif twice among neighbours."""

import re

import pytest

from media.social_pictures import social_picture
from tests.factories.communities import open_community, section_of
from tests.factories.contributions import ArticleFactory

pytestmark = pytest.mark.django_db


def covers(client, path):
    """[(address, motif that it asks for)] of the drawn covers of a page."""
    page = client.get(path).content.decode()
    return re.findall(r'src="(/couvertures/[^"?]+\.svg)\?encre=\w+(?:&amp;motif=(\w+))?"', page)


def ground(client, address):
    """The colours of a drawing."""
    return set(re.findall(r"#[0-9a-f]{6}", client.get(address).content.decode()))


def test_no_motif_comes_twice_among_neighbours(client, section):
    pages = [ArticleFactory(parent=section("articles"), title=f"Le glacier {number}") for number in range(6)]
    found = covers(client, "/articles/")
    assert [address for address, _motif in found] == [page.cover_url for page in reversed(pages)]
    motifs = [motif or "ridges" for _address, motif in found]
    assert (motifs[0], len(set(motifs))) == ("ridges", 6)
    drawn = {client.get(f"{address}?motif={motif}").content for address, motif in found}
    assert len(drawn) == 6


def test_a_motif_that_does_not_suit_the_page_is_not_drawn(client, section):
    page = ArticleFactory(parent=section("articles"), title="Le glacier")
    own = client.get(page.cover_url).content
    assert client.get(f"{page.cover_url}?motif=contours").content != own
    for asked in ("cells", "../", "", "x" * 500):
        assert client.get(page.cover_url, {"motif": asked}).content == own


def test_tags_choose_the_motif_of_what_is_on_line(client, section):
    page = ArticleFactory(parent=section("articles"), title="Le glacier")
    before = page.cover_url
    page.tags.add("Astronomie")
    page.save()
    page.refresh_from_db()
    assert page.card["motifs"][0] == "orbits"
    assert page.cover_url != before
    assert client.get(page.cover_url).status_code == 200


def test_pages_of_a_community_are_printed_in_its_colour(client, territory):
    community = open_community(territory, title="Bleue")
    community.accent = "#1f5fbf"
    community.save()
    articles = section_of(community)
    page = ArticleFactory(parent=articles, title="Le glacier")
    inks = {
        path: re.findall(rf'src="{page.cover_url}\?encre=(\w+)', client.get(path).content.decode())
        for path in ("/articles/", articles.url, page.url)
    }
    assert set(inks["/articles/"]) == {territory.accent.lstrip("#").lower()}
    assert set(inks[articles.url]) == set(inks[page.url]) == {"1f5fbf"}
    assert ground(client, f"{page.cover_url}?encre=1f5fbf") != ground(client, page.cover_url)
    for nonsense in ("", "red", "12345", "x" * 500):
        assert ground(client, f"{page.cover_url}?encre={nonsense}") == ground(client, page.cover_url)


def test_other_sites_see_the_colour_of_the_community_too(client, territory):
    community = open_community(territory, title="Bleue")
    community.accent = "#1f5fbf"
    community.save()
    page = ArticleFactory(parent=section_of(community), title="Le glacier")
    (address,) = re.findall(
        r'property="og:image" content="http://testserver([^"]+)"', client.get(page.url).content.decode()
    )
    assert address.endswith("?encre=1f5fbf")
    assert client.get(address).content == social_picture("article", "#1f5fbf", page.pk)
