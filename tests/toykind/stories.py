"""Where a kind of an app of its own is found, by real requests (settings: tests/toykind/settings.py).

Nobody runs this file by itself: `tests/contributions/test_new_kind.py` does.
"""

import csv
import io
import json
import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from django.core.management import call_command
from django.utils import translation

from analytics import actions as audience
from analytics import buffer
from analytics.models import Share
from contributions.kinds import KINDS
from home.actions import appoint_animator, create_territory
from media.colours import hue_of
from media.covers import cover, inks
from members.models import Member
from sources import actions as sources
from sources.models import Source
from tests.analytics.conftest import FIREFOX
from tests.factories.editor import Tab
from tests.sources.conftest import rss
from tests.toykind.models import RecipePage

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
ADDRESS = "/recettes/un-volcan-de-cuisine/"


@pytest.fixture
def animator(territory):
    person = Member.objects.create_user("anne@example.org", "un-long-secret", display_name="Anne")
    appoint_animator(territory=territory, member=person)
    return person


@pytest.fixture
def recipe(client, member, territory):
    """Written and published in the editor by Marie; whoever asks next is nobody in particular."""
    client.force_login(member)
    tab = Tab(client, "recette")
    words = {"title": "Un volcan de cuisine", "summary": "Du vinaigre et du bicarbonate.", "genre": "kitchen"}
    assert tab.publish(minutes="15", tags="chimie", latitude="45.19", longitude="5.72", **words).status_code == 200
    client.logout()
    return tab.page


def text_of(response):
    assert response.status_code == 200
    return response.content.decode()


def test_the_menu_leads_to_its_section_after_the_others(client, territory):
    menu = text_of(client.get("/")).partition("</nav>")[0]
    assert re.findall(r'<a\s+href="/([\w-]+)/"[^>]*>\s*([^<]+?)\s*</a>', menu)[-2:] == [
        ("a-visiter", "À visiter"),
        ("recettes", "Recettes"),
    ]
    assert client.get("/recettes/").status_code == 200


def test_the_first_page_of_the_editor_offers_it_last(client, territory):
    offered = re.findall(
        r'data-kind="(\w+)">\s*<h2><a href="([^"]+)">([^<]+)</a></h2>\s*<p>([^<]+)</p>',
        text_of(client.get("/ecrire/")),
    )
    assert len(offered) == 7
    assert offered[-1] == ("recipe", "/ecrire/recette/", "Recette", "Une expérience à refaire chez soi.")


def test_its_form_asks_for_its_own_fields(client, member, territory):
    client.force_login(member)
    page = text_of(client.get("/ecrire/recette/"))
    assert re.findall(r'<legend>En pratique</legend>.*?name="(\w+)"', page, re.DOTALL) == ["minutes"]
    assert re.findall(r"<ul data-questions><li>([^<]+)</li></ul>", page) == ["Que faut-il ?"]


def test_it_is_published_when_nothing_is_missing(client, member, territory):
    client.force_login(member)
    tab = Tab(client, "recette")
    refused = tab.publish(title="Un volcan de cuisine")
    assert refused.status_code == 422
    assert refused.json()["errors"] == {"minutes": ["Dites combien de temps il faut."]}
    assert (tab.page.live, client.get(ADDRESS).status_code) == (False, 404)
    assert tab.publish(title="Un volcan de cuisine", minutes="15").status_code == 200
    page = tab.page
    assert (type(page), page.kind, page.minutes, page.live, page.url) == (RecipePage, "recipe", 15, True, ADDRESS)
    assert "<p>15 minutes</p>" in text_of(client.get(ADDRESS))


