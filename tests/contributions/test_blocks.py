"""The blocks of a body: what each accepts, what it refuses and with which words, and what it shows."""

import json
import re
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from articles.models import ArticlePage
from contributions.body.blocks import BodyBlock
from contributions.body.formulas import FormulaError, to_mathml
from contributions.body.highlight import LANGUAGES, highlight_code
from contributions.body.references import UnknownReference, parse_reference

CSS = Path(__file__).parents[2] / "site" / "static" / "css" / "components" / "blocks" / "prose.css"


@pytest.fixture(autouse=True)
def english():
    with translation.override("en"):
        yield


def body(*blocks):
    """A body as the database holds it."""
    block = BodyBlock()
    return block.to_python(
        [{"type": kind, "value": value, "id": f"{index:04}-id"} for index, (kind, value) in enumerate(blocks)]
    )


def shown(*blocks):
    """The HTML of a body, with its white space folded."""
    html = body(*blocks).render_as_block()
    return re.sub(r">\s+<", "><", re.sub(r"\s+", " ", html)).strip()


def cleaned(kind, value):
    return BodyBlock().clean(body((kind, value))).get_prep_value()[0]["value"]


def refusals(kind, value):
    """The messages that the writer of a block would read."""
    with pytest.raises(ValidationError) as refused:
        BodyBlock().clean(body((kind, value)))
    return re.findall(
        r'"messages": \["(.*?)"\]', json.dumps(refused.value.as_json_data(), ensure_ascii=False, default=str)
    )


def test_the_names_of_the_blocks_are_kept():
    # Bodies in databases, the editor and other programs know these names.
    assert list(BodyBlock().child_blocks) == [
        "text", "heading", "image", "gallery", "video", "quote", "document", "link_card", "table", "code", "formula",
        "references", "callout", "positions",
    ]  # fmt: skip


def test_definitions_pass_wagtails_checks():
    assert BodyBlock().check() == []


@pytest.mark.django_db
@pytest.mark.parametrize("name", list(BodyBlock().child_blocks))
def test_every_block_can_be_previewed(name):
    block = BodyBlock().child_blocks[name]
    assert (block.is_previewable, bool(block.meta.icon), bool(block.get_description())) == (True, True, True)
    assert isinstance(block.bind(block.get_preview_value()).render(), str)


def test_text_goes_through_the_cleaner():
    assert (
        cleaned("text", '<p onclick="x()">a<script>b</script><a href="javascript:c">d</a></p>') == "<p>a<a>d</a></p>"
    )


def test_sections_have_anchors_of_their_own():
    assert (
        shown(("heading", "L’été"), ("heading", "L’été"))
        == '<h2 id="lete-0000">L’été</h2><h2 id="lete-0001">L’été</h2>'
    )


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("<h3>a</h3><h3>b</h3>", "<h2>a</h2><h3>b</h3>"),
        ("<h2>a</h2><h3>b</h3><h2>c</h2>", "<h2>a</h2><h3>b</h3><h2>c</h2>"),
        ("<p>&lt;h3&gt;</p>", "<p>&lt;h3&gt;</p>"),
    ],
)
def test_headings_skip_no_level(written, read):
    assert shown(("text", written)) == read


def test_a_link_card_may_name_its_source():
    html = shown(("link_card", {"url": "https://a.fr/", "title": "a", "source": "INSU"}))
    assert html.count('<p class="link-card-source">INSU</p>') == 1


def test_a_quotation_with_its_source():
    html = shown(("quote", {"text": "Un <b>\nDeux", "author": "Inès", "source": "Cahier", "url": "https://a.fr/"}))
    assert html == (
        '<figure class="quote"><blockquote cite="https://a.fr/"><p>Un &lt;b&gt;<br>Deux</p></blockquote><figcaption>'
        '<span class="quote-author">Inès</span><cite><a href="https://a.fr/">Cahier</a></cite></figcaption></figure>'
    )


@pytest.mark.parametrize("kind", ["quote", "link_card"])
def test_links_that_run_are_refused(kind):
    value = {"text": "a", "title": "a", "url": "javascript:alert(1)"}
    assert refusals(kind, value) == ["Enter a valid URL."]


def test_a_link_with_a_user_name_is_refused():
    assert refusals("link_card", {"title": "a", "url": "https://user:pw@example.org/"}) == [
        "Give the full address of a web page: it starts with https://."
    ]


def test_a_link_card_shows_its_site_when_it_has_no_source():
    html = shown(("link_card", {"url": "https://www.insu.cnrs.fr/fr/a", "title": "Les lacs", "summary": "Un été."}))
    assert html == (
        '<div class="link-card"><div class="link-card-words"><p class="link-card-source">insu.cnrs.fr</p>'
        '<p class="link-card-title"><a href="https://www.insu.cnrs.fr/fr/a" rel="nofollow">Les lacs</a></p>'
        '<p class="link-card-summary">Un été.</p></div></div>'
    )


