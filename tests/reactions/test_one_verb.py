"""A row and the mail that belongs to it: both or neither; an error that means something else is not swallowed."""

import pytest
from django.db import IntegrityError
from django.db.models.signals import pre_save

from moderation.greetings import greet
from moderation.models.settings import Greeting
from notifications.models import Mail
from reactions import actions, votes
from reactions.models import Comment, Recommendation
from reactions.people import Person
from reactions.signals import comment_published
from tests.factories.members import MemberFactory

pytestmark = pytest.mark.django_db

READER = {"text": "Bien vu.", "name": "Claire", "email": "claire@example.org", "key": "c" * 32}


@pytest.fixture
def broken():
    """`broken(Mail)` lets no row of this model be written, until it is called again without one."""
    failing = []

    def fail(sender, **kwargs):
        if sender in failing:
            raise IntegrityError("another constraint")

    pre_save.connect(fail)

    def run(*models):
        failing[:] = models

    yield run
    pre_save.disconnect(fail)


def test_a_comment_without_its_letter_is_not_kept_and_the_same_form_begins_anew(article, client, broken):
    client.raise_request_exception = False
    address = f"/commenter/{article.short_code}/"
    broken(Mail)
    assert client.post(address, READER).status_code == 500
    assert (Comment.objects.count(), Mail.objects.count()) == (0, 0)
    broken()
    assert client.post(address, READER).status_code == 302
    assert client.post(address, READER).status_code == 302
    assert (Comment.objects.count(), Mail.objects.count()) == (1, 1)


def test_a_comment_that_waits_without_a_letter_gets_it_with_the_same_form(article, client):
    actions.write_comment(contribution=article, **READER)
    assert Mail.objects.count() == 0
    client.post(f"/commenter/{article.short_code}/", READER)
    assert (Comment.objects.count(), list(Mail.objects.values_list("recipient", flat=True))) == (
        1,
        ["claire@example.org"],
    )


def test_an_error_of_whoever_is_told_of_a_comment_is_not_taken_for_the_same_form_again(article, somebody):
    def fail(comment, **kwargs):
        raise IntegrityError("another constraint")

    comment_published.connect(fail)
    try:
        with pytest.raises(IntegrityError):
            actions.write_comment(contribution=article, text="Bien vu.", key="d" * 32, author=somebody)
    finally:
        comment_published.disconnect(fail)
    article.refresh_from_db()
    assert (Comment.objects.count(), article.comment_count) == (0, 0)


def test_a_recommendation_is_not_called_counted_when_something_else_fails(article, somebody, broken):
    broken(Recommendation)
    with pytest.raises(IntegrityError):
        votes.recommend(contribution=article, person=Person(member=somebody))
    broken()
    assert votes.recommend(contribution=article, person=Person(member=somebody)) is True
    assert votes.recommend(contribution=article, person=Person(member=somebody)) is False
    article.refresh_from_db()
    assert (Recommendation.objects.count(), article.recommendation_count) == (1, 1)


def test_a_greeting_without_its_letter_can_be_written_again(article, territory, broken):
    animator, newcomer = MemberFactory(), MemberFactory()
    broken(Mail)
    with pytest.raises(IntegrityError):
        greet(member=newcomer, territory=territory, by=animator, text="Bienvenue")
    assert Greeting.objects.count() == 0
    broken()
    assert greet(member=newcomer, territory=territory, by=animator, text="Bienvenue") is True
    assert greet(member=newcomer, territory=territory, by=animator, text="Bienvenue") is False
    assert Mail.objects.filter(member=newcomer).count() == 1