def test_it_stands_on_a_card_of_its_own_in_its_section(client, recipe):
    [card] = re.findall(
        r'<article class="card recipe lead">.*?</article>', text_of(client.get("/recettes/")), re.DOTALL
    )
    assert re.findall(r"icons[^\"]*#(\w+)", card) == ["heart"]
    assert re.findall(r"</svg> (\w+)</p>", card) == ["Cuisine"]
    assert re.findall(r'<p class="minutes">(.*?)</p>', card) == ["15 minutes"]
    assert re.findall(r'<a\s+href="([^"]+)">([^<]+)</a>', card) == [(ADDRESS, "Un volcan de cuisine")]
    assert text_of(client.get("/recettes/?genre=garden")).count('class="card') == 0


def test_its_cover_is_inked_as_it_declares(client, recipe):
    drawn = text_of(client.get(recipe.cover_url))
    gold = inks(hue_of(recipe.territory.accent))["gold"]
    assert drawn == cover("recipe", recipe.title, recipe.territory.accent, recipe.pk, recipe.motifs[0])
    assert re.search(r'<rect width="640" height="400" fill="(#\w+)"/>', drawn).group(1) == gold


def test_the_front_page_shows_its_block_and_the_animator_can_hide_it(client, recipe):
    assert [page.title for page in client.get("/").context["recipes"]] == ["Un volcan de cuisine"]
    assert client.get("/").context["blocks"][-1] == "recipes"
    recipe.territory.front_blocks = [["recipes", False]]
    recipe.territory.save()
    assert "recipes" not in client.get("/").context["blocks"]


def test_its_section_has_a_feed_and_a_map(client, recipe):
    feed = ElementTree.fromstring(client.get("/recettes/flux.atom").content)  # noqa: S314 (our own)
    entries = [
        (entry.find(f"{ATOM}title").text, entry.find(f"{ATOM}link").get("href")) for entry in feed.iter(f"{ATOM}entry")
    ]
    assert entries == [("Un volcan de cuisine", f"http://testserver{ADDRESS}")]
    for address in ("/recettes/carte.geojson", "/carte/carte.geojson?type=recipe"):
        points = json.loads(client.get(address).getvalue())["features"]
        assert [point["properties"]["title"] for point in points] == ["Un volcan de cuisine"]
    assert json.loads(client.get("/carte/carte.geojson?type=article").getvalue())["features"] == []


def test_the_sitemap_tells_of_it_and_of_its_section(client, recipe):
    def locations(name):
        sitemap = ElementTree.fromstring(client.get(f"/sitemap-{name}.xml").getvalue())  # noqa: S314 (our own)
        return [location.text for location in sitemap.iter(f"{SITEMAP}loc")]

    assert locations("contributions") == [f"http://testserver{ADDRESS}"]
    assert "http://testserver/recettes/" in locations("pages")


def test_search_engines_read_what_it_is(client, recipe):
    page = text_of(client.get(ADDRESS))
    data, _trail = (
        json.loads(each) for each in re.findall(r'<script type="application/ld\+json">(.*?)</script>', page)
    )
    assert (data["@type"], data["totalTime"]) == ("HowTo", "PT15M")
    assert (data["author"]["name"], data["keywords"]) == ("Marie Durand", "chimie")
    assert '<meta property="og:type" content="article">' in page


def test_search_finds_it_and_narrows_to_it(client, recipe, section):
    response = client.get("/recherche/", {"q": "volcan"})
    assert [result["page"].title for result in response.context["results"]] == ["Un volcan de cuisine"]
    narrowed = client.get("/recherche/", {"q": "volcan", "type": "recipe"})
    assert [result["page"].title for result in narrowed.context["results"]] == ["Un volcan de cuisine"]
    [facet] = [facet for facet in narrowed.context["facets"] if facet.name == "type"]
    assert [(str(choice.label), choice.count, choice.is_chosen) for choice in facet.choices] == [("Recette", 1, True)]
    assert list(client.get("/recherche/", {"q": "volcan", "type": "article"}).context["results"]) == []


def test_the_page_of_a_tag_counts_it(client, recipe):
    kinds = client.get("/tags/chimie/").context["kinds"]
    assert [(str(choice.label), choice.count) for choice in kinds[1:]] == [("Recette", 1)]


