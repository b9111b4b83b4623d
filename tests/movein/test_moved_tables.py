"""Tables of articles and of people; a member takes what bears their byline."""

import io

import pytest
from django.core.management import CommandError, call_command
from wagtail.contrib.redirects.models import Redirect

from articles.models import ArticlePage
from members.models import Member
from movein import authors
from movein.models import MovedAuthor
from movein.records import export as copy_of
from movein.records import forget
from notifications.models import Mail
from tests.factories.members import MemberFactory

pytestmark = pytest.mark.django_db
TABLE = """Titre;Texte;Date;Auteur;Courriel;Mots-clés;URL;Statut;Rubrique
La loutre;"<p>Elle <b>nage</b>.</p>

<p>Et dort.</p>";12/03/2019;Léa Martin;lea@example.org;eau, loutre;https://ancien.example/blog/la-loutre;publié;x
Le lynx;Il court.;12 mars 2020;Léa Martin;;;https://ancien.example/blog/le-lynx;brouillon;x
;Sans titre;2020-01-01;;;;;;x
"""


@pytest.fixture
def table(tmp_path, section, territory):
    section("articles")

    def run(command, text, **options):
        path = tmp_path / "table.csv"
        path.write_text(text, encoding="utf-8")
        output = io.StringIO()
        call_command(command, str(path), territory=territory.hostname, stdout=output, **options)
        return next(line for line in output.getvalue().splitlines() if line.startswith("created"))

    return run


def test_articles_of_a_table(table):
    assert table("import_articles", TABLE) == "created 2, updated 0, unchanged 0, refused 1, missing 0"
    assert dict(ArticlePage.objects.values_list("title", "live")) == {"La loutre": True, "Le lynx": False}
    page = ArticlePage.objects.get(title="La loutre")
    assert (page.slug, page.signature, page.published_at.year) == ("la-loutre", "Léa Martin", 2019)
    assert page.body[0].value.source == "<p>Elle <b>nage</b>.</p><p>Et dort.</p>"
    assert sorted(tag.name for tag in page.tags.all()) == ["eau", "loutre"]
    assert Redirect.objects.get(old_path="/blog/la-loutre").redirect_page_id == page.pk
    assert table("import_articles", TABLE) == "created 0, updated 0, unchanged 2, refused 1, missing 0"


@pytest.mark.parametrize("command", ["import_articles", "import_members"])
def test_a_table_without_the_columns_is_refused(table, command):
    with pytest.raises(CommandError):
        table(command, "a;b\n1;2\n")


PEOPLE = "Courriel;Prénom;Nom de famille;Fonction;Ville\nlea@example.org;Léa;Martin;Professeure;Voiron\npas une adresse;;;;\n"


def test_people_make_no_account_and_get_no_mail(table):
    assert table("import_members", PEOPLE) == "created 1, updated 0, unchanged 0, refused 1, missing 0"
    assert table("import_members", PEOPLE) == "created 0, updated 0, unchanged 1, refused 1, missing 0"
    person = MovedAuthor.objects.get()
    assert (person.name, person.profile) == ("Léa Martin", {"occupation": "Professeure", "city": "Voiron"})
    assert (Mail.objects.count(), Member.objects.filter(email="lea@example.org").count()) == (0, 0)


def columns_of(author):
    return " ".join(str(value) for value in MovedAuthor.objects.filter(pk=author.pk).values().get().values())


def test_the_address_of_who_declines_is_in_no_column_and_does_not_come_back(client, table, territory):
    table("import_members", PEOPLE)
    MovedAuthor.objects.create(territory=territory, source="x", login="lea", name="Léa", email="LEA@example.org")
    person, other = MovedAuthor.objects.order_by("pk")
    assert client.post(f"{page_of(person)}non/").status_code == 302
    assert ["lea@example.org" in columns_of(each).lower() for each in (person, other)] == [False, False]
    assert authors.invite(author=other, by=None) is False
    assert table("import_members", PEOPLE) == "created 0, updated 0, unchanged 1, refused 1, missing 0"
    assert MovedAuthor.objects.exclude(email="").count() == 0


@pytest.fixture
def author(table):
    table("import_articles", TABLE)
    return MovedAuthor.objects.get()


def page_of(author):
    return f"/mes-textes/{authors.token_of(author)}/"


def test_an_author_is_invited_once_and_by_order_alone(author, member):
    assert Mail.objects.count() == 0
    assert [authors.invite(author=author, by=member) for _time in range(2)] == [True, False]
    mail = Mail.objects.get()
    assert (mail.recipient, mail.template) == ("lea@example.org", "emails/moved_texts")


def test_who_takes_the_texts(client, author):
    reached = {}
    people = {
        "nobody": None,
        "other": MemberFactory(),
        "unconfirmed": MemberFactory(email="lea2@example.org", confirmed_at=None),
        "lea": MemberFactory(email="LEA@example.org"),
    }
    for name, person in people.items():
        client.logout()
        if person:
            client.force_login(person)
        seen = client.get(page_of(author)).status_code
        answer = client.post(page_of(author) + "oui/").status_code
        reached[name] = (seen, answer, ArticlePage.objects.filter(author__isnull=False).count())
    assert reached == {
        "nobody": (200, 403, 0),
        "other": (200, 403, 0),
        "unconfirmed": (200, 403, 0),
        "lea": (200, 302, 2),
    }
    page = ArticlePage.objects.get(title="La loutre")
    draft = ArticlePage.objects.get(title="Le lynx").get_latest_revision_as_object()
    assert (page.author, page.signature, draft.author, draft.signature) == (people["lea"], "", people["lea"], "")


def test_after_that_the_table_changes_nothing(client, author, table):
    lea = MemberFactory(email="lea@example.org")
    authors.accept(author=author, member=lea)
    assert table("import_articles", TABLE.replace("nage", "plonge")) == (
        "created 0, updated 1, unchanged 1, refused 1, missing 0"
    )
    assert {(page.author, page.signature) for page in ArticlePage.objects.all()} == {(lea, "")}
    assert "lea@example.org" not in columns_of(author)


def test_a_reader_who_looks_changes_nothing_and_may_decline(client, author):
    assert client.get(page_of(author)).status_code == 200
    author.refresh_from_db()
    assert author.answered_at is None
    assert client.get(page_of(author) + "non/").status_code == 405
    assert client.post(page_of(author) + "non/").status_code == 302
    author.refresh_from_db()
    assert (author.email, author.has_declined, authors.invite(author=author, by=None)) == ("", True, False)


def test_a_forged_link_leads_nowhere(client, author):
    assert [client.get(f"/mes-textes/{token}/").status_code for token in ("1", authors.token_of(author) + "x")] == [
        404,
        404,
    ]


def test_what_is_kept_of_a_member(client, author):
    lea = MemberFactory(email="lea@example.org")
    authors.accept(author=author, member=lea)
    assert [row["signature"] for section in copy_of(lea) for row in section.rows] == ["Léa Martin"]
    forget(lea, None)
    author.refresh_from_db()
    assert (author.name, author.email, author.member) == ("", "", None)
