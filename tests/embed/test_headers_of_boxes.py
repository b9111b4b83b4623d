"""What answers made for other sites say to browsers and caches; and that other pages do not."""

import gzip
import re

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from django.test import Client

from contributions.projections import projecting
from tests.factories.contributions import ArticleFactory, EventFactory, PlaceFactory

pytestmark = pytest.mark.django_db
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors *"
)
BOXES = ["/embed/agenda/", "/embed/dernieres/", "/embed/dernieres/fragment.html", "/embed/meteo/", "/embed/agenda/?x=1",
         "/embed/cadre-1.js", "/embed/nulle/part/", "/oembed", "/oembed?url=http://testserver/"]  # fmt: skip


@pytest.mark.parametrize("path", BOXES)
def test_any_site_may_hold_a_box(client, everything, path):
    answer = client.get(path, headers={"origin": "https://mairie.example"})
    assert answer["Content-Security-Policy"] == POLICY
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert answer["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert "X-Frame-Options" not in answer.headers
    assert "Access-Control-Allow-Credentials" not in answer.headers


def test_a_map_may_load_the_tiles_of_its_territory_and_nothing_else(client, everything):
    policy = client.get("/embed/carte/")["Content-Security-Policy"]
    assert policy == POLICY.replace("data:", "data: https://tile.openstreetmap.org")


@pytest.mark.parametrize("path", ["/", "/agenda/", "/articles/neige/", "/embed/", "/connexion/", "/nulle-part/"])
def test_no_other_page_may_be_held_by_another_site(client, everything, path):
    answer = client.get(path)
    assert answer["X-Frame-Options"] == "SAMEORIGIN"
    assert "frame-ancestors 'self'" in answer["Content-Security-Policy"]
    assert "Access-Control-Allow-Origin" not in answer.headers


@pytest.mark.parametrize("path", BOXES)
def test_no_session_and_no_cookie_is_read_or_set(client, everything, member, path):
    anonymous = client.get(path)
    signed_in = Client()
    signed_in.force_login(member)
    signed_in.cookies["django_language"] = "en"
    answer = signed_in.get(path)
    assert answer.content == anonymous.content
    assert (len(answer.cookies), len(anonymous.cookies)) == (0, 0)
    assert "cookie" not in answer.get("Vary", "").lower()
    assert answer.get("Cache-Control") == anonymous.get("Cache-Control")


def test_caches_keep_boxes_and_an_unchanged_one_costs_a_line(client, section, everything):
    first = client.get("/embed/dernieres/")
    kept = {part.strip() for part in first["Cache-Control"].split(",")}
    assert kept == {"public", "max-age=300", "stale-while-revalidate=3600"}
    again = client.get("/embed/dernieres/", headers={"if-none-match": first["ETag"]})
    assert (again.status_code, again.content, again["Content-Security-Policy"]) == (304, b"", POLICY)
    ArticleFactory(parent=section("articles"))
    assert client.get("/embed/dernieres/", headers={"if-none-match": first["ETag"]}).status_code == 200


def test_the_address_of_the_script_is_kept_for_long(client, territory):
    answer = client.get("/embed/cadre-1.js")
    assert answer["Content-Type"] == "text/javascript; charset=utf-8"
    assert "max-age=604800" in answer["Cache-Control"]
    assert "echosciences:height" in answer.content.decode()


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_boxes_are_only_read(client, territory, method):
    assert getattr(client, method)("/embed/agenda/").status_code == 405


@pytest.mark.parametrize("word", ["agenda", "carte", "dernieres", "contribution", "communaute"])
def test_a_full_box_weighs_30_kb_at_most_without_its_pictures(client, section, community, everything, word):
    """The page, its sheets and its scripts, as they travel; gzip stands for the better ways that readers have."""
    factory, slug = {"agenda": (EventFactory, "agenda"), "carte": (PlaceFactory, "a-visiter")}.get(
        word, (ArticleFactory, "articles")
    )
    with projecting():
        for number in range(40 if word == "carte" else 20):
            factory(parent=section(slug), title=f"Un titre assez long pour le chiffre {number}", city="Saint-Martin")
    query = {"contribution": f"adresse={everything['article'].pk}", "communaute": f"communaute={community.pk}"}
    most = {"carte": "nombre=40", "communaute": "nombre=20"}.get(word, "nombre=20")
    query = "&".join(part for part in (query.get(word), most if word != "contribution" else "") if part)
    answer = client.get(f"/embed/{word}/?{query}")
    assert answer.status_code == 200
    page = answer.content.decode()
    sizes = {"page": weight(page)}
    for address in re.findall(r'<(?:link rel="stylesheet" href|script (?:type="module" )?src)="([^"]+)"', page):
        sizes[address] = weight(text_at(client, address))
    assert sum(sizes.values()) <= 30 * 1024, sizes


def text_at(client, address):
    """The text of a sheet or a script, with what it imports."""
    if not address.startswith(settings.STATIC_URL):
        return client.get(address).content.decode()
    name = address.removeprefix(settings.STATIC_URL)
    with open(finders.find(name)) as file:  # noqa: PTH123
        text = file.read()
    folder = name.rpartition("/")[0]
    imported = re.findall(r'@import "([^"]+)"|^import .* from "\./([^"]+)"', text, re.M)
    return text + "".join(text_at(client, f"{settings.STATIC_URL}{folder}/{css or js}") for css, js in imported)


def weight(text):
    return len(gzip.compress(text.encode(), 6))