def test_the_animator_has_a_list_of_it(client, recipe, animator):
    client.force_login(animator)
    page = text_of(client.get("/admin/contributions/toykind/"))
    assert "Un volcan de cuisine" in page
    every = text_of(client.get("/admin/contributions/", {"kind": "recipe"}))
    assert "Un volcan de cuisine" in every
    assert re.findall(r'value="recipe"[^>]*>\s*(\w+)', every) == ["Recette"]
    assert "Un volcan de cuisine" not in text_of(client.get("/admin/contributions/", {"kind": "article"}))


def test_figures_count_what_is_published_and_what_is_read(client, recipe, animator):
    report = {"address": "/recettes/", "page": "", "referrer": ""}
    headers = {"Sec-Fetch-Site": "same-origin", "User-Agent": FIREFOX}
    assert client.post("/mesure/", report, headers=headers).status_code == 204
    buffer.flush()
    audience.gather()
    read = Share.objects.filter(dimension=Share.Dimension.SECTION).values_list("value", "views")
    assert list(read) == [("recettes", 1)]
    client.force_login(animator)
    published = client.get("/admin/chiffres/contributions/types.csv").content.decode("utf-8-sig")
    assert list(csv.reader(io.StringIO(published), delimiter=";"))[-1] == ["Recette", "1"]
    sections = client.get("/admin/chiffres/audience/section.csv").content.decode("utf-8-sig")
    assert list(csv.reader(io.StringIO(sections), delimiter=";"))[-1] == ["Recettes", "1"]


def test_a_feed_can_bring_it(client, territory, animator):
    client.force_login(animator)
    form = text_of(client.get("/admin/sources/list/new/"))
    assert re.findall(r'<option value="(\w+)"[^>]*>([^<]+)</option>', form.partition('name="kind"')[2].partition("</select>")[0]) == [
        ("event", "Événements"), ("article", "Articles"), ("announcement", "Annonces"), ("recipe", "Recettes"),
    ]  # fmt: skip
    source = Source.objects.create(
        territory=territory, name="Le labo", address="https://labo.example/flux", kind="recipe"
    )
    sources.take(source=source, data=rss(("a", "Un arc-en-ciel en bocal", "Du sucre.")))
    brought = RecipePage.objects.get()
    assert (brought.title, brought.live, brought.genre, brought.origin) == (
        "Un arc-en-ciel en bocal", False, "kitchen", "https://carnet.example/a",
    )  # fmt: skip


def test_a_new_territory_has_its_section(db):
    create_territory(name="Échosciences", host="ailleurs.testserver", tagline="Ailleurs")
    with translation.override("fr"):
        wanted = [(spec.section, str(spec.section_title)) for spec in KINDS.values()]
    from_tree = KINDS["recipe"].index.objects.get(url_path__startswith="/ailleurs/")
    sections = from_tree.get_siblings().filter(slug__in=[slug for slug, _title in wanted])
    assert list(sections.values_list("slug", "title")) == wanted
    assert wanted[-1] == ("recettes", "Recettes")


def test_an_older_territory_is_completed(client, territory, section):
    section("recettes").delete()
    assert (client.get("/recettes/").status_code, client.get("/ecrire/recette/").status_code) == (404, 302)
    output = io.StringIO()
    call_command("territory", "complete", stdout=output)
    assert output.getvalue() == "http://testserver/recettes/\n"
    assert (client.get("/recettes/").status_code, section("recettes").title) == (200, "Recettes")
    call_command("territory", "complete", stdout=output)
    assert output.getvalue() == "http://testserver/recettes/\n"


def test_no_migration_of_the_product_hangs_on_it():
    call_command("makemigrations", check_changes=True, dry_run=True, verbosity=0)


def test_two_kinds_cannot_share_a_name():
    with pytest.raises(ValueError, match="recipe"):
        KINDS.register(replace(KINDS["recipe"], section="experiences"))
