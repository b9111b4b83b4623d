"""Recommendations: one per person, with or without an account, and a count that is right whoever else is writing."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from notifications.models import Notification
from reactions import votes
from reactions.models import Recommendation
from reactions.people import Person
from tests.factories.contributions import ArticleFactory
from tests.factories.members import MemberFactory

pytestmark = pytest.mark.django_db


def address(article):
    return f"/recommander/{article.short_code}/"


def count(article):
    article.refresh_from_db()
    assert article.recommendation_count == Recommendation.objects.on(article).count()
    return article.recommendation_count


OURS = {"sec-fetch-site": "same-origin"}


def test_a_member_counts_once_and_may_take_it_back(article, somebody, signed_in):
    client = signed_in(somebody)
    for _ in range(2):
        response = client.post(address(article), headers=OURS)
        assert (response.status_code, response.url) == (302, f"{article.url}#recommander")
    assert count(article) == 1
    assert 'aria-pressed="true"' in client.get(article.url).content.decode()
    for _ in range(2):
        client.post(address(article), {"recommend": "no"}, headers=OURS)
    assert count(article) == 0
    assert 'aria-pressed="true"' not in client.get(article.url).content.decode()


def test_a_reader_counts_once_and_may_take_it_back(article, reader):
    browser = reader()
    response = browser.post(address(article))
    assert (response.status_code, response.url) == (302, address(article))
    browser.post(address(article))
    assert count(article) == 1
    assert 'aria-pressed="true"' in browser.get(address(article)).content.decode()
    browser.post(address(article), {"recommend": "no"})
    assert count(article) == 0


def test_a_reader_who_throws_cookies_away_counts_once_a_day(article, reader):
    reader().post(address(article))
    response = reader().post(address(article))
    assert (count(article), dict(response.cookies).keys() & {"lecteur"}) == (1, set())
    reader().post(address(article), {"recommend": "no"})
    assert count(article) == 1
    reader("Safari").post(address(article))
    reader(address="198.51.100.4").post(address(article))
    assert count(article) == 3
    Recommendation.objects.update(created_at=timezone.now() - timedelta(hours=25))
    votes.forget_traces()
    assert set(Recommendation.objects.values_list("browser_hash", flat=True)) == {""}
    reader().post(address(article))
    assert count(article) == 4


def test_thirty_programs_at_one_place_are_not_thirty_readers(article, section, reader, somebody, signed_in):
    """A program says of itself what it likes."""
    for number in range(30):
        response = reader(f"Program/{number}").post(address(article), follow=True)
    assert count(article) == 5
    assert "Plusieurs lecteurs ont recommandé cette page" in response.content.decode()
    other = ArticleFactory(parent=section("articles"))
    reader("Program/31").post(address(other))
    reader("Program/31", address="198.51.100.4").post(address(article))
    signed_in(somebody).post(address(article), headers=OURS)
    assert (count(article), count(other)) == (7, 1)


def test_one_reader_who_presses_again_uses_up_nobody_elses_place(article, reader):
    for _press in range(10):
        reader().post(address(article))
    reader("Safari").post(address(article))
    assert count(article) == 2


def test_nothing_is_set_before_the_click_and_little_after(article, reader):
    browser = reader()
    response = browser.get(article.url)
    assert (dict(response.cookies), response["Cache-Control"][:6]) == ({}, "public")
    cookie = browser.post(address(article)).cookies["lecteur"]
    assert (cookie["httponly"], cookie["samesite"]) == (True, "Lax")
    row = Recommendation.objects.get()
    assert (cookie.value.split(":")[0] in row.reader, "192.0.2.1" in row.browser_hash) == (False, False)
    response = browser.get(article.url)
    assert (response["Cache-Control"][:7], 'aria-pressed="true"' in response.content.decode()) == ("private", True)


def test_prints_of_one_reader_differ_from_page_to_page(article, section, reader):
    other = ArticleFactory(parent=section("articles"))
    browser = reader()
    for page in (article, other):
        browser.post(address(page))
    first, second = Recommendation.objects.all()
    assert (first.reader == second.reader, first.browser_hash == second.browser_hash) == (False, False)


def test_a_forged_cookie_is_nobody(article, reader):
    browser = reader()
    browser.cookies["lecteur"] = "somebody:else"
    browser.post(address(article), {"recommend": "no"})
    browser.post(address(article))
    assert count(article) == 1
    assert browser.cookies["lecteur"].value != "somebody:else"


def test_a_reader_who_signs_in_stays_one_person(article, somebody, reader):
    browser = reader()
    browser.post(address(article))
    browser.force_login(somebody)
    browser.post(address(article))
    assert (count(article), Recommendation.objects.get().member) == (1, somebody)


def test_a_member_who_signed_out_in_between_is_one_person_again(article, somebody, reader):
    browser = reader()
    browser.force_login(somebody)
    browser.post(address(article))
    browser.logout()
    browser.post(address(article))
    assert count(article) == 2
    browser.force_login(somebody)
    browser.post(address(article))
    assert count(article) == 1


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"origin": "https://elsewhere.example"},
        {"origin": "null"},
    ],
)
def test_other_sites_recommend_nothing(article, headers):
    assert Client(headers=headers).post(address(article)).status_code == 403
    assert count(article) == 0


def test_a_browser_that_says_only_the_origin_is_believed(article):
    assert Client(headers={"origin": "http://testserver"}).post(address(article)).status_code == 302
    assert count(article) == 1


def test_htmx_gets_the_button_again(article, reader):
    response = reader().post(address(article), headers={"hx-request": "true"})
    text = response.content.decode()
    assert (response.status_code, text.count("<form"), 'aria-pressed="true"' in text) == (200, 1, True)
    assert '<span class="count">1</span>' in text
    assert [template.name for template in response.templates][0] == "components/recommend_button.html"


def test_what_is_not_on_line_is_not_recommended(article, reader):
    article.unpublish()
    assert reader().post(address(article)).status_code == 404


def test_too_many_from_one_place(article, section, reader, settings):
    settings.RECOMMENDATIONS_FROM_ONE_PLACE = (1, 3600)
    other = ArticleFactory(parent=section("articles"))
    browser = reader()
    browser.post(address(article))
    browser.post(address(other))
    assert (count(article), count(other)) == (1, 0)


def test_the_author_hears_of_it_once_a_day(article, author, reader):
    for agent in ("a", "b", "c"):
        reader(agent).post(address(article))
    votes.recommend(contribution=article, person=Person(member=author))
    assert list(Notification.objects.values_list("member", "kind")) == [(author.pk, "recommendation")]


def test_saving_the_page_does_not_set_the_count_back(article, somebody):
    before = type(article).objects.get(pk=article.pk)
    votes.recommend(contribution=article, person=Person(member=somebody))
    before.title = "Un autre titre"
    before.save()
    before.save_revision().publish()
    assert count(article) == 1


def test_lists_of_what_is_recommended(section, client):
    old, new, none = (ArticleFactory(parent=section("articles")) for _ in range(3))
    people = MemberFactory.create_batch(3)
    for page, number in ((old, 3), (new, 2)):
        for member in people[:number]:
            votes.recommend(contribution=page, person=Person(member=member))
    Recommendation.objects.on(old).exclude(member=people[0]).update(created_at=timezone.now() - timedelta(days=40))

    def listed(order):
        return [page.pk for page in client.get(f"/articles/?tri={order}").context["contributions"]]

    assert listed("recommended") == [old.pk, new.pk, none.pk]
    assert listed("recommended-month") == [new.pk, old.pk]
    assert list(Recommendation.objects.by(people[2]).values_list("contribution", flat=True)) == [old.pk]


@pytest.mark.parametrize("number", [1, 3])
def test_my_recommendations_take_as_many_queries_whatever_their_number(section, somebody, number):
    for page in ArticleFactory.create_batch(number, parent=section("articles")):
        votes.recommend(contribution=page, person=Person(member=somebody))
    with CaptureQueriesContext(connection) as seen:
        assert len([each.contribution.byline for each in Recommendation.objects.by(somebody)]) == number
    assert len(seen.captured_queries) == 3
