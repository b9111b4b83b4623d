"""On a phone of 375 by 667 pixels: what people came for stands in the first screen."""

import pytest

from tests.e2e.conftest import open_page

SCREEN = {"width": 375, "height": 667}
SEED = """
import datetime as dt
from django.utils import timezone
from agenda.models import AgendaPage
from places.models import PlacePage
from territories.models import Territory
from tests.factories.agenda import date, make_event
territory = Territory.objects.first_one()
agenda = AgendaPage.objects.child_of(territory.root_page).get()
index = territory.root_page.get_children().get(slug="a-visiter").specific
place = index.add_child(instance=PlacePage(
    title="Muséum de Grenoble", address="1 rue Dolomieu", postcode="38000", city="Grenoble", latitude=45.187,
    longitude=5.735, directions="Tram A, arrêt Verdun-Préfecture", opening="Tous les jours de 10 h à 18 h",
))
today = timezone.localdate()
saturday = today + (5 - today.weekday()) % 7 * dt.timedelta(days=1)
days = [saturday + dt.timedelta(weeks=week) for week in range(1, 8)]
make_event(agenda, *(date(f"{day} 14:00", f"{day} 16:00") for day in days), place=place, is_free=True, age_min=8,
           title="Atelier du samedi : fabriquer une boussole, un sextant et une carte du ciel",
           slug="atelier-du-samedi", summary="Un long chapô. " * 30, booking_url="https://example.org/reserver")
make_event(agenda, date((today - dt.timedelta(days=60)).isoformat(), (today + dt.timedelta(days=60)).isoformat()),
           title="Exposition")
of_this_week_end = max(today, today + (5 - today.weekday()) * dt.timedelta(days=1))
make_event(agenda, date(f"{of_this_week_end} 22:50", f"{of_this_week_end} 23:58"), title="Nuit des étoiles", slug="nuit-des-etoiles")
"""


@pytest.fixture(scope="module")
def territory(served):
    """A weekly workshop at a museum, an exhibition, and something on Saturday night."""
    served.shell(SEED)
    return served


@pytest.fixture
def phone(chromium, territory):
    yield from open_page(chromium, territory, viewport=SCREEN, is_mobile=True, has_touch=True)


def bottom(locator):
    box = locator.first.bounding_box()
    return box["y"] + box["height"]


def test_an_event_says_when_where_and_how_much(phone):
    phone.goto("/agenda/atelier-du-samedi/")

    facts = phone.get_by_role("region", name="En pratique")
    assert facts.get_by_text("Tous les samedis").is_visible()
    assert bottom(facts.locator(".when time")) < SCREEN["height"]
    assert bottom(facts.get_by_role("link", name="Muséum de Grenoble")) < SCREEN["height"]
    assert facts.get_by_role("link", name="OpenStreetMap").get_attribute("href") == (
        "https://www.openstreetmap.org/?mlat=45.187000&mlon=5.735000#map=17/45.187000/5.735000"
    )
    facts.get_by_text("Ajouter à mon agenda").click()
    assert facts.get_by_role("link", name="Google Agenda").is_visible()
    assert phone.complaints == []


def test_the_first_thing_on_saturday_is_in_the_first_screen(phone):
    phone.goto("/agenda/?periode=week-end")

    assert bottom(phone.get_by_role("link", name="Nuit des étoiles")) < SCREEN["height"]
    assert bottom(phone.get_by_text("22 h 50")) < SCREEN["height"]
    assert phone.evaluate("document.documentElement.scrollWidth") == SCREEN["width"]
    assert phone.complaints == []
