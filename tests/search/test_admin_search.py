"""The admin's own lists are searched with whatever people and programs type."""

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.search.backends import get_search_backend
from wagtail.search.models import IndexEntry

from articles.models import ArticlePage
from members.models import Member
from search.admin_backends import AVERAGE, LENGTH, NormsOfTheWritten
from tests.factories.contributions import ArticleFactory, CreditedImageFactory

pytestmark = pytest.mark.django_db

LISTS = [
    "/admin/images/",
    "/admin/images/results/",
    "/admin/pages/search/",
    "/admin/contributions/",
    "/admin/images/chooser/",
]
QUESTIONS = [
    '"', '""', '"neige', 'bruit" neige', '"bruit de', "'", "a OR", "AND", "NOT neige", "NEAR(a b", "*", "nei*", "-", "a:b",
    "(", ")", "\\", "%", "%s", "~", "^", "{", "title:neige", "é", "\x00", "  ", "- - -",
]  # fmt: skip


@pytest.fixture
def admin(client, territory):
    member = Member.objects.create_superuser("root@example.org", "une phrase assez longue", display_name="Root")
    client.force_login(member)
    return client


@pytest.mark.parametrize("address", LISTS)
def test_any_question_is_answered(admin, address):
    answers = {question: admin.get(address, {"q": question}).status_code for question in QUESTIONS}
    assert answers == dict.fromkeys(QUESTIONS, 200)


@pytest.mark.parametrize("question", ["neige", '"neige"', 'bruit "neige"', '"bruit de la neige"', 'neige"'])
def test_words_are_found_between_quotation_marks_and_without(admin, section, question):
    ArticleFactory(parent=section("articles"), title="Le bruit de la neige", slug="neige")
    page = admin.get("/admin/contributions/", {"q": question}).content.decode()
    assert "Le bruit de la neige" in page


def test_a_question_without_a_word_finds_nothing(admin, territory):
    CreditedImageFactory(title="Herbier")
    assert "Herbier" in admin.get("/admin/images/", {"q": "herbier"}).content.decode()
    assert "Herbier" not in admin.get("/admin/images/results/", {"q": '"'}).content.decode()


def norms(entries):
    """{title: weight}, each to four places."""
    titles = dict(ArticlePage.objects.values_list("pk", "title"))
    return {titles[int(key)]: round(norm, 4) for key, norm in entries.values_list("object_id", "title_norm")}


def test_titles_weigh_what_wagtail_would_have_them_weigh(section):
    for title in ("Neige", "Neige et glace", "Le bruit de la neige qui tombe"):
        ArticleFactory(parent=section("articles"), title=title)
        cache.delete(AVERAGE)  # as if an hour had passed
    entries = IndexEntry.objects.filter(content_type=ContentType.objects.get_for_model(ArticlePage))
    index = get_search_backend("default").get_index_for_model(ArticlePage)
    average, lengths = index.average_title_length(), entries.annotate(length=LENGTH)
    last = lengths.get(object_id=str(ArticlePage.objects.latest("pk").pk))
    assert last.title_norm == pytest.approx(average / last.length)
    index._refresh_title_norms(full=True)
    rebuilt = norms(entries)
    entries.update(title_norm=1.0)
    super(NormsOfTheWritten, index)._refresh_title_norms()
    assert (norms(entries), len(rebuilt)) == (rebuilt, 3)


def test_saving_a_page_reads_no_titles_but_its_own(section):
    article = ArticleFactory(parent=section("articles"), title="Neige")
    others = IndexEntry.objects.exclude(object_id=str(article.pk))
    others.update(title_norm=1.0)
    with CaptureQueriesContext(connection) as queries:
        article.title = "Neige et glace"
        article.save()
    asked = [
        query["sql"] for query in queries if "wagtailsearch_indexentry" in query["sql"] and "LENGTH" in query["sql"]
    ]
    assert ["object_id" in sql for sql in asked] == [True]
    assert set(others.values_list("title_norm", flat=True)) == {1.0}
    assert IndexEntry.objects.get(object_id=str(article.pk), content_type__model="articlepage").title_norm != 1.0
