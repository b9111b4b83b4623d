"""The animator's admin at work: previews, lists, the map's settings."""

import json
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from announcements.models import AnnouncementPage
from articles.models import ArticlePage
from communities.models import CommunityPage
from contributions.models import Contribution
from dossiers.models import DossierPage
from home.actions import appoint_animator
from maps.models import MapSettings
from members.models import Member
from places.models import PlacePage
from projects.models import ProjectPage
from tests.maps.test_outlines import FEATURE

TYPES = {
    "articles": ArticlePage,
    "annonces": AnnouncementPage,
    "projets": ProjectPage,
    "dossiers": DossierPage,
    "communautes": CommunityPage,
    "a-visiter": PlacePage,
}


@pytest.fixture
def animator(client, territory):
    animator = Member.objects.create_user("anne@example.org", "un-long-secret", display_name="Anne")
    appoint_animator(territory=territory, member=animator)
    client.force_login(animator)
    return animator


@pytest.mark.parametrize("slug", TYPES)
def test_every_type_has_its_preview(section, slug):
    page = section(slug).add_child(instance=TYPES[slug](title="Avant de publier", live=False))
    response = page.make_preview_request()
    assert response.status_code == 200
    assert "Avant de publier" in response.content.decode()


def test_the_front_page_and_the_sections_have_theirs(home, section):
    assert home.make_preview_request().status_code == 200
    for slug in (*TYPES, "agenda"):
        assert section(slug).make_preview_request().status_code == 200


@pytest.mark.parametrize("slug", TYPES)
def test_every_type_has_its_form(client, animator, section, slug):
    model = TYPES[slug]
    response = client.get(f"/admin/pages/add/{model._meta.app_label}/{model._meta.model_name}/{section(slug).pk}/")
    assert response.status_code == 200
    page = section(slug).add_child(instance=model(title="Titre"))
    assert client.get(f"/admin/pages/{page.pk}/edit/").status_code == 200


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", {"Neige", "Eau", "Musée"}),
        ("kind=place", {"Musée"}),
        ("kind=place&kind=article", {"Neige", "Eau", "Musée"}),
        ("live=false", {"Eau"}),
        ("tag=HIVER", {"Neige"}),
        ("tag=inconnu", set()),
        ("author=mArie dur", {"Neige"}),
        ("located=true", {"Musée"}),
        ("published_at_from=2000-01-01&published_at_to=2000-01-02", set()),
    ],
)
def test_contributions_of_all_kinds_are_filtered(client, animator, section, member, query, found):
    snow = section("articles").add_child(instance=ArticlePage(title="Neige", author=member))
    snow.tags.add("hiver")
    snow.save()
    section("articles").add_child(instance=ArticlePage(title="Eau", live=False))
    section("a-visiter").add_child(instance=PlacePage(title="Musée", latitude=45.1, longitude=5.7))
    response = client.get(f"/admin/contributions/?{query}")
    assert response.status_code == 200
    assert {page.title for page in response.context["object_list"]} == found


def test_the_choosers_search_titles_kinds_and_territories(client, animator, section, territory, other_territory):
    section("articles").add_child(instance=ArticlePage(title="Neige au col"))
    elsewhere = other_territory.root_page.get_children().get(slug="articles")
    elsewhere.add_child(instance=ArticlePage(title="Neige aux Pyrénées"))

    def found(query):
        page = client.get(f"/admin/contribution-chooser/results/?{query}")
        return {contribution.title for contribution in page.context["results"]}

    assert found("") == {"Neige au col", "Neige aux Pyrénées"}
    assert found("q=neige+col") == {"Neige au col"}
    assert found(f"territory={other_territory.pk}") == {"Neige aux Pyrénées"}
    assert found("kind=place") == set()
    assert found("q=%00") == {"Neige au col", "Neige aux Pyrénées"}
    chosen = client.get(f"/admin/contribution-chooser/chosen/{Contribution.objects.last().pk}/")
    assert json.loads(chosen.content)["result"]["title"] == "Neige aux Pyrénées"


def test_members_are_chosen_by_the_name_that_they_show(client, animator, member):
    page = client.get("/admin/member-chooser/results/?q=durand").content.decode()
    assert "Marie Durand" in page
    assert member.email not in page


def form_of_map(**changes):
    data = {
        "latitude": "45.2",
        "longitude": "5.7",
        "zoom": "9",
        "outline": "null",
        "neighbours": "null",
        "labels": "[]",
    }
    return {**data, "tile_url": "", "attribution": "", **changes}


def test_an_outline_comes_as_a_file(client, animator, territory):
    address = f"/admin/settings/maps/mapsettings/{territory.pk}/"
    file = SimpleUploadedFile("isere.geojson", json.dumps(FEATURE).encode(), "application/geo+json")
    assert client.post(address, form_of_map(outline_file=file)).status_code == 302
    assert MapSettings.for_site(territory.site).drawn["bounds"] == [5.0, 45.0, 6.0, 46.0]


def test_the_file_of_an_outline_is_kept_while_another_field_is_wrong(client, animator, territory):
    address = f"/admin/settings/maps/mapsettings/{territory.pk}/"
    file = SimpleUploadedFile("isere.geojson", json.dumps(FEATURE).encode(), "application/geo+json")
    refused = client.post(address, form_of_map(outline_file=file, zoom="40")).content.decode()
    token = re.search(r'name="outline_file-held" value="(\w+)"', refused)[1]
    assert client.post(address, form_of_map(**{"outline_file-held": token})).status_code == 302
    assert MapSettings.for_site(territory.site).drawn["bounds"] == [5.0, 45.0, 6.0, 46.0]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"outline_file": SimpleUploadedFile("a.geojson", b"not json")}, "outline_file"),
        ({"outline": '{"type": "Point", "coordinates": [5, 45]}'}, "outline"),
        ({"outline": "{"}, "outline"),
        ({"labels": '[{"name": "Vercors"}]'}, "labels"),
        ({"labels": '{"name": "Vercors"}'}, "labels"),
        ({"latitude": "95"}, "latitude"),
        ({"zoom": "40"}, "zoom"),
        ({"tile_url": "https://tiles.example/{z}/{x}.png"}, "tile_url"),
        ({"tile_url": "javascript:alert(1)/{z}/{x}/{y}"}, "tile_url"),
        ({"tile_url": "https://a.example; script-src *//{z}/{x}/{y}"}, "tile_url"),
    ],
)
def test_a_map_that_cannot_be_is_refused_with_its_reason(client, animator, territory, changes, field):
    response = client.post(f"/admin/settings/maps/mapsettings/{territory.pk}/", form_of_map(**changes))
    assert response.status_code == 200
    assert list(response.context["form"].errors) == [field]


def test_a_pin_is_taken_away_in_the_form(section):
    place = section("a-visiter").add_child(instance=PlacePage(title="Musée", latitude=45.1, longitude=5.7))
    assert place.location == "SRID=4326;POINT(5.7 45.1)"
    place.location = "-"
    place.full_clean()
    place.save()
    place.refresh_from_db()
    assert (place.location, place.latitude, place.longitude) == ("", None, None)
