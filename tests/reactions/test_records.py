"""What stays when a member leaves."""

from datetime import timedelta

import pytest
from django.utils import timezone

from reactions import actions, records, votes
from reactions.models import Comment, Support
from reactions.people import Person, voter
from tests.factories.contributions import ProjectFactory
from tests.factories.members import MemberFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def life(article, section, somebody):
    """A comment with an answer, a recommendation, a vote on a project that runs and one on a project that is over."""
    running, over = (ProjectFactory(parent=section("projets")) for _ in range(2))
    root, _new = actions.write_comment(contribution=article, text="Bien vu", key="1" * 32, author=somebody)
    actions.write_comment(
        contribution=article, text="Merci @paul-vial", key="2" * 32, author=MemberFactory(), parent=root
    )
    votes.recommend(contribution=article, person=Person(member=somebody))
    for project in (running, over):
        votes.support(project=project, email=somebody.email, member=somebody)
    over.ends_on = timezone.localdate() - timedelta(days=1)
    over.save()
    return running, over


def counts(article, *projects):
    article.refresh_from_db()
    for project in projects:
        project.refresh_from_db()
    return article.comment_count, article.recommendation_count, *(project.support_count for project in projects)


def test_leaving_and_leaving_ones_words(life, article, somebody, client):
    records.forget(somebody)
    assert counts(article, *life) == (2, 0, 0, 1)
    comment = Comment.objects.get(parent=None)
    assert (comment.author, comment.text, comment.signature) == (None, "Bien vu", "Membre parti")
    assert "Membre parti" in client.get(article.url).content.decode()
    assert Support.objects.filter(voter=voter(somebody.email)).count() == 0
    somebody.delete()
    assert counts(article, *life) == (2, 0, 0, 1)


def test_counts_are_mended_where_an_account_was_deleted_at_once(life, article, somebody):
    somebody.delete()
    assert votes.recount() == 1
    assert counts(article) == (2, 0)
    assert votes.recount() == 0
