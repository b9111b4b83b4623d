"""Pictures and files that do not arrive: where, why, and what can be done, in view when one wants to publish."""

import base64

import pytest

from tests.e2e.writing import add, arrived, hold, open_editor, paste, picture, saved, text_of, title

PICTURE = "/ecrire/api/image/"
GOOD = {"name": "lac.png", "mimeType": "image/png", "buffer": base64.b64decode(picture()[0])}
#: What no later try would make a picture.
BROKEN = [base64.b64encode(b"not a picture at all").decode(), "cassee.png", "image/png"]


@pytest.fixture
def page(desktop, signed_in):
    desktop.context.add_cookies([signed_in])
    # From now on, not from the moment a chooser is expected: a key pressed at once would come before the driver listens.
    desktop.on("filechooser", lambda _chooser: None)
    open_editor(desktop)
    title(desktop).fill("Des images")
    desktop.locator("#editor-text").click()
    desktop.keyboard.type("Avant")
    desktop.keyboard.press("Enter")
    return desktop


def publish(page):
    page.get_by_role("button", name="Publier", exact=True).click()


def is_in_view(locator):
    box, height = locator.bounding_box(), locator.page.viewport_size["height"]
    return box["y"] >= 0 and box["y"] + box["height"] <= height


def test_a_picture_that_failed_is_shown_and_another_can_be_chosen(page):
    paste(page, files=[BROKEN])
    block = page.locator(".is-figureImage")
    block.locator(".is-failed").wait_for()
    for number in range(30):
        page.keyboard.type(f"Ligne {number}")
        page.keyboard.press("Enter")
    assert [button.inner_text() for button in block.locator(".is-failed button").all()] == ["En choisir une autre"]
    publish(page)
    banner = page.locator(".editor-banner")
    banner.get_by_text("Une image ou un fichier n’est pas arrivé").wait_for()
    assert (is_in_view(banner), is_in_view(block.locator(".is-failed"))) == (True, True)
    assert "is-bad" in block.get_attribute("class")
    assert page.evaluate("() => document.activeElement.textContent") == "En choisir une autre"
    with page.expect_file_chooser() as chooser:
        page.keyboard.press("Enter")
    chooser.value.set_files([GOOD])
    block.locator("img[src^='/images/']").wait_for()
    publish(page)
    page.wait_for_url("**/articles/des-images*/")


def test_a_picture_that_met_a_dead_network_is_sent_again(page):
    page.route(f"**{PICTURE}", lambda route: route.abort())
    paste(page, files=[picture()])
    again = page.locator(".is-figureImage .is-failed").get_by_role("button", name="Réessayer")
    again.wait_for()
    page.unroute(f"**{PICTURE}")
    again.click()
    page.locator(".is-figureImage img[src^='/images/']").wait_for()
    assert page.locator(".is-failed").count() == 0


def test_what_is_on_its_way_is_waited_for(page):
    late = hold(page, PICTURE)
    paste(page, files=[picture()])
    arrived(page, late)
    publish(page)
    page.locator(".editor-status", has_text="Envoi des images d’abord").wait_for()
    late.pop().continue_()
    page.wait_for_url("**/articles/des-images*/")
    assert page.locator(".prose figure img").count() == 1


def test_a_picture_that_was_lost_with_its_tab_says_so(page):
    hold(page, PICTURE)
    hold(page, "/ecrire/api/enregistrer/")
    paste(page, files=[picture()])
    page.keyboard.type("Après")
    page.wait_for_timeout(500)
    context = page.context
    page.close(run_before_unload=False)
    again = context.new_page()
    open_editor(again)
    again.get_by_role("button", name="Le reprendre").click()
    again.get_by_text("L’envoi n’était pas terminé").wait_for()
    assert text_of(again) == ["Avant", "[figureImage]", "Après"]
    again.locator(".is-figureImage .editor-block-bar button").last.click()
    saved(again)


def test_files_and_galleries_fail_as_clearly(page):
    with page.expect_file_chooser() as chooser:
        add(page, "Fichier")
    chooser.value.set_files([{"name": "page.pdf", "mimeType": "application/pdf", "buffer": b"<html>"}])
    page.locator(".is-documentFile .is-failed").get_by_role("button", name="En choisir une autre").wait_for()
    with page.expect_file_chooser() as chooser:
        add(page, "Galerie")
    chooser.value.set_files([GOOD, {**GOOD, "buffer": b"nothing"}])
    page.locator(".is-gallery .is-failed").get_by_role("button", name="En choisir une autre").wait_for()
    page.locator(".is-gallery img[src^='/images/']").wait_for()
    publish(page)
    page.locator(".editor-banner").get_by_text("Une image ou un fichier n’est pas arrivé").wait_for()
    assert page.locator(".editor-block.is-bad").count() == 2


def test_a_main_picture_that_failed_is_not_left_out_without_a_word(page):
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Choisir l’image principale").click()
    chooser.value.set_files([{**GOOD, "buffer": b"nothing"}])
    page.locator(".editor-lead .is-failed").wait_for()
    publish(page)
    page.locator(".editor-banner").get_by_text("L’image principale n’est pas arrivée").wait_for()
    assert is_in_view(page.locator(".editor-lead .is-failed"))
    page.get_by_role("button", name="Retirer l’image principale").click()
    publish(page)
    page.wait_for_url("**/articles/des-images*/")
