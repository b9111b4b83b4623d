"""The words of a comment come out as paragraphs, links and names, and nothing else."""

import pytest

from members.models import Member
from reactions import texts

ANNE = Member(pk=1, display_name="Anne Roche", slug="anne-roche")
JEAN = Member(pk=2, display_name="Jean <b>", slug="jean")

REL = 'rel="nofollow ugc noopener"'


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Un\ndeux\n\ntrois", "<p>Un<br>deux</p><p>trois</p>"),
        ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"),
        (
            "Voir https://www.exemple.fr/a?b=1&c=2.",
            f'<p>Voir <a href="https://www.exemple.fr/a?b=1&amp;c=2" {REL}>exemple.fr/a?b=1&amp;c=2</a>.</p>',
        ),
        ("(www.exemple.fr/a_(b))", f'<p>(<a href="https://www.exemple.fr/a_(b)" {REL}>exemple.fr/a_(b)</a>)</p>'),
        ("javascript:alert(1) http://", "<p>javascript:alert(1) http://</p>"),
        ("https://moi:secret@exemple.fr/", "<p>https://moi:secret@exemple.fr/</p>"),
        (
            "Merci @Anne Roche, @anne-roche et @anne",
            '<p>Merci <a class="mention" href="/membres/anne-roche/">@Anne Roche</a>, '
            '<a class="mention" href="/membres/anne-roche/">@Anne Roche</a> et @anne</p>',
        ),
        ("@jean !", '<p><a class="mention" href="/membres/jean/">@Jean &lt;b&gt;</a> !</p>'),
        ("anne-roche@anne-roche.fr", "<p>anne-roche@anne-roche.fr</p>"),
        ("", ""),
    ],
)
def test_as_html(text, html):
    assert texts.render(text, [ANNE, JEAN]) == html


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("a\r\nb", "a\nb"),
        ("a\x00b\u202ec\u200b", "abc"),
        ("a\n\n\n\n\nb  \n", "a\n\nb"),
        ("👩\u200d🔬", "👩\u200d🔬"),
    ],
)
def test_clean_text(text, clean):
    assert texts.clean_text(text) == clean


def test_who_is_mentioned():
    assert texts.named_slugs("@Anne-Roche, mail@jean @jean. @jean") == ["anne-roche", "jean"]
    assert texts.mentioned_among("Bonjour @ANNE ROCHE", [ANNE, JEAN]) == [ANNE]
    assert texts.mentioned_among("Bonjour Anne Roche", [ANNE, JEAN]) == []
    assert texts.count_links("http://a.fr www.b.fr c.fr") == 2
