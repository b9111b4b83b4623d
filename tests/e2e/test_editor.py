"""Writing in a real browser: dates by keys alone, pasting, dragging, two tabs, an ended session."""

import base64
import io

import pillow_heif
import pytest
from PIL import Image


def noise():
    return Image.effect_noise((300, 200), 60).convert("RGB")


def png():
    buffer = io.BytesIO()
    noise().save(buffer, "PNG")
    return buffer.getvalue()


def heic():
    """Without making Pillow itself read and write the format: other tests share this process."""
    buffer = io.BytesIO()
    pillow_heif.from_pillow(noise()).save(buffer)
    return buffer.getvalue()


def saved(page):
    page.locator(".editor-status[data-state=well]").wait_for()


def test_an_event_by_keys_alone(desktop, signed_in):
    page, keys = desktop, desktop.keyboard
    page.context.add_cookies([signed_in])

    def reach(selector):
        for _ in range(150):
            if page.evaluate("(selector) => document.activeElement?.matches(selector)", selector):
                return
            keys.press("Tab")
        raise AssertionError(f"{selector} is not reached by the tab key")

    page.goto("/ecrire/")
    reach("a[href='/ecrire/evenement/']")
    keys.press("Enter")
    page.locator("#editor-text").wait_for()
    reach("#id_title")
    keys.type("Atelier abeilles")
    keys.press("Enter")
    keys.type("Venez nombreux.")
    reach(".editor-rhythm > summary")
    keys.press("Enter")
    page.locator("[name=rhythm_from]").fill("2027-03-02")
    page.locator("[name=rhythm_until]").fill("2027-03-16")
    reach(".editor-rhythm [value=add_dates]")
    keys.press("Enter")
    page.get_by_text("3 dates ajoutées").wait_for()
    reach("#editor-text")
    keys.type("Un atelier pour tous.")
    keys.press("Control+a")
    keys.press("Control+b")
    keys.press("ArrowRight")
    keys.press("Enter")
    keys.press("Alt+F10")
    keys.press("Enter")
    for _ in range(4):
        keys.press("ArrowDown")
    keys.press("Enter")
    page.locator(".is-quote").wait_for()
    keys.type("On ne prédit pas l’heure.")
    saved(page)
    assert page.locator("#editor-text strong").inner_text() == "Un atelier pour tous."
    reach("[name=action][value=publish]")
    keys.press("Enter")
    page.wait_for_url("**/agenda/atelier-abeilles/")
    assert page.complaints == []


def test_publishing_too_early_says_what_is_missing_and_goes_there(desktop, signed_in):
    page = desktop
    page.context.add_cookies([signed_in])
    page.goto("/ecrire/annonce/")
    page.get_by_role("textbox", name="Texte", exact=True).click()
    page.keyboard.type("Un stage.")
    page.get_by_role("button", name="Publier", exact=True).click()
    page.get_by_role("alert").get_by_text("Donnez un titre.").wait_for()
    assert page.evaluate("document.activeElement.id") == "id_title"


WORD = """<html><body><h1>Un titre</h1><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>un</p>
<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o</span>un bis</p><p><b>gras</b> <a href="https://example.org/">lien</a></p></body></html>"""
DOCS = """<b id="docs-internal-guid-1" style="font-weight:normal"><p><span style="font-weight:700">gras</span> <span style="font-style:italic">italique</span></p><ul><li><p>un</p></li></ul></b>"""
PASTE = """([html, text]) => { const data = new DataTransfer(); if (html) data.setData('text/html', html); data.setData('text/plain', text);
  document.querySelector('#editor-text').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }"""


PASTE_FILE = """([content, name, type]) => { const data = new DataTransfer();
  data.items.add(new File([Uint8Array.from(atob(content), (c) => c.charCodeAt(0))], name, { type }));
  document.querySelector('#editor-text').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }"""


def test_a_picture_of_the_clipboard_is_sent(desktop, signed_in):
    page = desktop
    page.context.add_cookies([signed_in])
    page.goto("/ecrire/article/")
    page.get_by_role("textbox", name="Texte", exact=True).click()
    page.evaluate(PASTE_FILE, [base64.b64encode(png()).decode(), "image.png", "image/png"])
    page.locator(".is-figureImage img[src^='/images/']").wait_for()
    assert page.complaints == []


