"""French typography at display."""

import pytest
from django.template import Context, Template
from django.utils import translation
from django.utils.safestring import mark_safe

from contributions.typography import typeset, typeset_html
from tests.factories.contributions import ArticleFactory

N, F = "\u202f", "\u00a0"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("L'été : qui vient ?", f"L’été{F}: qui vient{N}?"),
        ('Atelier "Services à la personne" !', f"Atelier «{F}Services à la personne{F}»{N}!"),
        ("« Bonjour »", f"«{F}Bonjour{F}»"),
        ("10 000 € à 14 h 30", f"10{N}000{N}€ à 14{F}h 30"),
        ("20 % ; déjà", f"20{N}%{N}; déjà"),
        ("voir https://exemple.org/?q=d'eau ou l'affiche", "voir https://exemple.org/?q=d'eau ou l’affiche"),
        ('Écran de 24" ou 27"', 'Écran de 24" ou 27"'),
        ("déjà bien\u202f!", "déjà bien\u202f!"),
        ("", ""),
    ],
)
def test_a_text(typed, shown):
    assert typeset(typed) == shown
    assert typeset(shown) == shown


def test_html_keeps_its_tags_and_its_code():
    html = '<p title="a ? b">C\'est <b>"beau"</b> : <code>a ? \'b\'</code> oui !</p>'
    assert typeset_html(html) == (f"<p title=\"a ? b\">C’est <b>«{F}beau{F}»</b>{F}: <code>a ? 'b'</code> oui{N}!</p>")


def test_html_that_was_not_cleaned_is_escaped():
    page = Template("{% load typography %}{{ html|typeset_html }}")
    html = "<script>alert(1)</script> <b>oui !</b>"
    cleaned = f"<b>oui{N}!</b>"
    with translation.override("fr"):
        assert page.render(Context({"html": mark_safe("<b>oui !</b>")})) == cleaned
        shown = page.render(Context({"html": html}))
    assert ("<" in shown, shown.endswith(f"oui{N}!&lt;/b&gt;")) == (False, True)


def test_a_page_is_shown_so_and_stored_as_it_was(client, section):
    article = ArticleFactory(parent=section("articles"), title='Qui a dit "non" ?', slug="non")
    french = client.get("/articles/non/", headers={"accept-language": "fr"}).content.decode()
    listed = client.get("/articles/").content.decode()
    article.refresh_from_db()
    shown = f"Qui a dit «{F}non{F}»{N}?"
    assert (f"<h1>{shown}</h1>" in french, f"{shown}</a>" in listed) == (True, True)
    assert article.title == 'Qui a dit "non" ?'
