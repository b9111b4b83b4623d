"""What the stories of the editor share: pasting, dropping, and reading the text as it stands."""

import base64
import io

from PIL import Image

VIDEO = "https://vimeo.com/123456"
PASTE = """([text, files]) => {
  const data = new DataTransfer();
  if (text) data.setData('text/plain', text);
  for (const [content, name, type] of files) data.items.add(new File([Uint8Array.from(atob(content), (c) => c.charCodeAt(0))], name, { type }));
  document.querySelector('#editor-text').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
}"""
DROP = """([files, x, y]) => {
  const data = new DataTransfer();
  for (const [content, name, type] of files) data.items.add(new File([Uint8Array.from(atob(content), (c) => c.charCodeAt(0))], name, { type }));
  const where = document.elementFromPoint(x, y);
  return ['dragenter', 'dragover', 'drop'].map((name) => where.dispatchEvent(new DragEvent(name, { dataTransfer: data, bubbles: true, cancelable: true, clientX: x, clientY: y })));
}"""
#: The text, block by block: ["Words of a paragraph", "[kind of a block]"].
TEXT = """() => [...document.querySelector('#editor-text').children].map((block) => {
  const kind = [...block.classList].find((name) => name.startsWith('is-') && block.classList.contains('editor-block'));
  return kind ? `[${kind.slice(3)}]` : block.tagName === 'HR' ? '[rule]' : block.textContent;
})"""


def picture(name="image.png", colour="teal"):
    """A small picture as the browser's functions above take it: (content, name, type)."""
    buffer = io.BytesIO()
    Image.new("RGB", (300, 200), colour).save(buffer, "PNG")
    return [base64.b64encode(buffer.getvalue()).decode(), name, "image/png"]


def open_editor(page, address="/ecrire/article/"):
    page.goto(address)
    page.locator("#editor-text").wait_for()


def paste(page, text="", files=()):
    # The editor hears of a new place of the caret a moment after the browser has it; no person is that quick.
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")
    page.evaluate(PASTE, [text, list(files)])


def drop(page, files, x, y):
    """Drops files; returns whether the browser would have opened them in place of the page."""
    return page.evaluate(DROP, [files, x, y])[-1]


def add(page, name):
    page.get_by_role("button", name="Ajouter une image, une vidéo, un fichier…").click()
    page.get_by_role("menuitem", name=name, exact=True).click()


def text_of(page):
    """The blocks as they stand, without the empty paragraph at the end."""
    blocks = page.evaluate(TEXT)
    return blocks[:-1] if blocks[-1] == "" else blocks


def saved(page):
    page.locator(".editor-status[data-state=well]").wait_for()


def title(page):
    return page.get_by_role("textbox", name="Titre", exact=True)


def hold(page, address):
    """Keeps the requests to this address from the server; returns the list of those that wait."""
    waiting = []
    page.route(f"**{address}", lambda route: waiting.append(route))
    return waiting


def arrived(page, waiting):
    """Waits until a request is held, for 20 s at most; returns the list of those that are."""
    for _moment in range(1000):
        if waiting:
            return waiting
        page.wait_for_timeout(20)
    raise AssertionError("no request came")