def test_the_picture_of_a_phone_that_writes_heic(desktop, signed_in):
    """This browser cannot read it: it is sent as it is, and comes back as a picture that every browser reads."""
    page = desktop
    page.context.add_cookies([signed_in])
    page.goto("/ecrire/article/")
    page.get_by_role("textbox", name="Texte", exact=True).click()
    page.get_by_role("button", name="Ajouter une image, une vidéo, un fichier…").click()
    with page.expect_file_chooser() as chooser:
        page.get_by_role("menuitem", name="Image", exact=True).click()
    chooser.value.set_files([{"name": "IMG_1.HEIC", "mimeType": "image/heic", "buffer": heic()}])
    shown = page.locator(".is-figureImage img[src^='/images/']")
    shown.wait_for()
    page.wait_for_function("image => image.naturalWidth === 300", arg=shown.element_handle())


def host_of(name):
    return name.removeprefix("https://").strip("/")


def test_items_of_a_dossier_are_dragged(desktop, signed_in):
    page = desktop
    page.set_viewport_size({"width": 1280, "height": 1700})  # all three items in view
    page.context.add_cookies([signed_in])
    page.goto("/ecrire/dossier/")
    page.get_by_role("textbox", name="Titre", exact=True).fill("Trois pages du web")
    names = page.locator(".editor-item-name")
    for number, address in enumerate(["https://a.invalid/", "https://b.invalid/", "https://c.invalid/"], start=1):
        page.locator(".editor-picker input").fill(address)
        page.locator(".editor-picker input").press("Enter")
        names.nth(number - 1).wait_for()
    bars = page.locator(".editor-item-bar")
    first = page.locator("[data-row]").nth(0)
    bars.nth(2).drag_to(first, source_position={"x": 60, "y": 10}, target_position={"x": 200, "y": 4})
    assert [host_of(name) for name in names.all_inner_texts()] == ["c.invalid", "a.invalid", "b.invalid"]
    saved(page)
    page.reload()
    assert [host_of(name) for name in names.all_inner_texts()] == ["c.invalid", "a.invalid", "b.invalid"]


@pytest.mark.parametrize(
    ("html", "kept"),
    [(WORD, {"h2": 1, "ul ul > li": 1, "strong": 1, "a[href]": 1}), (DOCS, {"strong": 1, "em": 1, "ul > li": 1})],
    ids=["word", "docs"],
)
def test_pasted_texts_keep_their_shape(desktop, signed_in, html, kept):
    page = desktop
    page.context.add_cookies([signed_in])
    page.goto("/ecrire/article/")
    page.locator("#editor-text").click()
    page.evaluate(PASTE, [html, "texte"])
    page.locator("#editor-text strong").wait_for()
    assert {selector: page.locator(f"#editor-text {selector}").count() for selector in kept} == kept


def test_a_pasted_video_address_becomes_a_card(desktop, signed_in):
    page = desktop
    page.context.add_cookies([signed_in])
    page.goto("/ecrire/article/")
    page.locator("#editor-text").click()
    page.evaluate(PASTE, ["", "https://vimeo.com/123456"])
    page.locator(".is-videoEmbed", has_text="Vimeo").wait_for()


def test_two_tabs_show_both_texts_side_by_side(desktop, signed_in):
    page = desktop
    page.context.add_cookies([signed_in])
    page.goto("/ecrire/article/")
    page.get_by_role("textbox", name="Titre", exact=True).fill("Premier titre")
    saved(page)
    second = page.context.new_page()
    second.goto(page.url)
    second.get_by_role("textbox", name="Titre", exact=True).fill("Titre de l’autre onglet")
    saved(second)
    page.get_by_role("textbox", name="Titre", exact=True).fill("Titre de cet onglet")
    dialog = page.get_by_role("dialog")
    dialog.get_by_text("Titre de l’autre onglet").wait_for()
    assert dialog.get_by_text("Titre de cet onglet").is_visible()
    dialog.get_by_role("button", name="Continuer avec la mienne").click()
    saved(page)


def test_an_ended_session_keeps_the_text_and_goes_on_after_signing_in(desktop, signed_in):
    page = desktop
    page.context.add_cookies([signed_in])
    page.goto("/ecrire/article/")
    page.locator("#editor-text").wait_for()
    page.context.clear_cookies(name="sessionid")
    page.get_by_role("textbox", name="Titre", exact=True).fill("Gardé")
    page.locator(".editor-status", has_text="Session terminée").wait_for()
    page.context.add_cookies([signed_in])
    page.get_by_role("textbox", name="Titre", exact=True).fill("Gardé, puis enregistré")
    saved(page)
