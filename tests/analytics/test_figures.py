"""The animator's figures: right, hers alone, and silent about few people."""

import csv
import datetime as dt
import io

import pytest
from django.utils import timezone

from analytics.admin_views import PAGES
from analytics.models import Audience, Share
from analytics.periods import Period
from analytics.publishing import people_figures
from analytics.tables import csv_response
from contributions.projections import projecting
from intake.spreadsheets import plain_cell
from reactions.models import Comment, Recommendation
from tests.factories.contributions import ArticleFactory, EventFactory, MemberFactory

ADDRESSES = [*(f"/admin/chiffres/{page}/" for page in PAGES), "/admin/chiffres/", "/admin/chiffres/rapport/"]


def rows(response):
    return list(csv.reader(io.StringIO(response.content.decode("utf-8-sig")), delimiter=";"))


def day_of(territory, day, views, visitors):
    return Audience.objects.create(territory=territory, day=day, views=views, visitors=visitors)


@pytest.mark.parametrize("address", ADDRESSES)
def test_figures_are_the_territorys_own_animators(client, territory, other_territory, animators, member, address):
    day_of(other_territory, timezone.localdate(), 987_654, 4_242)
    reached = {}
    for name, person in {**animators, "member": member}.items():
        client.force_login(person)
        response = client.get(address, {"territoire": other_territory.pk})
        reached[name] = response.status_code
        own = client.get(address)
        if name == "first":
            assert own.status_code == 200
            assert "987" not in own.content.decode()
            assert f'value="{other_territory.pk}"' not in own.content.decode()
    assert reached == {"first": 302, "second": 200, "member": 302}


def test_files_and_the_report_are_too(client, other_territory, animators):
    for address in ("/admin/chiffres/audience/lectures.csv", "/admin/chiffres/rapport.pdf"):
        reached = {}
        for name, person in animators.items():
            client.force_login(person)
            reached[name] = client.get(address, {"territoire": other_territory.pk}).status_code
        assert reached == {"first": 302, "second": 200}


def test_whoever_reads_no_figures_has_no_such_menu(client, animators, territory):
    client.force_login(animators["first"])
    assert "/admin/chiffres/" in client.get("/admin/").content.decode()


def test_audience_is_told_by_month_and_by_day(client, territory, animators):
    client.force_login(animators["first"])
    for day, views, visitors in ((3, 10, 4), (4, 20, 9), (40, 5, 5)):
        day_of(territory, dt.date(2026, 3, 1) + dt.timedelta(days=day - 1), views, visitors)
    months = rows(client.get("/admin/chiffres/audience/lectures.csv?du=2026-01-01&au=2026-04-30"))
    assert months[1:] == [
        ["janvier 2026", "0", "0"],
        ["février 2026", "0", "0"],
        ["mars 2026", "30", "13"],
        ["avril 2026", "5", "5"],
    ]
    days = rows(client.get("/admin/chiffres/audience/lectures.csv?du=2026-03-03&au=2026-03-05"))
    assert [row[1:] for row in days[1:]] == [["10", "4"], ["20", "9"], ["0", "0"]]


@pytest.mark.parametrize(
    "query",
    [
        "du=x&au=y",
        "du=2026-13-01&au=2026-01-01",
        "du=2026-02-01&au=2026-01-01",
        "du=1000-01-01&au=2026-01-01",
        "du=%00",
        "du=99999999999-01-01&au=2026-01-01",
    ],
)
def test_a_period_that_is_none_is_twelve_months(client, territory, animators, query):
    client.force_login(animators["first"])
    response = client.get(f"/admin/chiffres/?{query}")
    assert response.context["period"] == Period.twelve_months(timezone.localdate())


@pytest.mark.parametrize(
    "address",
    [
        "/admin/chiffres/nowhere/",
        "/admin/chiffres/audience/nowhere.csv",
        "/admin/chiffres/nowhere/x.csv",
        "/admin/chiffres/rapport/?annee=1789",
        "/admin/chiffres/rapport.pdf?annee=x",
    ],
)
def test_what_is_not_there_is_not_found(client, territory, animators, address):
    client.force_login(animators["first"])
    assert client.get(address).status_code == 404


