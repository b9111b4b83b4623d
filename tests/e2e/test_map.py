"""The map by mouse, by keyboard, without JavaScript, and what it asks of whom."""

import pytest

from tests.e2e.conftest import open_page

TILES = "https://tuiles.example"
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c636460f8"
    "5f0f0002870180eb47ba920000000049454e44ae426082"
)
SEED = """
from territories.models import Territory
from maps.models import MapSettings
from places.models import PlacePage
territory = Territory.objects.first_one()
settings = MapSettings.for_site(territory.site)
settings.outline = {"type": "Polygon", "coordinates": [[[4.7, 44.7], [6.4, 44.7], [6.4, 45.9], [4.7, 45.9], [4.7, 44.7]]]}
settings.tile_url = "%s/{z}/{x}/{y}.png"
settings.attribution = "Tuiles de l’exemple"
settings.save()
PlacePage.objects.update(latitude=None, longitude=None)  # those of other stories
index = territory.root_page.get_children().get(slug="a-visiter").specific
places = [(f"Muséum, salle {n}", 45.19, 5.72, "Grenoble") for n in (1, 2, 3)]
places += [(f"Vienne {n}", 45.52 + n / 100, 4.87 + n / 100, "Vienne") for n in range(5)]
places += [("Terre vivante", 44.81, 5.75, "Mens")]
for title, latitude, longitude, city in places:
    index.add_child(instance=PlacePage(title=title, latitude=latitude, longitude=longitude, city=city))
"""


@pytest.fixture(scope="module")
def territory(served):
    """Nine places: three at one point, five that a closer look tells apart, one alone."""
    served.shell(SEED % TILES)
    return served


@pytest.fixture
def the_map(desktop, territory):
    """The map of the whole territory, moving."""
    desktop.goto("/carte/?type=place")
    desktop.locator(".map-marker").first.wait_for()
    return desktop


def labels(page):
    return [marker.get_attribute("aria-label") for marker in page.locator(".map-marker").all()]


def test_by_mouse(the_map):
    words = sorted(label.split("\u00a0")[0].split(". ")[-1] for label in labels(the_map))
    assert words == ["3 contributions à cet endroit", "5 contributions ici", "Terre vivante (Mens)"]
    the_map.get_by_role("button", name="3 contributions à cet endroit").click()
    sheet = the_map.get_by_role("group", name="3 contributions à cet endroit")
    assert sheet.get_by_role("link").count() == 3
    sheet.get_by_role("button", name="Fermer").click()
    assert sheet.count() == 0
    the_map.get_by_role("button", name="5 contributions ici").click()
    the_map.locator(".map-marker.pin").nth(1).wait_for()
    the_map.get_by_role("button", name="Tout le territoire").click()
    the_map.get_by_role("button", name="5 contributions ici").wait_for()
    assert the_map.complaints == []


def test_by_keyboard(the_map):
    the_map.get_by_role("button", name="3 contributions à cet endroit").focus()
    the_map.keyboard.press("Enter")
    assert the_map.evaluate("document.activeElement.textContent").startswith("Muséum")
    the_map.keyboard.press("Escape")
    assert the_map.evaluate("document.activeElement.getAttribute('aria-label')").split(". ")[1].startswith("3 contrib")
    the_map.get_by_role("button", name="5 contributions ici").focus()
    the_map.keyboard.press("Enter")
    the_map.locator(".map-marker.pin").nth(1).wait_for()
    assert "Vienne" in the_map.evaluate("document.activeElement.getAttribute('aria-label')")
    the_map.keyboard.press("Enter")
    the_map.keyboard.press("Enter")
    the_map.wait_for_url("**/a-visiter/vienne-*/")


def test_the_list_and_the_map_light_one_another(the_map):
    line = the_map.locator("li[data-pin]", has_text="Terre vivante")
    pin = the_map.locator(".map-marker", has=the_map.locator("svg"))
    line.get_by_role("link").focus()
    assert "is-lit" in pin.get_attribute("class")
    the_map.get_by_role("button", name="Agrandir").focus()
    assert "is-lit" not in pin.get_attribute("class")
    pin.focus()
    assert "is-lit" in line.get_attribute("class")


def test_tiles_come_when_they_are_asked_for_and_never_before(the_map):
    asked = []
    the_map.route(f"{TILES}/**", lambda route: (asked.append(route.request.url), route.fulfill(body=PIXEL)))
    credit = the_map.get_by_text("Tuiles de l’exemple")
    assert the_map.complaints == []
    assert not credit.is_visible()
    switch = the_map.get_by_role(
        "checkbox", name="Afficher les rues et le relief (images chargées depuis tuiles.example)"
    )
    switch.check()
    the_map.locator(".map-tiles img.leaflet-tile-loaded").first.wait_for()
    assert asked
    assert all(url.startswith(f"{TILES}/") and url.endswith(".png") for url in asked)
    assert credit.is_visible()
    the_map.reload()
    the_map.locator(".map-tiles img.leaflet-tile-loaded").first.wait_for()  # who has asked once is not asked again


def test_by_touch_the_drawing_waits_for_its_button(phone, territory):
    phone.goto("/carte/?type=place")
    phone.get_by_role("button", name="Explorer la carte").wait_for()
    assert phone.locator(".map-moving").count() == 0
    assert phone.locator(".map-drawing").is_visible()
    assert phone.complaints == []


def test_without_javascript(chromium, territory):
    for page in open_page(chromium, territory, java_script_enabled=False, viewport={"width": 1280, "height": 800}):
        page.goto("/carte/?type=place")
        assert page.locator("ol.pinned > li").count() == 9
        assert page.get_by_role("button", name="Explorer la carte").count() == 0
        assert page.locator(".map-drawing a.pin").count() > 2
        page.get_by_role("link", name="Terre vivante").last.focus()
        page.keyboard.press("Enter")
        page.wait_for_url("**/a-visiter/terre-vivante/")
