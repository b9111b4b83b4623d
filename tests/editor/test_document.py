"""StreamField into the editor's document and back: nothing changes that nobody changed."""

import json
import uuid

import pytest
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter

from contributions.body.text_blocks import TEXT_FEATURES
from editor.document import STRUCTS, from_document, to_document
from editor.rich_text import BadDocument, Serializer, bare, parse_rich_text
from tests.factories.editor import paragraphs

RICH = [
    '<p data-block-key="aaaaa">Bonjour <b>gras <i>et italique</i></b> fin</p>',
    '<p data-block-key="aaaaa">a <i><b>x</b></i> b &amp; c &lt;script&gt; l’été "guillemets" d\'ici</p>',
    '<h2 data-block-key="bbbbb">T</h2><h3 data-block-key="ccccc">S</h3><hr/><p data-block-key="ddddd">1<br/>2</p>',
    '<ol><li data-block-key="a1234">un<ul><li data-block-key="b1234">bis<ol><li data-block-key="c1234">ter</li></ol></li></ul></li><li data-block-key="d1234">deux</li></ol>',
    '<p data-block-key="aaaaa"><a href="https://e.org/?a=1&amp;b=%22">l</a> <a linktype="page" id="3">p</a> <a linktype="document" id="9">d</a> <a href="mailto:a@b.fr">m</a></p>',
    '<p data-block-key="aaaaa">H<sub>2</sub>O, m<sup>2</sup></p><p data-block-key="bbbbb"></p>',
    '<p data-block-key="aaaaa">👩‍🔬 é</p>',
]
LOCKED_TEXT = [
    '<p data-block-key="a">x</p><embed embedtype="image" id="1" alt="" format="left"/>',
    "<h4>x</h4>",
    "<p>x<code>y</code></p>",
    "<p class='a'>x</p>",
    "<blockquote>x</blockquote>",
    '<p><a id="anchor">x</a></p>',
    "<table></table>",
    "stray",
]


def item(**value):
    return {"type": "item", "id": str(uuid.uuid4()), "value": value}


#: One value of each block the editor writes, with a key of the animator's own.
VALUES = {
    "heading": "Ce que retient le glacier",
    "image": {"image": 5, "alt": "a", "caption": "c", "credit": "k", "licence": "cc-by", "width": "wide", "x": {"y": 1}},
    "gallery": {"images": [item(image=5, alt="un", zoom=2), item(image=6, alt="", licence="cc0")], "caption": "Deux"},
    "video": {"video": "https://www.youtube.com/watch?v=dQw4w9WgXcQ", "caption": "", "start": 3},
    "quote": {"text": "Une ligne\nune autre", "author": "Inès", "source": "", "url": "", "size": "large"},
    "document": {"document": 7, "label": "Programme", "icon": "pdf"},
    "link_card": {"url": "https://example.org/", "title": "T", "source": "", "summary": "S", "image": 9},
    "table": {"data": [["a", None], ["b", "c"]], "table_caption": "L", "table_header_choice": "row", "first_row_is_table_header": True, "first_col_is_header": False, "cell": [], "note": 1},
    "code": {"language": "python", "code": "print(1)\n", "caption": "", "lines": True},
    "formula": {"latex": "E = mc^2", "alt": "", "caption": "", "number": 4},
    "references": {"title": "", "items": [item(identifier="10.1038/nature12373", text="", note="x")], "style": "apa"},
    "positions": {"question": "Q ?", "positions": [item(stance="for", author="A", role="", text="<p>Oui.</p>", photo=2), item(stance="against", author="B", role="", text="<p>Non, <b>jamais</b>.</p>")], "wide": True},
}  # fmt: skip
FOREIGN = [
    {"type": "callout", "id": "c1", "value": {"kind": "try", "title": "", "text": "<p>x</p>"}},
    {"type": "table", "id": "w1", "value": {"data": [["a", "b"]], "mergeCells": [{"row": 0, "col": 0, "rowspan": 1, "colspan": 2}]}},
    {"type": "gallery", "id": "g1", "value": {"images": [{"image": 5}], "caption": ""}},
    {"type": "of-tomorrow", "id": "x1", "value": ["?"]},
]  # fmt: skip


class Shown:
    """How references look, where no picture is."""

    def image(self, pk):
        return {"src": "/x.jpg"}

    def document(self, pk):
        return {"name": "n", "ext": "pdf", "size": 1}

    def embed(self, url):
        return {"provider": "p", "address": "a", "picture": ""}

    def plain(self, html):
        return "…"

    def label(self, kind):
        return kind


