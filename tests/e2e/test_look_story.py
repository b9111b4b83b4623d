"""An animator chooses a colour and an order: what she sees while choosing is what the pages will print."""

import pytest

from media.colours import contrast, safe_accent
from territories.look import inks_on_page, tints
from tests.e2e.test_morning_story import sign_in

PREPARE = """
from territories.models import Territory
from home.actions import appoint_animator
from members.models import Member
territory = Territory.objects.at("localhost")
person = Member.objects.create_user("lise@matin.example", "un-long-secret", display_name="Lise", home_territory=territory)
appoint_animator(territory=territory, member=person)
"""
COLOURS = ["#ffe066", "#1f618d", "#00ff00", "#ffffff", "#000000", "#d9381e", "#7a3b9d", "#8ad1ff", "#c0392b"]
MEASURE = """async ([address, colours]) => {
  const { safeAccent, tints, contrast, inksOnPage } = await import(address);
  return colours.map((each) => {
    const [used, corrected] = safeAccent(each);
    return [used, corrected, tints(used), contrast(each, "#ffffff").toFixed(3), inksOnPage(used).map((n) => n.toFixed(3))];
  });
}"""


def measured(colour):
    used, is_corrected = safe_accent(colour)
    inks = [f"{ink:.3f}" for ink in inks_on_page(used)]
    return [used, is_corrected, list(tints(used)), f"{contrast(colour, '#ffffff'):.3f}", inks]


@pytest.fixture
def lise(served):
    served.shell(PREPARE)


def test_the_look_of_a_territory(desktop, served, lise):
    page = desktop
    sign_in(page, "lise")
    page.goto("/admin/settings/territories/territory/")
    said = page.locator("[data-said]")
    page.locator("#id_accent").evaluate(
        "(input) => { input.value = '#ffe066'; input.dispatchEvent(new Event('input', { bubbles: true })); }"
    )
    used = safe_accent("#ffe066")[0]
    assert f"Les pages emploient {used}" in said.text_content()
    address = page.locator("script[src*='accent-preview']").get_attribute("src")
    assert page.evaluate(MEASURE, [address, COLOURS]) == [measured(colour) for colour in COLOURS]

    page.get_by_role("tab", name="Menu et accueil").click()
    lines = page.locator("#id_menu li")
    lines.nth(1).get_by_role("button", name="Monter").click()
    lines.nth(2).get_by_role("checkbox").uncheck()
    page.get_by_role("button", name="Enregistrer").click()
    page.locator(".messages").get_by_text("mis").first.wait_for()
    assert page.complaints == []
    page.goto("/")
    sections = page.locator("nav.section-links.wide a")
    assert sections.all_text_contents()[:3] == ["Agenda", "Articles", "Projets"]
    assert page.request.get("/annonces/").status == 200
