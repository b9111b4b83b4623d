"""What nobody pinned stands at the town that was typed, until somebody pins it."""

import pytest

from contributions.models import Contribution
from maps.models import MapSettings
from places.models import PlacePage
from tests.factories.editor import Tab
from tests.factories.towns import make_towns

pytestmark = pytest.mark.django_db
VILLARD, VOIRON = (45.0601, 5.5442), (45.3669, 5.5884)


@pytest.fixture
def save(writer, territory):
    """`save(city=…)`: saves the same draft with these fields by the plain form, and says where it is."""
    make_towns()
    MapSettings.objects.create(site=territory.site, latitude=45.19, longitude=5.72)
    kept = {"title": "Ici", "body": "Un mot", "action": "save"}

    def run(**fields):
        page = Contribution.objects.first()
        base = {"client": "formulaire"}
        if page:
            revision = page.latest_revision
            base |= {"revision": revision.pk, "revision_at": revision.created_at.isoformat()}
        address = f"/ecrire/{page.pk}/" if page else "/ecrire/article/"
        response = writer.post(address, kept | base | fields)
        assert response.status_code == 302, response.content.decode()[:2000]
        draft = Contribution.objects.get().specific.get_latest_revision_as_object()
        return draft.latitude, draft.longitude, draft.is_approximate

    return run


@pytest.mark.parametrize(
    "fields",
    [
        {"city": "Villard-de-Lans"},
        {"city": "villard de lans"},
        {"postcode": "38250"},
        {"address": "12 rue Haute, 38250 Villard-de-Lans"},
        {"address": "Villard-de-Lans"},
        # What the script writes when the town is chosen.
        {"city": "Villard-de-Lans", "latitude": "45.0601", "longitude": "5.5442"},
    ],
)
def test_a_town_is_enough(save, fields):
    assert save(**fields) == (*VILLARD, True)


def test_the_pin_follows_the_town_until_somebody_puts_it_elsewhere(save):
    assert save(city="Villard-de-Lans") == (*VILLARD, True)
    assert save(city="Voiron") == (*VOIRON, True)
    assert save(city="Voiron", latitude=VOIRON[0], longitude=VOIRON[1]) == (*VOIRON, True)
    assert save(city="Villard-de-Lans", latitude=VOIRON[0], longitude=VOIRON[1]) == (*VILLARD, True)
    by_hand = {"latitude": "45.07", "longitude": "5.55"}
    assert save(city="Villard-de-Lans", **by_hand) == (45.07, 5.55, False)
    assert save(city="Voiron", **by_hand) == (45.07, 5.55, False)


def test_without_a_town_there_is_no_pin(save):
    assert save(city="Villard-de-Lans")[2]
    assert save(city="", latitude=VILLARD[0], longitude=VILLARD[1]) == (None, None, False)
    assert save(city="Sous la lune") == (None, None, False)
    assert save(city="Valence (82)") == (44.1073, 0.8934, True)


def test_of_two_towns_of_a_name_the_one_near_the_territory(save):
    assert save(city="Valence")[:2] == (44.9256, 4.9095)


def test_the_script_s_fields_are_understood(writer, territory):
    make_towns()
    tab = Tab(writer)
    tab.send(title="Le lac", city="Voiron")
    assert Contribution.objects.get().specific.get_latest_revision_as_object().is_approximate


def test_an_event_has_the_pin_of_its_place_rather_than_of_its_town(writer, section):
    make_towns()
    section("a-visiter").add_child(
        instance=PlacePage(title="Muséum", city="Voiron", latitude=45.36, longitude=5.6, live=True)
    )
    tab = Tab(writer, "evenement")
    assert tab.send(title="Nuit", city="Villard-de-Lans").status_code == 200
    assert (tab.draft.latitude, tab.draft.is_approximate) == (45.0601, True)
    tab.send(title="Nuit", city="Villard-de-Lans", place_name="Muséum", latitude="45.0601", longitude="5.5442")
    draft = tab.draft
    assert (draft.latitude, draft.is_approximate) == (None, False)
    draft.fill_columns()  # as a publication does
    assert (draft.latitude, draft.is_approximate) == (45.36, False)
