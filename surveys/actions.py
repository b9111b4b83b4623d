"""Verbs on surveys and ideas: a constraint decides who counts once."""

from django.db import IntegrityError, transaction
from django.db.models import F
from django.db.models.functions import Greatest

from notifications.actions import notify
from surveys.models import Answer, Idea, IdeaVote, Participation
from surveys.notices import IDEA_STATE
from surveys.people import hashes_of


def answer(*, survey, data, person):
    """Keeps the answers, and apart from them that this person has answered. None when they had already."""
    with transaction.atomic():
        try:
            with transaction.atomic():
                # Inserts that fail on the key: whoever else was sending at the same time, one of them is first.
                for each in hashes_of(survey, person):
                    Participation.objects.create(person=each, survey=survey)
        except IntegrityError:
            if not survey.is_known(person):
                raise
            return None
        return Answer.objects.create(page=survey, form_data=data)


def propose_idea(*, territory, author, title, text, key):
    """Puts the idea in the box with its author's own vote. The same form sent twice gives the first."""
    try:
        with transaction.atomic():
            idea = Idea.objects.create(
                territory=territory, author=author, title=title, text=text, key=key, vote_count=1
            )
            IdeaVote.objects.create(idea=idea, member=author)
    except IntegrityError:
        if known := Idea.objects.filter(key=key).first():
            return known
        raise
    return idea


def vote(*, idea, member):
    """Counts this member, once; True when they were not counted yet."""
    with transaction.atomic():
        try:
            with transaction.atomic():
                IdeaVote.objects.create(idea=idea, member=member)
        except IntegrityError:
            if not IdeaVote.objects.filter(idea=idea, member=member).exists():
                raise
            return False
        Idea.objects.filter(pk=idea.pk).update(vote_count=F("vote_count") + 1)
    return True


@transaction.atomic
def withdraw_vote(*, idea, member):
    deleted, _by_model = IdeaVote.objects.filter(idea=idea, member=member).delete()
    if deleted:
        Idea.objects.filter(pk=idea.pk).update(vote_count=Greatest(F("vote_count") - deleted, 0))
    return bool(deleted)


def notify_author(*, idea, by):
    """Says to its author what becomes of an idea, once for each state."""
    if idea.author is None:
        return None
    return notify(
        member=idea.author,
        kind=IDEA_STATE.name,
        key=f"idea-{idea.pk}-{idea.state}",
        target=idea,
        data={"state": idea.state},
        actor=by,
        territory=idea.territory,
    )
