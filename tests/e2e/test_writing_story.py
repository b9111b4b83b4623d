"""Blocks that come into a text, at once or late: nothing that was typed or put there goes."""

import base64

import pytest

from tests.e2e.writing import VIDEO, add, arrived, drop, hold, open_editor, paste, picture, saved, text_of, title

PDF = {"name": "notice.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.4\n%%EOF"}
PNG = {"name": "lac.png", "mimeType": "image/png", "buffer": b""}
#: Kind of block -> how a writer makes one, from where the caret is.
WAYS = {
    "figureImage": lambda page: paste(page, files=[picture()]),
    "gallery": lambda page: choose(page, "Galerie", [picture("un.png"), picture("deux.png")]),
    "videoEmbed": lambda page: paste(page, VIDEO),
    "documentFile": lambda page: choose(page, "Fichier", [PDF]),
    "linkCard": lambda page: link_card(page),
    "tableBlock": lambda page: add(page, "Tableau"),
    "formula": lambda page: add(page, "Formule"),
    "codeBlock": lambda page: add(page, "Code"),
    "references": lambda page: add(page, "Références"),
    "positions": lambda page: add(page, "Débat"),
    "rule": lambda page: add(page, "Séparateur"),
}
#: Into these one goes on writing at once; Escape leads below.
WITH_FIELDS = {"tableBlock", "formula", "codeBlock", "references", "positions"}


@pytest.fixture
def page(desktop, signed_in):
    desktop.context.add_cookies([signed_in])
    open_editor(desktop)
    return desktop


def choose(page, name, files):
    with page.expect_file_chooser() as chooser:
        add(page, name)

    chooser.value.set_files(
        [
            file
            if isinstance(file, dict)
            else {"name": file[1], "mimeType": file[2], "buffer": base64.b64decode(file[0])}
            for file in files
        ]
    )


def link_card(page):
    add(page, "Carte de lien")
    page.locator("#editor-ask").fill("https://nulle-part.invalid/")
    page.keyboard.press("Enter")


@pytest.mark.parametrize("kind", WAYS)
def test_what_is_typed_after_a_block_or_on_it_stands_below_it(page, kind):
    page.locator("#editor-text").click()
    page.keyboard.type("Avant")
    page.keyboard.press("Enter")
    WAYS[kind](page)
    page.locator(f"#editor-text .is-{kind}, #editor-text hr").first.wait_for()
    if kind in WITH_FIELDS:
        page.wait_for_function("kind => document.activeElement?.closest(`.is-${kind}`)", arg=kind)
        page.keyboard.press("Escape")
    page.keyboard.type("Je continue")
    assert text_of(page) == ["Avant", f"[{kind}]", "Je continue"]
    page.locator("#editor-text .editor-block-name, #editor-text hr").first.click()
    page.keyboard.type("Et là")
    assert text_of(page) == ["Avant", f"[{kind}]", "Et là", "Je continue"]


LOCKED = """
from articles.models import ArticlePage
from members.models import Member
from contributions.models import Contribution
page = Contribution.objects.get(pk={pk}).specific
draft = page.get_latest_revision_as_object()
draft.body = [("text", "<p>Avant</p>"), ("callout", {{"title": "Encadré", "text": "<p>Du choix de l’animatrice</p>"}})]
draft.save_revision(clean=False)
"""


def test_a_letter_on_a_block_that_the_animator_made(page, served):
    title(page).fill("Un encadré")
    saved(page)
    address = page.url
    page.goto("/")
    served.shell(LOCKED.format(pk=address.rstrip("/").rsplit("/", 1)[-1]))
    open_editor(page, address)
    page.locator(".is-locked .editor-block-name").click()
    page.keyboard.type("En dessous")
    assert text_of(page) == ["Avant", "[locked]", "En dessous"]