def test_a_table_has_a_caption_and_scopes():
    value = {
        "data": [["", "Altitude"], ["Lac <Blanc>", "2352"], [None, "1974"]],
        "table_caption": "Lacs",
        "table_header_choice": "both",
        "first_row_is_table_header": True,
        "first_col_is_header": True,
    }
    assert shown(("table", value)) == (
        '<div class="table-frame" role="group" tabindex="0" aria-label="Lacs"><table class="table"><caption>Lacs</caption>'
        '<thead><tr><td ></td><th scope="col" >Altitude</th></tr></thead><tbody>'
        '<tr><th scope="row" >Lac &lt;Blanc&gt;</th><td >2352</td></tr><tr><td ></td><td >1974</td></tr></tbody></table></div>'
    )


def test_a_table_of_a_whole_database_is_refused():
    value = {"data": [["x"] * 50] * 100, "table_header_choice": "row"}
    assert refusals("table", value) == [
        "This table is too large for a page. Keep what matters here and attach the whole as a file."
    ]


def test_code_is_coloured_and_escaped():
    html = shown(("code", {"language": "python", "code": "if x < 1:\n    print('<b>')", "caption": "Un test"}))
    assert '<span class="hl-k">if</span>' in html
    assert "&lt;b&gt;" in html
    assert "<b>" not in html


@pytest.mark.parametrize("language", [name for name, _label in LANGUAGES])
def test_every_language_is_known_and_escaped(language):
    assert "<script>" not in highlight_code("<script>alert(1)</script>\nx = 1", language)