def test_formulas_in_files_are_neutralised(client, territory, animators):
    Share.objects.create(
        territory=territory, day=timezone.localdate(), dimension="campaign", value="=cmd|' /c calc'!a1", views=3
    )
    client.force_login(animators["first"])
    found = rows(client.get("/admin/chiffres/audience/campaign.csv"))
    assert found[1] == ["'=cmd|' /c calc'!a1", "3"]
    assert [plain_cell(cell) for cell in ("+1", "-1", "@x", "\tx", "a", 5)] == ["'+1", "'-1", "'@x", "'\tx", "a", "5"]
    assert csv_response("=", ["=a"], []).content.decode("utf-8-sig") == "'=a\r\n"


def test_contributors_by_number_and_novelty(territory, section):
    old, new, lively = MemberFactory(), MemberFactory(), MemberFactory()
    long_ago = timezone.now() - dt.timedelta(days=900)
    ArticleFactory(parent=section("articles"), author=old, first_published_at=long_ago)
    for author, count in ((old, 1), (new, 1), (lively, 7)):
        for _ in range(count):
            ArticleFactory(parent=section("articles"), author=author)
    others = [MemberFactory() for _ in range(5)]
    for author in others:
        ArticleFactory(parent=section("articles"), author=author)
    period = Period.twelve_months(timezone.localdate())
    found = {figure.key: figure.rows for figure in people_figures(territory, period)}
    assert [row[1] for row in found["assiduite"]] == [7, None, None]
    assert [row[1] for row in found["nouveaux"]] == [None, None]
    assert [row[1] for row in found["comptes"]] == [8, 0]


def test_exchanges_are_counted_where_they_are(client, territory, other_territory, section, animators, member):
    page = ArticleFactory(parent=section("articles"))
    elsewhere = ArticleFactory(parent=other_territory.root_page.get_children().get(slug="articles"))
    for contribution in (page, elsewhere):
        Recommendation.objects.create(contribution=contribution, member=member)
        Comment.objects.create(contribution=contribution, author=member, text="Bien vu")
    Comment.objects.create(contribution=page, author=member, text="Caché", state="hidden")
    client.force_login(animators["first"])
    today = timezone.localdate()
    query = f"?du={today}&au={today}"
    for key in ("recommandations", "commentaires"):
        assert rows(client.get(f"/admin/chiffres/echanges/{key}.csv{query}"))[1][1] == "1"


def test_as_many_queries_for_one_contribution_as_for_many(
    client, territory, section, animators, django_assert_max_num_queries
):
    client.force_login(animators["first"])
    counts = {page: [] for page in PAGES}
    for size in (1, 3, 30):
        with projecting():
            for _ in range(size):
                EventFactory(parent=section("agenda"), city=f"Ville {_}")
        for page, numbers in counts.items():
            client.get(f"/admin/chiffres/{page}/")
            with django_assert_max_num_queries(60) as queries:
                client.get(f"/admin/chiffres/{page}/")
            numbers.append(len(queries))
    assert counts == {page: [numbers[0]] * 3 for page, numbers in counts.items()}


def test_the_report_is_a_tagged_pdf_and_a_page_that_say_the_same(client, territory, section, animators):
    for _ in range(3):
        ArticleFactory(parent=section("articles"), title="🔭 #set page() $x$ \\u{1F600} *gras*")
    client.force_login(animators["first"])
    year = timezone.localdate().year
    page = client.get(f"/admin/chiffres/rapport/?annee={year}")
    assert "3 contributions ont été publiées." in page.content.decode()
    response = client.get(f"/admin/chiffres/rapport.pdf?annee={year}")
    assert response["Content-Type"] == "application/pdf"
    assert response.content[:5] == b"%PDF-"
    assert b"/MarkInfo" in response.content or b"/StructTreeRoot" in response.content or b"pdfuaid" in response.content
    assert response["Content-Disposition"] == f'attachment; filename="grenoble-rapport-de-lannee-{year}.pdf"'