class Door:
    """A gate that lets in what was in already, and what is told to it."""

    def __init__(self, mine=()):
        self.mine, self.warnings, self.known = set(mine), [], set()

    def admit(self, blocks):
        self.known = {number for block in blocks for number in (5, 6, 7, 9) if str(number) in json.dumps(block)}

    def picture(self, pk):
        if pk is None:
            self.warnings.append("upload-pending")
            return False
        if pk not in self.known | self.mine:
            raise BadDocument("picture")
        return True

    file = picture

    def link(self, kind, pk):
        return False

    def embed(self, url):
        return "youtube" in url

    def web_link(self, url):
        return url if url.startswith("http") else ""


def text(value, number="t1"):
    return {"type": "text", "id": number, "value": value}


def there_and_back(blocks, *, change=None, door=None):
    document = json.loads(json.dumps(to_document(blocks, Shown())))
    if change:
        change(document["content"])
    return from_document(document, blocks, door or Door())


def test_every_block_the_editor_writes_has_a_value_here():
    assert set(VALUES) == set(STRUCTS)


@pytest.mark.parametrize("html", RICH)
def test_text_that_nobody_touched_keeps_its_bytes(html):
    assert there_and_back([text(html)]) == ([text(html)], [])


@pytest.mark.parametrize("kind", VALUES)
def test_blocks_that_nobody_touched_keep_their_value(kind):
    block = {"type": kind, "id": "b1", "value": VALUES[kind]}
    assert there_and_back([block]) == ([block], [])


@pytest.mark.django_db
@pytest.mark.parametrize("html", RICH)
def test_text_written_anew_reads_the_same_and_draftail_agrees(html):
    tree = parse_rich_text(html)
    again = "".join(map(Serializer(lambda kind, pk: True).block, tree))
    assert bare(parse_rich_text(again)) == bare(tree)
    draftail = ContentstateConverter(TEXT_FEATURES)
    once = draftail.to_database_format(draftail.from_database_format(again))
    assert bare(parse_rich_text(once)) == bare(tree)


@pytest.mark.parametrize("html", LOCKED_TEXT)
def test_text_with_more_than_we_know_is_locked_and_comes_back_when_dropped(html):
    blocks = [text(html), text("<p>bien</p>", "t2")]
    shown = to_document(blocks, Shown())["content"]
    assert shown[0] == {"type": "locked", "attrs": {"label": "text", "bid": "t1"}}
    kept, warnings = there_and_back(blocks, change=lambda content: content.pop(0))
    assert (kept, warnings) == (blocks, ["locked-restored"])


@pytest.mark.parametrize("block", FOREIGN, ids=lambda block: block["id"])
def test_foreign_blocks_move_but_never_vanish_and_are_never_forged(block):
    blocks = [text("<p>un</p>", "t1"), block, text("<p>deux</p>", "t2")]
    assert there_and_back(blocks) == (blocks, [])
    moved, _warnings = there_and_back(blocks, change=lambda content: content.insert(0, content.pop(1)))
    assert [kept["id"] for kept in moved] == [block["id"], "t1", "t2"]
    assert moved[0] == block
    dropped, _warnings = there_and_back(blocks, change=lambda content: content.pop(1))
    assert dropped == blocks
    forged = [
        {"type": "locked", "attrs": {"bid": block["id"], "value": "<script>"}},
        {"type": "locked", "attrs": {"bid": "nowhere"}},
    ]
    assert from_document({"type": "doc", "content": forged}, [block], Door())[0] == [block]


CHANGES = {
    "image": ({"caption": "nouvelle"}, {"caption": "nouvelle"}),
    "video": ({"caption": "nouvelle"}, {"caption": "nouvelle"}),
    "quote": ({"author": "Nour"}, {"author": "Nour"}),
    "document": ({"label": "Le programme"}, {"label": "Le programme"}),
    "link_card": ({"title": "Titre"}, {"title": "Titre"}),
    "table": ({"rows": [["a", "z"]]}, {"data": [["a", "z"]]}),
    "code": ({"code": "print(2)"}, {"code": "print(2)"}),
    "formula": ({"latex": "x"}, {"latex": "x"}),
    "references": ({"title": "Sources"}, {"title": "Sources"}),
}  # fmt: skip


@pytest.mark.parametrize("kind", CHANGES)
def test_a_change_keeps_what_the_animator_added(kind):
    sent, expected = CHANGES[kind]
    block = {"type": kind, "id": "b1", "value": VALUES[kind]}
    kept, _warnings = there_and_back([block], change=lambda content: content[0]["attrs"].update(sent))
    assert kept[0]["id"] == "b1"
    assert kept[0]["value"] == VALUES[kind] | expected


def test_items_keep_their_ids_and_the_animators_keys():
    block = {"type": "gallery", "id": "g", "value": VALUES["gallery"]}
    first, second = VALUES["gallery"]["images"]

    def swap(content):
        images = content[0]["attrs"]["images"]
        images.reverse()
        images[1]["alt"] = "une"

    kept, _warnings = there_and_back([block], change=swap)
    images = kept[0]["value"]["images"]
    assert [image["id"] for image in images] == [second["id"], first["id"]]
    assert (images[1]["value"]["zoom"], images[1]["value"]["alt"]) == (2, "une")


