"""One of each kind on the first territory, for tests that only read."""

import json

import pytest

from contributions.projections import projecting
from members.models import Member
from tests.factories.contributions import (
    AnnouncementFactory,
    ArticleFactory,
    CommunityFactory,
    CreditedImageFactory,
    DossierFactory,
    EventFactory,
    PlaceFactory,
    ProjectFactory,
)
from tests.made_once import made_once

FACTORIES = {
    "articles": ArticleFactory,
    "agenda": EventFactory,
    "annonces": AnnouncementFactory,
    "projets": ProjectFactory,
    "a-visiter": PlaceFactory,
    "communautes": CommunityFactory,
    "dossiers": DossierFactory,
}
#: Every list of contributions, with the section of its kind.
SECTIONS = {
    "articles": "articles",
    "events": "agenda",
    "announcements": "annonces",
    "projects": "projets",
    "places": "a-visiter",
    "communities": "communautes",
    "dossiers": "dossiers",
}
LISTS = ("contributions", *SECTIONS, "agenda", "members", "tags", "territories", "kinds", "changes")


def sections(territory):
    return {page.slug: page.specific for page in territory.root_page.get_children()}


def one_of_each(territory, author, *, tag="", **fields):
    """{section: page}: published, signed, tagged, with a picture; the dossier selects the others.

    What is derived of them is computed once for all, as when pages are imported.
    """
    pages, image, section = {}, CreditedImageFactory(), sections(territory)
    with projecting():
        for slug, factory in FACTORIES.items():
            page = factory(parent=section[slug], author=author, lead_image=image, **fields)
            page.tags.add("botanique", *filter(None, [tag]))
            if slug == "dossiers":
                page.items.create(contribution_id=pages["articles"].pk, word="Pour commencer", sort_order=1)
                page.items.create(url="https://example.org/lien", title="Un lien", sort_order=2)
            page.save()
            pages[slug] = page
        pages["agenda"].place_id = pages["a-visiter"].pk
        pages["agenda"].save()
    return pages


@pytest.fixture
def author(territory):
    return Member.objects.create_user(
        "anne@example.org", "un-long-secret", display_name="Anne Roche", slug="anne-roche", home_territory=territory
    )


@pytest.fixture
@made_once
def pages(territory, author):
    return one_of_each(territory, author)


@pytest.fixture
def ask(client):
    """`ask("/articles?limit=1")`: the JSON of an answer that is 200."""

    def get(path, **headers):
        response = client.get(path if path.startswith("http") else f"/api/v1{path}", headers=headers)
        assert response.status_code == 200, response.content
        return json.loads(response.content)

    return get


@pytest.fixture
def ids(ask):
    """`ids("/articles?q=neige")`: the numbers of the items of a list."""
    return lambda path: [item["id"] for item in ask(path)["items"]]