def luminance(colour):
    channels = [int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5)]
    red, green, blue = (value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4 for value in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_colours_of_code_can_be_read_in_light_and_dark():
    colours = {
        name: pair for name, *pair in re.findall(r"--hl-(\w+): light-dark\((#\w{6}), (#\w{6})\)", CSS.read_text())
    }
    ground = colours.pop("ground")
    too_faint = [
        (name, mode)
        for name, pair in colours.items()
        for mode in (0, 1)
        if (max(luminance(pair[mode]), luminance(ground[mode])) + 0.05)
        / (min(luminance(pair[mode]), luminance(ground[mode])) + 0.05)
        < 4.5
    ]
    assert (len(colours), too_faint) == (9, [])


def test_a_formula_becomes_mathml():
    html = shown(("formula", {"latex": r"$$\frac{a}{b}$$", "alt": "a over b", "caption": ""}))
    assert html == (
        '<figure class="formula"><div class="formula-frame" tabindex="0" role="group" aria-label="Formula, a over b">'
        '<math display="block" aria-label="a over b"><mrow><mfrac><mrow><mi>a</mi></mrow><mrow><mi>b</mi></mrow></mfrac>'
        "</mrow></math></div></figure>"
    )


@pytest.mark.parametrize(
    "latex",
    [
        r"E = mc^2", r"x < y > z & 1", r"\sqrt[3]{x}", r"\int_0^\infty e^{-x^2}\,dx", r"\sum_{n=1}^{N} \frac{1}{n^2}",
        r"\begin{pmatrix} a & b \\ c & d \end{pmatrix}", r"\vec{F} = m\vec{a}", r"\alpha \to \beta", r"\mathrm{H_2O}",
        r"\left( \frac{a}{b} \right)", r"\text{si } x > 0", r"f(x) = \begin{cases} 1 \\ 0 \end{cases}", r"\overline{AB}",
        r"2\,\mathrm{H_2} + \mathrm{O_2} \rightarrow 2\,\mathrm{H_2O}", r"\{a\}", r"100\,\%",
    ],
)  # fmt: skip
def test_formulas_of_lessons_are_understood(latex):
    assert to_mathml(latex).startswith('<math display="block"><')


@pytest.mark.parametrize(
    "latex",
    [
        r"\text{<script>alert(1)</script>}", r"\text{<img src=x onerror=alert(1)>}", r"\mathrm{<b>}", r"x <script>",
        r"\text{&lt;script&gt;}", r'\text{" onload="x}',
    ],
)  # fmt: skip
def test_formulas_carry_no_markup(latex):
    assert re.sub(r"</?m\w+( [a-z]+=\"[^\"<>]*\")*>", "", to_mathml(latex)).count("<") == 0


@pytest.mark.parametrize(
    ("latex", "words"),
    [
        (r"\frac{a}{b", "A brace is missing: each { needs its }."),
        (r"a}", "A brace is missing: each { needs its }."),
        (r"\alhpa + 1", r"\alhpa is not understood: check its spelling."),
        (r"\href{javascript:alert(1)}{x}", r"\href cannot be used here."),
        (r"\style{color:red}{x}", r"\style cannot be used here."),
        (r"\left( x", r"A \left has no \right."),
        (r"x^2^3", "Two exponents follow each other: use braces, for example a^{b^c}."),
        ("   ", "Write the formula in LaTeX, for example E = mc^2."),
        ("{" * 100 + "}" * 100, "This formula is nested too deeply to be shown."),
        ("x" * 3001, "This formula is too long. Split it into several."),
    ],
)
def test_formulas_that_are_refused_say_why(latex, words):
    with pytest.raises(FormulaError) as refused:
        to_mathml(latex)
    assert refused.value.message == words


def test_the_writer_reads_what_is_wrong_with_a_formula():
    assert refusals("formula", {"latex": r"\frac{a}{b"}) == ["A brace is missing: each { needs its }."]


def test_a_draft_shows_a_formula_being_typed():
    assert "<code>\\frac{a}{</code>" in shown(("formula", {"latex": r"\frac{a}{"}))


@pytest.mark.parametrize(
    ("given", "kind", "url"),
    [
        ("10.1038/nature12373", "doi", "https://doi.org/10.1038/nature12373"),
        ("doi:10.1038/nature12373.", "doi", "https://doi.org/10.1038/nature12373"),
        ("https://doi.org/10.1016/S0140-6736(20)30183-5", "doi", "https://doi.org/10.1016/S0140-6736(20)30183-5"),
        ("https://dx.doi.org/10.1000/182)", "doi", "https://doi.org/10.1000/182"),
        ("hal-01234567", "hal", "https://hal.science/hal-01234567"),
        ("HAL-01234567v2", "hal", "https://hal.science/hal-01234567v2"),
        ("https://shs.hal.science/halshs-00123456/document", "hal", "https://hal.science/halshs-00123456"),
        ("https://tel.archives-ouvertes.fr/tel-00123456", "hal", "https://hal.science/tel-00123456"),
        ("https://www.insee.fr/fr/statistiques/1", "url", "https://www.insee.fr/fr/statistiques/1"),
    ],
)
def test_references_are_recognised(given, kind, url):
    reference = parse_reference(given)
    assert (reference.kind, reference.url) == (kind, url)


@pytest.mark.parametrize("given", ["Dupont, 2012", "10.1038", "article-123456", "javascript:alert(1)", "doi:"])
def test_other_words_are_not_references(given):
    with pytest.raises(UnknownReference):
        parse_reference(given)
    assert refusals(
        "references", {"items": [{"type": "item", "value": {"identifier": given, "text": ""}, "id": "1"}]}
    ) == [str(UnknownReference.message)]


def test_references_are_listed_with_their_links():
    items = [
        {"identifier": "10.1038/nature12373", "text": "Kucsko, 2013."},
        {"identifier": "", "text": "Carnet, 1874."},
    ]
    value = {
        "title": "",
        "items": [{"type": "item", "value": item, "id": str(index)} for index, item in enumerate(items)],
    }
    assert shown(("references", value)) == (
        '<section class="references"><h2 class="references-title">References</h2><ol class="references-list">'
        '<li> Kucsko, 2013. <a href="https://doi.org/10.1038/nature12373">doi:10.1038/nature12373</a></li>'
        "<li> Carnet, 1874. </li></ol></section>"
    )


def test_an_empty_reference_is_refused():
    value = {"items": [{"type": "item", "value": {"identifier": "", "text": ""}, "id": "1"}]}
    assert refusals("references", value) == ["Write the reference, or give its DOI or HAL number."]


def test_a_box_says_what_it_is():
    assert shown(("callout", {"kind": "try", "title": "Un verre", "text": "<p>Au soleil.</p>"})) == (
        '<div role="note" class="callout callout-try"><p class="callout-kind">Try it yourself</p>'
        '<p class="callout-title">Un verre</p><p>Au soleil.</p></div>'
    )


def position(stance, author="Nour"):
    return {
        "type": "item",
        "id": stance,
        "value": {"stance": stance, "author": author, "role": "", "text": "<p>Oui.</p>"},
    }


def test_positions_stand_side_by_side_each_signed():
    html = shown(
        ("positions", {"question": "Éclairer ?", "positions": [position("for"), position("nuanced", "Paul")]})
    )
    assert html == (
        '<section class="positions"><h2 class="positions-question">Éclairer ?</h2><div class="positions-columns">'
        '<article class="position position-for"><h3 class="position-stance">For</h3>'
        '<p class="position-author"><strong>Nour</strong></p><p>Oui.</p></article>'
        '<article class="position position-nuanced"><h3 class="position-stance">Nuanced</h3>'
        '<p class="position-author"><strong>Paul</strong></p><p>Oui.</p></article></div></section>'
    )


def test_a_position_without_a_name_is_refused():
    value = {"question": "Éclairer ?", "positions": [position("for", author=""), position("against")]}
    assert refusals("positions", value) == ["This field is required."]


@pytest.mark.django_db
def test_a_body_is_saved(section):
    article = section("articles").add_child(
        instance=ArticlePage(
            title="Un lac",
            body=json.dumps(
                [{"type": "callout", "value": {"kind": "know", "title": "", "text": "<p>Le plancton</p>"}}]
            ),
        )
    )
    stored = ArticlePage.objects.get(pk=article.pk).body
    assert (stored[0].block_type, str(stored[0].value["text"].source)) == ("callout", "<p>Le plancton</p>")
