"""A member's ideas: taken along, and left behind without a name."""

from surveys import actions, records
from surveys.models.ideas import Idea, IdeaVote
from tests.factories.surveys import IdeaFactory


def test_ideas_are_taken_along(territory, member):
    mine = actions.propose_idea(territory=territory, author=member, title="La mienne", text="Pour tous", key="a" * 32)
    actions.vote(idea=IdeaFactory(territory=territory, title="La leur"), member=member)
    (_name, _title, ideas), (_name, _title, votes) = records.export(member)
    assert [(row["title"], row["text"], row["state"]) for row in ideas] == [(mine.title, "Pour tous", "new")]
    assert [row["title"] for row in votes] == ["La mienne", "La leur"]


def test_who_leaves_leaves_the_counts(territory, member):
    mine = actions.propose_idea(territory=territory, author=member, title="La mienne", text="", key="a" * 32)
    theirs = IdeaFactory(territory=territory)
    actions.vote(idea=theirs, member=member)
    assert records.forget(member, None) == {"votes for ideas": 2, "ideas left unsigned": 1}
    assert IdeaVote.objects.count() == 0
    assert list(Idea.objects.order_by("pk").values_list("pk", "author", "vote_count")) == [
        (mine.pk, None, 0), (theirs.pk, theirs.author_id, 0),
    ]  # fmt: skip
