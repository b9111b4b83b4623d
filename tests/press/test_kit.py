"""The press kit of a territory and of a community."""

import pytest

from media.models import Licence
from tests.factories.contributions import ArticleFactory, CommunityFactory, CreditedImageFactory


@pytest.fixture
def community(section):
    return CommunityFactory(parent=section("communautes"), title="Ciels du Dauphiné", slug="ciels")


def test_the_kit_shows_what_may_be_printed(client, territory, section):
    free, closed = (
        CreditedImageFactory(title="Libre"),
        CreditedImageFactory(title="Fermée", licence=Licence.ALL_RIGHTS),
    )
    unsigned = CreditedImageFactory(title="Sans nom", credit="")
    for picture in (free, closed, unsigned, free):
        ArticleFactory(parent=section("articles"), lead_image=picture)
    ArticleFactory(parent=section("articles"), lead_image=CreditedImageFactory(title="Brouillon"), live=False)
    response = client.get("/presse/")
    assert [picture.title for picture in response.context["pictures"]] == ["Libre"]
    text = response.content.decode()
    assert free.file.url in text
    assert "Sofia Mendes" in text
    assert " style=" not in text
    assert response["Cache-Control"].startswith("public")


def test_few_people_are_left_out_of_the_figures(client, territory, section):
    for _ in range(4):
        ArticleFactory(parent=section("articles"))
    figures = {words: number for number, words in client.get("/presse/").context["figures"]}
    assert figures == {"contributions en ligne": "4"}
    ArticleFactory(parent=section("articles"))
    figures = {words: number for number, words in client.get("/presse/").context["figures"]}
    assert figures["personnes et institutions qui publient"] == "5"


def test_a_community_has_its_own(client, territory, community):
    response = client.get("/presse/ciels/")
    assert response.status_code == 200
    assert "Ciels du Dauphiné" in response.content.decode()
    assert f'href="/presse/{community.slug}/"' in client.get("/presse/").content.decode()


def test_drafts_and_other_territories_have_none_here(client, territory, other_territory, section):
    CommunityFactory(parent=section("communautes"), slug="cachee", live=False)
    CommunityFactory(parent=other_territory.root_page.get_children().get(slug="communautes"), slug="ailleurs")
    assert [client.get(f"/presse/{slug}/").status_code for slug in ("cachee", "ailleurs", "nulle-part")] == [404] * 3
