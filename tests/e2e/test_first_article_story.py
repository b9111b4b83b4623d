"""From nothing to a published article: sign up, confirm, write with everything, lose the network, come back, publish.

Once on a telephone by touch, once on a computer by keys alone.
"""

import io

import pytest
from PIL import Image

PASSWORD = "une phrase assez longue"
PDF = {"name": "notice.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.4\n%%EOF"}
VIDEO = "https://www.youtube.com/watch?v=dQw4w9WgXcQ"
#: The entries of the menu "add", in their order.
PICTURE, GALLERY, VIDEO_ENTRY, FILE, FORMULA = 0, 1, 2, 3, 7
SMALL_TARGETS = """() => [...document.querySelectorAll('#editor button, #editor input:not([type=hidden]), #editor textarea, #editor select, #editor a, #editor summary')]
  .filter((part) => { const box = part.getBoundingClientRect(); const label = part.closest('label')?.getBoundingClientRect();
    return box.width && (box.height < 43.5 || box.width < 43.5) && !(label && label.height >= 43.5) && !part.closest('.ProseMirror p'); })
  .map((part) => part.id || part.textContent)"""
BLOCKS = ["image", "gallery", "video", "file", "formula"]


@pytest.fixture
def photo():
    """What a phone takes: on its side, with a note of it."""
    buffer = io.BytesIO()
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.effect_noise((1800, 1200), 60).convert("RGB").save(buffer, "JPEG", exif=exif)
    return {"name": "photo.jpg", "mimeType": "image/jpeg", "buffer": buffer.getvalue()}


def saved(page):
    page.locator(".editor-status[data-state=well]").wait_for()


def is_whole(page):
    """Whether every kind of block that was written is on the published page."""
    found = {
        "image": page.locator(".prose figure picture img").count() >= 1,
        "gallery": page.locator(".prose .gallery img").count() == 2,
        "video": page.locator(".prose .embed").count() == 1,
        "file": page.locator(".prose a[href*='/documents/'], .prose a[href*='/fichiers/']").count() == 1,
        "formula": page.locator(".prose math").count() == 1,
    }
    return [name for name in BLOCKS if found[name]]


def come_back(page, address):
    """The tab is closed while there is no network; later a new one opens the same page."""
    page.locator(".editor-status", has_text="Hors ligne").wait_for()
    context, complaints = page.context, page.complaints
    page.close(run_before_unload=False)
    context.set_offline(False)
    page = context.new_page()
    page.complaints = complaints
    page.goto(address)
    return page


def test_by_touch(phone, served, photo):
    page = phone
    page.goto("/inscription/")
    page.get_by_label("Nom affiché").fill("Nadia Roux")
    page.get_by_label("Adresse e-mail").fill("nadia@example.org")
    page.get_by_label("Mot de passe").fill(PASSWORD)
    page.get_by_label("J’ai 15 ans ou plus").tap()
    page.get_by_label("J’accepte les règles de la maison").tap()
    page.get_by_role("button", name="Créer mon compte").tap()
    page.get_by_label("Code").fill(served.code("nadia@example.org"))
    page.get_by_role("button", name="Confirmer").tap()
    page.wait_for_url("/")

    page.get_by_role("link", name="Je contribue").first.tap()
    page.get_by_role("link", name="Article", exact=True).tap()
    page.get_by_role("textbox", name="Titre", exact=True).fill("Le lac de Laffrey")
    page.get_by_role("textbox", name="Chapô", exact=True).fill("Vert ce matin.")
    page.get_by_role("textbox", name="Texte", exact=True).tap()
    page.keyboard.type("Hier, au bord du lac.")
    page.keyboard.press("Enter")

    def add(name):
        page.get_by_role("button", name="Ajouter une image, une vidéo, un fichier…").tap()
        page.get_by_role("menuitem", name=name, exact=True).tap()

    def below():
        page.locator("#editor-text > p").last.tap()

    with page.expect_file_chooser() as chooser:
        add("Image")
    chooser.value.set_files([photo])
    page.locator(".is-figureImage img[src^='/images/']").wait_for()
    below()
    with page.expect_file_chooser() as chooser:
        add("Galerie")
    chooser.value.set_files([photo, photo])
    page.locator(".is-gallery img[src^='/images/']").nth(1).wait_for()
    below()
    add("Vidéo ou publication")
    page.locator("#editor-ask").fill(VIDEO)
    page.keyboard.press("Enter")
    page.locator(".is-videoEmbed").wait_for()
    below()
    with page.expect_file_chooser() as chooser:
        add("Fichier")
    chooser.value.set_files([PDF])
    page.locator(".is-documentFile", has_text="PDF").wait_for()
    below()
    add("Formule")
    page.locator(".is-formula textarea").fill("E = mc^2")
    page.locator(".editor-formula math").wait_for()
    saved(page)
    assert page.evaluate("document.documentElement.scrollWidth") == 375
    assert page.evaluate(SMALL_TARGETS) == []
    assert page.complaints == []

    address = page.url
    page.context.set_offline(True)
    below()
    page.keyboard.type("Écrit sans réseau.")
    page = come_back(page, address)
    page.get_by_role("button", name="Le reprendre").tap()
    saved(page)
    page.get_by_role("button", name="Publier", exact=True).tap()
    page.wait_for_url("**/articles/le-lac-de-laffrey/")
    assert page.get_by_role("heading", level=1).inner_text() == "Le lac de Laffrey"
    assert page.get_by_text("Écrit sans réseau.").is_visible()
    assert page.get_by_text("Merci").first.is_visible()
    assert is_whole(page) == BLOCKS


