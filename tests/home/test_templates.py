"""Templates say nothing of what is not there. tests/strict_templates.py fails every test in which one does; here it is
tried itself, with what a run cannot see: variables inside sentences, and nothing where a word should be."""

import re
from pathlib import Path

import pytest
from django import forms
from django.template import Context, Origin, Template
from django.template.loader import get_template
from django.templatetags.i18n import BlockTranslateNode

from tests import strict_templates
from tests.factories.agenda import make_event
from tests.factories.contributions import ArticleFactory

ROOT = Path(__file__).resolve().parents[2]
HEAD = "{% comment %}lead: the large one; more.{% endcomment %}"


class Person:
    name = "Anne"


class AddressForm(forms.Form):
    city = forms.CharField()


CONTEXT = {"page": {"title": "Lac"}, "person": Person(), "form": AddressForm(), "here": "ici"}


@pytest.fixture
def rendered(monkeypatch, tmp_path):
    """`rendered(source)`: a template as if it were one of ours."""
    monkeypatch.setattr(strict_templates, "TEMPLATES", tmp_path)
    strict_templates.parameters.cache_clear()

    def render(source):
        path = tmp_path / "one.html"
        path.write_text(source)
        return Template(source, origin=Origin(str(path), "one.html")).render(Context(CONTEXT))

    return render


@pytest.mark.parametrize(
    "source",
    [
        "{{ absent }}",
        "{{ absent|truncatechars:9 }}",
        "{{ page.absent }}",
        "{{ person.absent }}",
        "{% firstof absent here %}",
        "{% with x=absent %}{% endwith %}",
        "{% if absent %}{% endif %}",
        "{% if here and absent %}{% endif %}",
        "{% if page.absent|length %}{% endif %}",
        "{% if person.absent %}{% endif %}",
        "{% if lead|length %}{% endif %}",
        "{{ lead }}",
        "{% for each in absent %}{% endfor %}",
        '{% include "components/kind.html" with genre=absent only %}',
        "{% load i18n %}{% blocktranslate with x=absent %}{{ x }}{% endblocktranslate %}",
    ],
)
def test_what_is_not_there_fails_the_test(rendered, source):
    with pytest.raises(pytest.fail.Exception, match="is not there"):
        rendered(HEAD + source)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("{{ here }}{{ page.title }}{{ person.name }}", "iciLacAnne"),
        ('{{ absent|default:"rien" }}', "rien"),
        ("{% if lead %}x{% endif %}{% for each in more %}x{% endfor %}", ""),
        ("{% if page.absent %}x{% endif %}{% if form.absent %}x{% endif %}", ""),
        ("{% for each in page.absent %}x{% endfor %}", ""),
    ],
)
def test_what_says_so_may_do_without(rendered, source, text):
    assert rendered(HEAD + source) == text


def test_templates_of_packages_are_theirs(monkeypatch, tmp_path):
    monkeypatch.setattr(strict_templates, "TEMPLATES", tmp_path / "ours")
    assert Template("({{ absent }})", origin=Origin(str(tmp_path / "theirs.html"))).render(Context()) == "()"


def test_sentences_to_translate_name_their_variables():
    """A variable inside a sentence is looked for without a word on the log; bound by the tag, it is one like others."""
    unbound = []
    for path in sorted((ROOT / "templates").rglob("*.*")):
        name = str(path.relative_to(ROOT / "templates"))
        for node in get_template(name).template.nodelist.get_nodes_by_type(BlockTranslateNode):
            tokens = [*node.singular, *(node.plural or [])]
            used = {token.contents.strip() for token in tokens if token.token_type.name == "VAR"}
            unbound += [f"{name}: {word}" for word in sorted(used - {*node.extra_context, node.countervar})]
    assert unbound == []


DESCRIPTION = re.compile(r'<meta name="description" content="([^"]*)"')


def test_every_page_says_what_it_is_about(client, home, section, territory, member):
    """The page's own words, or those of its territory; never the word for nothing."""
    settings = territory
    settings.description = "La culture scientifique d’ici"
    settings.save()
    article = ArticleFactory(parent=section("articles"), summary="Un lac gelé", search_description="")
    bare = ArticleFactory(parent=section("articles"), summary="", body=[])
    event = make_event(section("agenda"), title="Atelier")
    index = section("articles")
    index.introduction = "Ce qui s’écrit ici. " * 30
    index.save()
    own = {article.url: "Un lac gelé", "/articles/": f"{index.introduction[:199]}…"}
    others = ["/", bare.url, event.url, "/agenda/", "/annonces/", "/a-visiter/", "/communautes/", "/recherche/"]
    others += ["/tags/", "/membres/", "/connexion/", "/inscription/", "/introuvable/"]
    told = {address: DESCRIPTION.findall(client.get(address).content.decode()) for address in [*own, *others]}
    assert told == {address: [own.get(address, settings.description)] for address in told}


NOTHING = re.compile(r">\s*None\s*<|[=\"'( ]None[\"' )<]")


def test_no_page_says_none(client, home, section, member):
    """Nothing is filled in but what has to be."""
    kinds = {index.slug: index.get_children().first() or add_bare(index) for index in home.get_children().specific()}
    client.force_login(member)
    pages = [*(f"/{slug}/" for slug in kinds), *(page.get_url() for page in kinds.values()), "/", "/recherche/?q=x"]
    pages += ["/mon-echosciences/", f"/membres/{member.slug}/", "/ecrire/article/"]
    found = {page: NOTHING.findall(client.get(page).content.decode()) for page in pages}
    assert found == {page: [] for page in pages}


def add_bare(index):
    """A published page below a section, with a title alone."""
    model = next(iter(index.allowed_subpage_models()))
    return index.add_child(instance=model(title="Titre"))