def test_a_dead_key_or_a_paste_on_a_selected_block_takes_nothing_away(page):
    page.locator("#editor-text").click()
    paste(page, VIDEO)
    page.locator(".is-videoEmbed .editor-block-name").click()
    keyboard = page.context.new_cdp_session(page)
    keyboard.send("Input.imeSetComposition", {"text": "ê", "selectionStart": 1, "selectionEnd": 1})
    keyboard.send("Input.insertText", {"text": "ê"})
    page.keyboard.type("tre")
    assert text_of(page) == ["[videoEmbed]", "être"]
    page.locator("#editor-text > p").last.click()
    page.locator(".is-videoEmbed .editor-block-name").click()
    page.locator(".is-videoEmbed.ProseMirror-selectednode").wait_for()
    paste(page, "Un collage")
    assert text_of(page) == ["[videoEmbed]", "Un collage", "être"]


def test_a_block_goes_with_the_second_backspace_and_comes_back(page):
    page.locator("#editor-text").click()
    paste(page, VIDEO)
    page.locator(".is-videoEmbed").wait_for()
    page.keyboard.type("Après")
    page.keyboard.press("Home")
    page.wait_for_function("() => getSelection().anchorOffset === 0")
    page.keyboard.press("Backspace")
    page.locator(".is-videoEmbed.ProseMirror-selectednode").wait_for()
    assert text_of(page) == ["[videoEmbed]", "Après"]
    page.keyboard.press("Backspace")
    assert text_of(page) == ["Après"]
    page.keyboard.press("Control+z")
    assert text_of(page) == ["[videoEmbed]", "Après"]


def test_keys_in_the_scroll_region_of_a_table_are_not_typed_over_it(page):
    add(page, "Tableau")
    page.keyboard.type("Mésange")
    page.keyboard.press("Shift+Tab")
    assert page.evaluate("document.activeElement.className") == "editor-table"
    page.keyboard.type("x")
    page.keyboard.press("Backspace")
    assert (text_of(page), page.locator(".editor-table textarea").first.input_value()) == (["[tableBlock]"], "Mésange")
    page.keyboard.press("Escape")
    page.keyboard.type("Suite")
    assert text_of(page) == ["[tableBlock]", "Suite"]


def test_a_card_that_comes_late_takes_nothing_of_what_was_typed_meanwhile(page):
    late = hold(page, "/ecrire/api/video/")
    page.locator("#editor-text").click()
    page.keyboard.type("Début")
    page.keyboard.press("Enter")
    paste(page, VIDEO)
    page.keyboard.press("Control+Home")
    page.keyboard.type("Mots ajoutés avant. ")
    page.wait_for_function("() => document.querySelector('.editor-awaited')")
    arrived(page, late).pop().continue_()
    page.locator(".is-videoEmbed").wait_for()
    page.keyboard.type("Et encore. ")
    assert text_of(page) == ["Mots ajoutés avant. Et encore. Début", "[videoEmbed]"]

    page.locator("#editor-text > p").last.click()
    paste(page, VIDEO)
    page.keyboard.type(" dit-elle")
    page.keyboard.press("Enter")
    page.keyboard.type("Plus loin")
    page.wait_for_function("() => document.querySelector('.editor-awaited')")
    arrived(page, late).pop().continue_()
    page.locator(".is-videoEmbed").nth(1).wait_for()
    page.keyboard.type(".")
    assert text_of(page)[1:] == ["[videoEmbed]", "[videoEmbed]", " dit-elle", "Plus loin."]


def test_an_address_that_was_changed_meanwhile_stays_what_it_is(page):
    late = hold(page, "/ecrire/api/video/")
    page.locator("#editor-text").click()
    paste(page, VIDEO)
    page.keyboard.press("Backspace")
    with page.expect_response("**/ecrire/api/video/"):
        arrived(page, late).pop().continue_()
    page.wait_for_function("() => !document.querySelector('.editor-awaited')")
    assert text_of(page) == [VIDEO[:-1]]