def test_by_keys_alone(desktop, served, photo):
    page = desktop

    def reach(selector):
        """Presses Tab until what the selector names has the focus."""
        for _ in range(200):
            if page.evaluate("(selector) => document.activeElement?.matches(selector)", selector):
                return
            page.keyboard.press("Tab")
        raise AssertionError(f"{selector} is not reached by the tab key")

    def fill(selector, text):
        reach(selector)
        page.keyboard.type(text)

    def add(entry):
        """To the end of the text, then its bar of tools, then the menu."""
        reach("#editor-text")
        page.keyboard.press("Control+End")
        page.keyboard.press("Alt+F10")
        page.keyboard.press("Enter")
        for _ in range(entry):
            page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")

    page.goto("/inscription/")
    fill("main [name=display_name]", "Omar Diallo")
    fill("main [name=email]", "omar@example.org")
    fill("main [name=password1]", PASSWORD)
    for box in page.locator("main input[type=checkbox][required]").all():
        reach(f"#{box.get_attribute('id')}")
        page.keyboard.press("Space")
    page.keyboard.press("Enter")
    page.wait_for_url("**/connexion/code/")
    fill("main [name=code]", served.code("omar@example.org"))
    page.keyboard.press("Enter")
    page.wait_for_url("/")

    reach(".site-head a[href^='/ecrire/']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/ecrire/")
    reach("a[href='/ecrire/article/']")
    page.keyboard.press("Enter")
    page.locator("#editor-text").wait_for()
    fill("#id_title", "Les glaciers rocheux")
    page.keyboard.press("Enter")
    page.keyboard.type("Ils avancent d’un mètre par an.")
    fill("#editor-text", "Nous les avons mesurés.")
    page.keyboard.press("Enter")
    with page.expect_file_chooser() as chooser:
        add(PICTURE)
    chooser.value.set_files([photo])
    page.locator(".is-figureImage img[src^='/images/']").wait_for()
    with page.expect_file_chooser() as chooser:
        add(GALLERY)
    chooser.value.set_files([photo, photo])
    page.locator(".is-gallery img[src^='/images/']").nth(1).wait_for()
    add(VIDEO_ENTRY)
    page.locator("#editor-ask").wait_for()
    page.keyboard.type(VIDEO)
    page.keyboard.press("Enter")
    page.locator(".is-videoEmbed").wait_for()
    with page.expect_file_chooser() as chooser:
        add(FILE)
    chooser.value.set_files([PDF])
    page.locator(".is-documentFile", has_text="PDF").wait_for()
    add(FORMULA)
    page.locator(".is-formula textarea:focus").wait_for()
    page.keyboard.type("E = mc^2")
    page.locator(".editor-formula math").wait_for()
    saved(page)
    assert page.complaints == []

    address = page.url
    page.context.set_offline(True)
    reach("#editor-text")
    page.keyboard.press("Control+End")
    page.keyboard.type("Écrit sans réseau.")
    page = come_back(page, address)
    page.get_by_role("button", name="Le reprendre").wait_for()
    reach(".editor-banner button")
    page.keyboard.press("Enter")
    saved(page)
    reach("[name=action][value=publish]")
    page.keyboard.press("Enter")
    page.wait_for_url("**/articles/les-glaciers-rocheux/")
    assert page.get_by_text("Écrit sans réseau.").is_visible()
    assert is_whole(page) == BLOCKS