def test_a_position_with_formatting_keeps_its_text_and_a_plain_one_changes():
    block = {"type": "positions", "id": "p", "value": VALUES["positions"]}

    def change(content):
        content[0]["attrs"]["positions"][0]["text"] = "Oui & encore.\n\nOui."
        content[0]["attrs"]["positions"][1]["text"] = "<script>"

    kept, _warnings = there_and_back([block], change=change)
    values = [entry["value"] for entry in kept[0]["value"]["positions"]]
    assert [value["text"] for value in values] == ["<p>Oui &amp; encore.</p><p>Oui.</p>", "<p>Non, <b>jamais</b>.</p>"]
    assert values[0]["photo"] == 2


def test_adjacent_texts_stay_two_and_ids_are_unique():
    blocks = [text("<p>a</p>", "1"), text("<p>b</p>", "2")]
    assert there_and_back(blocks)[0] == blocks
    doubled, _warnings = there_and_back(blocks, change=lambda content: content.append(dict(content[0])))
    assert len({block["id"] for block in doubled}) == len(doubled) == 3


def test_a_picture_in_the_middle_splits_a_text_whose_first_half_keeps_the_id():
    blocks = [text('<p data-block-key="aaaaa">a</p><p data-block-key="bbbbb">b</p>', "1")]
    picture = {"type": "figureImage", "attrs": {"image": 3}}
    kept, _warnings = there_and_back(blocks, change=lambda content: content.insert(1, picture), door=Door({3}))
    assert [block["type"] for block in kept] == ["text", "image", "text"]
    assert kept[0]["id"] == "1" != kept[2]["id"]


BAD_LINKS = [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", " javascript:alert(1)", "\x01javascript:alert(1)",
    "data:text/html,<script>", "vbscript:x", "//evil.example", "/\\evil.example", "https:", None, 5, {"a": 1}, "&#106;avascript:alert(1)",
]  # fmt: skip


@pytest.mark.parametrize("href", BAD_LINKS)
def test_bad_links_become_text(href):
    node = {"type": "text", "text": "x", "marks": [{"type": "link", "attrs": {"href": href}}]}
    kept, _warnings = from_document({"type": "doc", "content": [{"type": "paragraph", "content": [node]}]}, [], Door())
    assert "<a" not in kept[0]["value"]
    assert ">x<" in kept[0]["value"]


def test_html_in_a_text_is_text():
    marks = [
        {"type": "link", "attrs": {"href": 'https://a.fr/"><script>'}},
        {"type": "style", "attrs": {"onclick": "x"}},
    ]
    node = {
        "type": "paragraph",
        "attrs": {"key": 'x" onclick="1'},
        "content": [{"type": "text", "text": "<img src=x onerror=alert(1)>", "marks": marks}],
    }
    value = from_document({"type": "doc", "content": [node]}, [], Door())[0][0]["value"]
    assert not any(bad in value for bad in ("<img", "<script", "onclick"))


def nested(depth):
    node = {"type": "paragraph"}
    for _ in range(depth):
        node = {"type": "bulletList", "content": [{"type": "listItem", "content": [node]}]}
    return {"type": "doc", "content": [node]}


@pytest.mark.parametrize(
    "document",
    [
        None,
        [],
        {"type": "doc"},
        {"type": "doc", "content": [None]},
        {"type": "doc", "content": [{"type": "html", "attrs": {"value": "x"}}]},
        {"type": "doc", "content": [{"type": "paragraph", "content": [{"type": "figureImage"}]}]},
        {"type": "doc", "content": [{"type": "bulletList", "content": [{"type": "paragraph"}]}]},
        {"type": "doc", "content": [{"type": "paragraph", "attrs": "x"}]},
        {"type": "doc", "content": [{"type": "paragraph", "content": [{"type": "text", "text": "x", "marks": ["bold"]}]}]},
        {"type": "doc", "content": [{"type": "gallery", "attrs": {"images": ["x"]}}]},
        {"type": "doc", "content": [{"type": "tableBlock", "attrs": {"rows": [["x"] * 100] * 100}}]},
        {"type": "doc", "content": [{"type": "videoEmbed", "attrs": {"video": "https://evil.example/"}}]},
        {"type": "doc", "content": [{"type": "figureImage", "attrs": {"image": 99}}]},
        paragraphs("x" * 300_000),
        {"type": "doc", "content": [{"type": "paragraph"}] * 6000},
        nested(60),
    ],
)  # fmt: skip
def test_malformed_deep_huge_and_foreign_documents_are_refused(document):
    with pytest.raises(BadDocument):
        from_document(document, [], Door())