def test_a_card_that_was_asked_for_comes_where_it_was_asked_for(page):
    late = hold(page, "/ecrire/api/video/")
    page.locator("#editor-text").click()
    page.keyboard.type("Un")
    add(page, "Vidéo ou publication")
    page.locator("#editor-ask").fill(VIDEO)
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.querySelector('.editor-awaited')")
    page.keyboard.type(", deux")
    page.keyboard.press("Enter")
    page.keyboard.type("Trois")
    arrived(page, late).pop().continue_()
    page.locator(".is-videoEmbed").wait_for()
    page.keyboard.type(", quatre")
    assert text_of(page) == ["Un, deux", "[videoEmbed]", "Trois, quatre"]


def test_pictures_come_in_the_order_in_which_they_were_dropped(page):
    page.locator("#editor-text").click()
    page.keyboard.type("Avant")
    page.keyboard.press("Enter")
    page.keyboard.type("Après")
    names = ["un.png", "deux.png", "trois.png"]
    line = page.locator("#editor-text > p").first.bounding_box()
    files = [picture(name, colour) for name, colour in zip(names, ["teal", "gold", "coral"], strict=True)]
    assert drop(page, files, line["x"] + 30, line["y"] + line["height"] - 2) is False
    page.keyboard.type("Et ensuite")
    assert text_of(page) == ["Avant", *["[figureImage]"] * 3, "Et ensuite", "Après"]
    page.locator(".is-figureImage img[src^='/images/']").nth(2).wait_for()
    shown = page.locator(".is-figureImage img").evaluate_all("images => images.map((image) => image.src)")
    assert [address.rsplit("/", 1)[-1].split(".")[0].split("_")[0] for address in shown] == ["un", "deux", "trois"]


def test_a_file_dropped_beside_the_text_does_not_open_in_place_of_the_page(page):
    title(page).fill("Le lac")
    box = page.locator("#id_tags").bounding_box()
    assert drop(page, [picture()], box["x"] + 5, box["y"] + 5) is False
    page.get_by_text("Déposez les fichiers sur le texte").wait_for()
    assert title(page).input_value() == "Le lac"


def test_whoever_describes_one_picture_is_not_disturbed_by_the_next(page):
    late = hold(page, "/ecrire/api/image/")
    choose(page, "Galerie", [picture("un.png"), picture("deux.png", "gold")])
    page.locator(".editor-gallery-item").nth(1).wait_for()
    alt = page.locator(".editor-gallery-item input").first
    alt.click()
    page.keyboard.type("Un lac ")
    for _picture in range(2):
        arrived(page, late).pop().continue_()
    page.locator(".is-gallery img[src^='/images/']").nth(1).wait_for()
    page.keyboard.type("vert")
    assert (alt.input_value(), text_of(page)) == ("Un lac vert", ["[gallery]"])


def test_the_main_picture_is_the_last_one_chosen_with_the_words_typed_meanwhile(page):
    late = hold(page, "/ecrire/api/image/")

    def choose_main(button, name, colour):
        content, _name, kind = picture(name, colour)
        with page.expect_file_chooser() as chooser:
            page.get_by_role("button", name=button).click()
        file = {"name": name, "mimeType": kind, "buffer": base64.b64decode(content)}
        chooser.value.set_files([file])

    choose_main("Choisir l’image principale", "un.png", "teal")
    choose_main("Changer l’image principale", "deux.png", "gold")
    first = arrived(page, late).pop()
    page.get_by_label("Ce que montre l’image").fill("Un champ de blé")
    first.continue_()
    second = arrived(page, late).pop()
    assert page.locator("[name=lead_image]").input_value() == ""
    second.continue_()
    page.locator(".editor-lead-picture img[src^='/images/']").wait_for()
    assert "deux" in page.locator(".editor-lead-picture img").get_attribute("src")
    assert page.get_by_label("Ce que montre l’image").input_value() == "Un champ de blé"
