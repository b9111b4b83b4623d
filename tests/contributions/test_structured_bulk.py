"""schema.org data in bulk: the same objects as on the pages, in pages that follow one another."""

import json
import re
from functools import cache
from pathlib import Path

import pytest

from contributions.feeds import bulk
from dossiers.models import DossierItem
from tests.factories.communities import open_community
from tests.factories.contributions import (
    AnnouncementFactory,
    ArticleFactory,
    CreditedImageFactory,
    DossierFactory,
    EventFactory,
    PlaceFactory,
    ProjectFactory,
)

pytestmark = pytest.mark.django_db
VOCABULARY = Path(__file__).resolve().parents[3] / "shared" / "validators" / "schemaorg-30.0.jsonld"


def feed(client, address="/donnees.jsonld"):
    answer = client.get(address)
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/ld+json; charset=utf-8")
    return answer, json.loads(answer.content)


@pytest.fixture
def pages(section, territory):
    """One of each kind."""
    where = {"latitude": 45.19, "longitude": 5.72, "city": "Grenoble", "postcode": "38000", "address": "1 rue Haute"}
    article = ArticleFactory(parent=section("articles"), lead_image=CreditedImageFactory(), **where)
    article.tags.add("Ciel")
    article.save()
    place = PlaceFactory(parent=section("a-visiter"), genre="museum", phone="04 76", **where)
    event = EventFactory(
        parent=section("agenda"), place=place, is_free=True, organiser="Le club", age_min=6, is_online=True,
        online_url="https://example.org/direct", **where,
    )  # fmt: skip
    dossier = DossierFactory(parent=section("dossiers"))
    dossier.items.add(DossierItem(contribution=article.contribution_ptr, sort_order=1))
    dossier.items.add(DossierItem(url="https://example.org/ours", title="L’ours", sort_order=2))
    dossier.save()
    others = [AnnouncementFactory(parent=section("annonces")), ProjectFactory(parent=section("projets"))]
    return [article, place, event, dossier, *others, open_community(territory)]


def test_the_same_objects_as_on_the_pages(client, pages):
    _answer, found = feed(client)
    elements = found.pop("dataFeedElement")
    assert found == {
        "@context": "https://schema.org", "@type": "DataFeed", "name": "Echosciences Grenoble",
        "url": "http://testserver/", "inLanguage": "fr",
    }  # fmt: skip
    by_address = {element["url"]: element for element in elements}
    assert sorted(by_address) == sorted(page.full_url for page in pages)
    for page in pages:
        html = client.get(page.url).content.decode()
        told = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', html)[1])
        assert told.pop("@context") == "https://schema.org"
        assert by_address[page.full_url] == told


def test_one_page_leads_to_the_next(client, section, monkeypatch):
    monkeypatch.setattr(bulk, "PER_PAGE", 2)
    pages = [ArticleFactory(parent=section("articles"), genre="portrait") for _number in range(3)]
    address, seen = "/articles/donnees.jsonld?genre=portrait", []
    while address:
        answer, found = feed(client, address)
        seen += [element["url"] for element in found["dataFeedElement"]]
        following = re.search(r'<http://testserver([^>]+)>; rel="next"', answer.headers.get("Link", ""))
        address = following and following[1]
    assert seen == [page.full_url for page in pages[::-1]]
    assert [client.get(f"/articles/donnees.jsonld?page={page}").status_code for page in ("0", "x", "9")] == [404] * 3


@cache
def vocabulary():
    """({type: those it is a kind of}, {property: types that have it}) of schema.org."""
    graph = json.loads(VOCABULARY.read_text(encoding="utf-8"))["@graph"]

    def ids(value):
        return [each["@id"] for each in (value if isinstance(value, list) else [value] if value else [])]

    above = {node["@id"]: ids(node.get("rdfs:subClassOf")) for node in graph}
    domains = {
        node["@id"]: set(ids(node.get("schema:domainIncludes"))) for node in graph if node["@type"] == "rdf:Property"
    }
    return above, domains


def faults(node, where="feed"):
    """What of this data schema.org does not know: types, properties, and properties of other types."""
    above, domains = vocabulary()
    if isinstance(node, list):
        return [fault for each in node for fault in faults(each, where)]
    if not isinstance(node, dict):
        return []
    name, ancestors = f"schema:{node['@type']}", set()
    waiting = [name]
    while waiting:
        ancestors.add(current := waiting.pop())
        waiting += above.get(current, [])
    found = [f"{where}: no type {name}"] if name not in above else []
    for key, value in node.items():
        if not key.startswith("@"):
            if not domains.get(f"schema:{key}", set()) & ancestors:
                found.append(f"{where}: {key} is not of {name}")
            found += faults(value, f"{where}.{key}")
    return found


@pytest.mark.skipif(not VOCABULARY.exists(), reason="the vocabulary of schema.org is not here")
def test_schema_org_knows_all_that_is_said(client, pages):
    assert faults(feed(client)[1]) == []
    assert faults({"@type": "Evant", "colour": 1}) == [
        "feed: no type schema:Evant",
        "feed: colour is not of schema:Evant",
    ]
