"""Comments of a Disqus export below their pages: once each, two levels deep, by names without account."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from wagtail.contrib.redirects.models import Redirect

from reactions.disqus import text_of
from reactions.models import Comment

pytestmark = pytest.mark.django_db

HEAD = """<?xml version="1.0" encoding="utf-8"?>
<disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals">"""


def thread(uid, link, identifier=""):
    return f"""<thread dsq:id="{uid}"><id>{identifier}</id><forum>f</forum><link>{link}</link><title>T</title>
    <createdAt>2019-01-01T10:00:00Z</createdAt><isClosed>false</isClosed><isDeleted>false</isDeleted></thread>"""


def post(uid, thread, text, parent="", name="Zoé Walk", deleted="false", spam="false", at="2019-03-01T10:00:00Z"):
    parent = f'<parent dsq:id="{parent}"/>' if parent else ""
    return f"""<post dsq:id="{uid}"><id/><message><![CDATA[{text}]]></message><createdAt>{at}</createdAt>
    <isDeleted>{deleted}</isDeleted><isSpam>{spam}</isSpam>
    <author><name>{name}</name><isAnonymous>true</isAnonymous></author><thread dsq:id="{thread}"/>{parent}</post>"""


@pytest.fixture
def run(tmp_path, article):
    def command(*parts, **options):
        file = tmp_path / "export.xml"
        file.write_text(HEAD + "".join(parts) + "</disqus>", encoding="utf-8")
        said = StringIO()
        call_command("import_disqus", file, stdout=said, **options)
        return said.getvalue().strip().splitlines()

    return command


EXPORT = (
    thread("1", "https://www.ancien.example/articles/neige"),
    thread("2", "https://www.ancien.example/disparu/", "disparu"),
    post("12", "1", "<p>Merci&nbsp;!</p>", parent="11", at="2019-03-02T10:00:00Z"),
    post("11", "1", "<p>Bien vu.</p><p>Une question ?</p>"),
    post("13", "1", "Et encore", parent="12", at="2019-03-03T10:00:00Z", name="Administrateur"),
    post("14", "1", "Achetez", spam="true"),
    post("15", "1", "Oups", deleted="true"),
    post("16", "2", "Perdu"),
    post("17", "1", "<p> </p>"),
)


def test_an_export_comes_in_once(run, article):
    said = run(*EXPORT)
    assert said[-1] == "created 3, updated 0, unchanged 0, refused 4"
    assert sorted(line.partition(": ")[2] for line in said[:-1]) == [
        "14 Zoé Walk: du spam, dit Disqus",
        "15 Zoé Walk: supprimé chez Disqus",
        "16 Zoé Walk: aucune page à nous à l’adresse https://www.ancien.example/disparu/",
        "17 Zoé Walk: il n’a pas de mots",
    ]
    root = Comment.objects.get(parent=None)
    assert (root.name, root.text, root.written_at.year) == ("Zoé Walk", "Bien vu.\nUne question ?", 2019)
    assert list(root.answers.order_by("pk").values_list("name", "text")) == [
        ("Zoé Walk", "Merci !"),
        ("Anonyme", "Et encore"),
    ]
    article.refresh_from_db()
    assert article.comment_count == 3
    assert run(*EXPORT)[-1] == "created 0, updated 0, unchanged 3, refused 4"
    article.refresh_from_db()
    assert (article.comment_count, Comment.objects.count()) == (3, 3)


def test_a_rehearsal_keeps_nothing(run, article):
    assert run(*EXPORT, dry_run=True)[-2] == "created 3, updated 0, unchanged 0, refused 4"
    assert Comment.objects.count() == 0


@pytest.mark.parametrize(
    ("link", "identifier"),
    [
        ("https://ancien.example/vieux/", "neige"),
        ("https://ancien.example/vieux/", "/articles/neige/"),
        ("https://ancien.example/redirige", ""),
        ("https://ancien.example/articles/neige/?utm=1#top", "node/12"),
    ],
)
def test_how_a_thread_finds_its_page(run, article, link, identifier):
    Redirect.objects.create(old_path="/redirige", redirect_page=article)
    assert run(thread("1", link, identifier), post("11", "1", "Ici"))[-1].startswith("created 1,")
    assert Comment.objects.get().contribution_id == article.pk


@pytest.mark.parametrize(
    "export",
    [
        '<!DOCTYPE a [<!ENTITY b "boum">]><disqus xmlns="http://disqus.com">&b;</disqus>',
        '<!DOCTYPE a SYSTEM "file:///etc/passwd"><disqus/>',
        "<disqus><post>",
        "<html/>",
        "",
        "\x00",
    ],
)
def test_what_is_no_export_is_refused_whole(tmp_path, territory, export):
    file = tmp_path / "export.xml"
    file.write_text(export)
    with pytest.raises(CommandError):
        call_command("import_disqus", file)


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ('<a href="http://a.fr/b">http://a.fr/b</a>', "http://a.fr/b"),
        ('<a href="http://a.fr/b/c" title="x">a.fr/b/...</a>', "http://a.fr/b/c"),
        ('Voir <a href="http://a.fr/">ce site</a>', "Voir ce site (http://a.fr/)"),
        ('<a href="javascript:alert(1)">ici</a>', "ici"),
        ("<script>alert(1)</script>Oui<br>non", "Oui\nnon"),
    ],
)
def test_the_words_of_html(html, text):
    assert text_of(html) == text
