"""HTML, blocks and shortcodes of WordPress as blocks of ours."""

from contextlib import suppress

import pytest

from intake.rows import RefusedRow
from movein.bodies import as_stored, blocks_of

YOUTUBE = "https://www.youtube.com/watch?v=abcdefghijk"


class Media:
    def picture(self, address, number=""):
        return 7

    def file_link(self, address):
        return 3 if address.endswith(".pdf") else None

    def words(self, number):
        return ("Une loutre", "Au bord") if number == "5" else ("", "")


class Links:
    def page(self, address):
        return 12 if address == "https://ancien.example/loutre/" else None


def taken(source):
    """(blocks, what was told)."""
    told = []
    return blocks_of(source, media=Media(), links=Links(), tell=told.append), told


def picture(alt="", caption=""):
    return {"image": 7, "alt": alt, "caption": caption, "credit": "", "licence": ""}


@pytest.mark.parametrize(
    ("source", "blocks"),
    [
        ("Un\ndeux\n\nTrois", [("text", "<p>Un<br/>deux</p><p>Trois</p>")]),
        ("<h1>A</h1><h2>B</h2><h5>C</h5>", [("text", "<h2>A</h2><h2>B</h2><h3>C</h3>")]),
        ("<ul><li>a</li></ul><ol><li>b</li></ol>", [("text", "<ul><li>a</li></ul><ol><li>b</li></ol>")]),
        ("<blockquote><p>Q</p><cite>— Ada</cite></blockquote>",
         [("quote", {"text": "Q", "author": "Ada", "source": "", "url": ""})]),
        ('<p>a <img class="wp-image-5" src="x.jpg"> b</p>',
         [("text", "<p>a</p>"), ("image", {**picture("Une loutre", "Au bord"), "width": "normal"}), ("text", "<p>b</p>")]),
        ('[caption id="attachment_5" align="left" width="300"]<img src="x.jpg" alt="A" /> La rive[/caption]',
         [("image", {**picture("A", "La rive"), "width": "normal"})]),
        ('<!-- wp:image {"id":9} --><figure class="wp-block-image alignwide"><img src="x.jpg" alt="A"/>'
         "<figcaption>Ici</figcaption></figure><!-- /wp:image -->",
         [("image", {**picture("A", "Ici"), "width": "wide"})]),
        ('[gallery ids="5,6"]',
         [("gallery", {"images": [picture("Une loutre", "Au bord"), picture()], "caption": ""})]),
        (f"Voir :\n\n{YOUTUBE}\n\nvoilà",
         [("text", "<p>Voir :</p>"), ("video", {"video": YOUTUBE, "caption": ""}), ("text", "<p>voilà</p>")]),
        (f"[embed]{YOUTUBE}[/embed]", [("video", {"video": YOUTUBE, "caption": ""})]),
        ('<iframe src="//player.vimeo.com/video/12345678"></iframe>',
         [("video", {"video": "https://player.vimeo.com/video/12345678", "caption": ""})]),
        ("<pre>a [gallery] <b>b</b></pre>", [("code", {"language": "text", "code": "a [gallery] b", "caption": ""})]),
        ('<a href="https://ancien.example/loutre/" linktype="page" id="99">a</a> <a href="/f.pdf" onclick="x">b</a>',
         [("text", '<p><a id="12" linktype="page">a</a> <a id="3" linktype="document">b</a></p>')]),
        ('<a href="javascript:alert(1)">a</a><script>alert(1)</script><b onmouseover="x">c</b>',
         [("text", "<p><a>a</a><b>c</b></p>")]),
        ("Il dit [sic] à [Paris], note [1], [[gallery]]", [("text", "<p>Il dit [sic] à [Paris], note [1], [gallery]</p>")]),
        ("", []),
        ("<div>" * 300 + "fond" + "</div>" * 300, [("text", "<p>fond</p>")]),
    ],
)  # fmt: skip
def test_what_becomes_a_block(source, blocks):
    assert taken(source) == (blocks, [])


def test_a_table_keeps_its_cells():
    ((kind, value),) = taken("<table><tr><th>a</th><th>b</th></tr><tr><td>1</td></tr></table>")[0]
    assert (kind, value["data"], value["first_row_is_table_header"]) == ("table", [["a", "b"], ["1", ""]], True)


@pytest.mark.parametrize(
    ("source", "kept", "told"),
    [
        ('[su_box title="x"]dedans[/su_box]', "dedans", 1),
        ('[contact-form-7 id="3"]', "", 1),
        ("<form>x</form>", "", 1),
        ('<iframe src="https://carte.example/x"></iframe>', "https://carte.example/x", 1),
        ('[audio mp3="https://ancien.example/a.mp3"][/audio]', "https://ancien.example/a.mp3", 1),
        ('<!-- wp:latest-posts {"postsToShow":3} /-->', "", 1),
    ],
)
def test_what_cannot_be_taken_is_told(source, kept, told):
    blocks, remarks = taken(source)
    assert (kept in str(blocks), len(remarks)) == (True, told)


def test_hostile_markup_ends_soon():
    for piece in ("<!-- wp:a ", "[a ", '[a "', "<a href='"):
        with suppress(RefusedRow):
            taken(piece * 20_000)
    for piece in ("<pre>", "<b>", "[caption]", "<ul><li>", "<div>"):
        with pytest.raises(RefusedRow):
            taken(piece * 20_000)


def test_blocks_as_stored_say_the_same_twice():
    blocks, _told = taken('<p>a</p><img src="x"><blockquote>q</blockquote>')
    assert as_stored(blocks) == as_stored(blocks)
    assert [block["type"] for block in as_stored(blocks)] == ["text", "image", "quote"]
