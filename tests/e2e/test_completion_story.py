"""What is typed is completed: a search by its suggestions, a place by its towns."""

import pytest

SEED = """
from articles.models import ArticlePage
from territories.models import Territory
from tests.factories.towns import make_towns
make_towns()
index = Territory.objects.first_one().root_page.get_children().get(slug="articles").specific
index.add_child(instance=ArticlePage(title="Zirconium, un métal discret")).save_revision().publish()
"""
POINT = {"latitude": 45.36694, "longitude": 5.58841}


@pytest.fixture(scope="module")
def territory(served):
    served.shell(SEED)
    return served


def chosen(page):
    """The words of the options, and those of the one that the keys are on."""
    options = page.locator("[role=option]")  # those of a select have the role by themselves
    options.first.wait_for()
    return options.all_inner_texts(), page.locator("[role=option][aria-selected=true]").all_inner_texts()


def test_a_search_by_keys_and_by_mouse(desktop, territory):
    for choose in ("keys", "mouse"):
        desktop.goto("/recherche/")
        field = desktop.locator("main").get_by_role("combobox")
        field.press_sequentially("zircon")
        options, none = chosen(desktop)
        assert (["Zirconium" in option for option in options], none) == ([True], [])
        desktop.keyboard.press("Escape")
        assert desktop.locator("[role=option]:visible").count() == 0
        desktop.keyboard.press("ArrowDown")
        chosen(desktop)
        if choose == "keys":
            desktop.keyboard.press("ArrowDown")
            assert chosen(desktop)[1] == options
            desktop.keyboard.press("Enter")
        else:
            desktop.locator("[role=option]").click()
        desktop.wait_for_url("**/articles/zirconium**")
    assert desktop.complaints == []


def test_a_town_by_keys(desktop, territory):
    desktop.goto("/carte/")
    desktop.get_by_text("Filtrer", exact=True).click()
    desktop.get_by_label("Près de").press_sequentially("val")
    options, none = chosen(desktop)
    assert (len(options) > 1, none) == (True, [])
    desktop.keyboard.press("ArrowUp")
    assert chosen(desktop)[1] == options[-1:]
    for _twice in range(2):
        desktop.keyboard.press("ArrowDown")
    assert chosen(desktop)[1] == options[:1]
    desktop.keyboard.press("Enter")
    assert desktop.get_by_label("Près de").input_value() == options[0].rpartition("\n")[0]  # without its postcode
    assert desktop.locator("[role=option]:visible").count() == 0
    desktop.get_by_label("Près de").fill("xyz")
    desktop.get_by_text("Aucune commune de ce nom").wait_for()
    assert desktop.complaints == []


def test_a_position_is_rounded_and_a_refusal_told(phone, territory):
    phone.goto("/carte/")
    phone.get_by_text("Filtrer", exact=True).tap()
    phone.get_by_role("button", name="Autour de moi").tap()
    phone.get_by_text("Votre navigateur ne donne pas votre position").wait_for()
    phone.context.grant_permissions(["geolocation"])
    phone.context.set_geolocation(POINT)
    phone.get_by_role("button", name="Autour de moi").tap()
    phone.wait_for_url("**pres=45.37%2C5.59**")
    assert phone.complaints == []
