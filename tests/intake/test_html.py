"""The HTML cleaner and the judge of links."""

import pytest

from intake.html import clean_html, clean_link, clean_rich_text, clean_web_link, plain_text

STORED = (
    '<h2 data-block-key="a1b2c">Titre</h2><p data-block-key="d3e4f">Un <b>mot</b>, <i>deux</i>, H<sub>2</sub>O et '
    '<a linktype="page" id="3">une page</a>, <a linktype="document" id="4">un fichier</a>, '
    '<a href="https://example.org/?a=1&amp;b=2">un lien</a><br/>fin</p><hr/><ul><li data-block-key="g5h6i">a</li></ul>'
)


def test_what_wagtail_stores_is_kept_byte_for_byte():
    assert clean_rich_text(STORED) == STORED


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("<script>alert(1)</script>a", "a"),
        ('<p onclick="x()" style="color:red" class="a" id="b">a</p>', "<p>a</p>"),
        ('<a href="javascript:alert(1)">a</a>', "<a>a</a>"),
        ('<a href="java\nscript:alert(1)">a</a>', "<a>a</a>"),
        ('<a href="//evil.example">a</a>', "<a>a</a>"),
        ("<svg><script>alert(1)</script></svg>a", "a"),
        ('<math><mi xlink:href="javascript:alert(1)">x</mi></math>a', "a"),
        ('<img src=x onerror="alert(1)">a', "a"),
        ("<iframe src=https://evil.example></iframe>a", "a"),
        ("<!-- secret -->a", "a"),
        ("a\x00b", "ab"),
        ('<embed embedtype="image" id="1">a', "a"),
        ('<a linktype="user" id="1">a</a>', '<a id="1">a</a>'),
        ("<p>non fermé", "<p>non fermé</p>"),
    ],
)
def test_the_rest_goes(given, kept):
    assert clean_rich_text(given) == kept


def test_html_from_elsewhere_loses_inner_links():
    assert (
        clean_html('<p data-block-key="abc"><a linktype="page" id="3" href="/x">a</a></p>')
        == '<p><a href="/x">a</a></p>'
    )
    assert clean_html("<p>a <b>b</b></p>", inline=True) == "a <b>b</b>"


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("https://example.org/a?b=c#d", "https://example.org/a?b=c#d"),
        ("  https://example.org/ ", "https://example.org/"),
        ("www.exemple.fr/page", "https://www.exemple.fr/page"),
        ("exemple.fr", "https://exemple.fr"),
        ("exemple.fr:8000/a", "https://exemple.fr:8000/a"),
        ("mailto:marie@example.org", "mailto:marie@example.org"),
        ("tel:+33476000000", "tel:+33476000000"),
        ("/agenda/", "/agenda/"),
        ("#notes", "#notes"),
        ("javascript:alert(1)", None),
        ("JaVaScRiPt:alert(1)", None),
        ("\x01javascript:alert(1)", None),
        ("java\tscript:alert(1)", None),
        ("data:text/html,<script>", None),
        ("vbscript:x", None),
        ("//evil.example/", None),
        ("/\\evil.example/", None),
        ("\\\\evil.example", None),
        ("/\t/evil.example", None),
        ("https://user:secret@example.org/", None),
        ("https://", None),
        ("https://[::1", None),
        ("https://example.org:99999/", None),
        ("https://" + "a" * 3000, None),
        ("mailto:", None),
        ("", None),
        (None, None),
    ],
)
def test_links(given, kept):
    assert clean_link(given) == kept


def test_web_links_are_pages_of_the_web():
    assert [
        clean_web_link(link) for link in ("https://a.fr/", "http://a.fr/", "ftp://a.fr/", "/a", "mailto:a@b.fr")
    ] == [
        "https://a.fr/",
        "http://a.fr/",
        None,
        None,
        None,
    ]


def test_plain_text():
    assert plain_text("<p>Un &amp; deux&nbsp;:</p><ul><li>a<br/>b</li></ul><script>x</script>") == "Un & deux :\na\nb"


@pytest.mark.parametrize(
    "text", ["d\ufffdété", "d&#65533;été", "d&#xFFFD;été", "d&#0;été", "d\x00été", "<b>d\ufffdété</b>"]
)
def test_what_is_no_character_is_left_out(text):
    assert [plain_text(text), plain_text(clean_html(text)), plain_text(clean_rich_text(text))] == ["dété"] * 3
