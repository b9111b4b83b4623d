"""The admin's own lists are searched with whatever people and programs type."""

import pytest

from members.models import Member
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
