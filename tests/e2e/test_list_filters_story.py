"""Filters on a phone and on a computer: in place, the focus kept, Back right, an area of the map."""

import pytest

from tests.e2e.conftest import open_page

SEED = """
import datetime as dt
from django.utils import timezone
from agenda.models import AgendaPage, EventPage
from maps.models import MapSettings
from territories.models import Territory
from tests.factories.agenda import date, make_event
territory = Territory.objects.first_one()
settings = MapSettings.for_site(territory.site)
settings.outline = {"type": "Polygon", "coordinates": [[[4.7, 44.7], [6.4, 44.7], [6.4, 45.9], [4.7, 45.9], [4.7, 44.7]]]}
settings.save()
EventPage.objects.update(live=False)
agenda = AgendaPage.objects.child_of(territory.root_page).get()
today = timezone.localdate()
for number in range(3):
    make_event(agenda, date((today + dt.timedelta(days=number + 1)).isoformat()), title=f"Atelier {number}",
               genre="workshop", latitude=45.15 + number / 100, longitude=5.7, is_free=not number)
make_event(agenda, date((today + dt.timedelta(days=1)).isoformat()), title="Loin", genre="visit", latitude=44.8, longitude=4.9)
"""


@pytest.fixture(scope="module")
def territory(served):
    """Three workshops near one another, and a visit far away."""
    served.shell(SEED)
    return served


def titles(page):
    return page.locator(".agenda-line .title").all_inner_texts()


def test_results_are_replaced_in_place(phone, territory):
    phone.goto("/agenda/?vue=liste")
    phone.evaluate("document.body.dataset.same = 'yes'")
    phone.get_by_text("Filtrer", exact=True).click()
    phone.get_by_label("Genre d’événement").select_option("Atelier")
    phone.get_by_role("button", name="Afficher", exact=True).click()
    phone.wait_for_url("**/agenda/?vue=liste&genre=workshop")
    phone.get_by_role("link", name="Atelier (retirer ce filtre)").wait_for()
    assert titles(phone) == ["Atelier 0", "Atelier 1", "Atelier 2"]
    assert phone.evaluate("document.body.dataset.same") == "yes"
    assert phone.evaluate("document.activeElement.className") == "result-count"
    assert phone.locator("[role=status].vh").last.inner_text() == "3 événements"
    phone.get_by_role("link", name="Atelier (retirer ce filtre)").press("Enter")
    phone.wait_for_url("**/agenda/")
    phone.locator(".agenda-line", has_text="Loin").first.wait_for()
    phone.go_back()
    phone.get_by_role("link", name="Atelier (retirer ce filtre)").wait_for()
    assert titles(phone) == ["Atelier 0", "Atelier 1", "Atelier 2"]
    phone.locator("#filtrer").click()  # with the number of filters in force
    axe = pytest.importorskip("axe_playwright_python.base", reason="no axe: accessibility is not tried")
    phone.evaluate(axe.AXE_FILE_PATH.read_text())
    assert [each["id"] for each in phone.evaluate("axe.run()")["violations"]] == []
    assert phone.complaints == []


def test_an_area_of_the_map_narrows_the_list(desktop, territory):
    desktop.goto("/agenda/?vue=liste")
    # The map begins by itself where there is a mouse, as soon as it is in view; its button goes then.
    desktop.locator("territory-map").first.scroll_into_view_if_needed()
    desktop.locator(".map-marker").first.wait_for()
    assert desktop.get_by_role("link", name="Chercher dans cette zone").count() == 0
    desktop.get_by_role("button", name="3 contributions ici").click()
    area = desktop.get_by_role("link", name="Chercher dans cette zone")
    area.click()
    desktop.wait_for_url("**/agenda/?vue=liste&zone=*")
    desktop.get_by_role("link", name="Zone de la carte (retirer ce filtre)").wait_for()
    assert titles(desktop) == ["Atelier 0", "Atelier 1", "Atelier 2"]
    desktop.go_back()
    desktop.wait_for_url("**/agenda/?vue=liste")
    desktop.locator(".agenda-line", has_text="Loin").wait_for()
    assert desktop.complaints == []


def test_one_finger_scrolls_the_page_and_is_told_about_two(phone, territory):
    phone.goto("/carte/?type=event")
    phone.get_by_role("button", name="Explorer la carte").click()
    phone.locator(".map-marker").first.wait_for()
    frame = phone.locator(".map-moving")
    assert frame.evaluate("map => getComputedStyle(map).touchAction") == "pan-x pan-y"
    for name, y in (("touchstart", 200), ("touchmove", 260)):
        frame.evaluate(
            """(map, [name, y]) => {
                const touch = new Touch({ identifier: 1, target: map, clientX: 100, clientY: y });
                map.dispatchEvent(new TouchEvent(name, { touches: [touch], bubbles: true, cancelable: true }));
            }""",
            [name, y],
        )
    assert phone.get_by_text("Deux doigts pour déplacer la carte").is_visible()


def test_without_javascript(chromium, territory):
    for page in open_page(chromium, territory, java_script_enabled=False, viewport={"width": 320, "height": 600}):
        page.goto("/agenda/?vue=liste")
        page.get_by_text("Filtrer", exact=True).click()
        page.get_by_label("Gratuit").check()
        page.get_by_role("button", name="Afficher", exact=True).click()
        page.wait_for_url("**/agenda/?vue=liste&gratuit=on")
        assert titles(page) == ["Atelier 0"]
        assert page.evaluate("document.documentElement.scrollWidth") == 320
