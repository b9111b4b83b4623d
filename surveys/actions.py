"""Verbs on surveys and ideas: a constraint decides who counts once."""

from datetime import timedelta

from django.db import IntegrityError, transaction
from django.db.models import F
from django.db.models.functions import Greatest
from django.utils import timezone
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from notifications.actions import notify
from reactions.people import printed
from surveys.models import Answer, Idea, IdeaVote, Participation


def prints_of(survey, person):
    """(print, whether it is forgotten after a day) of all by which this person is known to this survey."""
    found = []
    if person.member:
        found.append((printed("survey-member", survey.pk, person.member.pk), False))
    if person.token:
        found.append((printed("survey-reader", survey.pk, person.token), False))
    if person.trace:
        found.append((printed("survey-trace", survey.pk, person.trace), True))
    return found


def answer(*, survey, data, person):
    """Keeps the answers, and apart from them that this person has answered. None when they had already."""
    try:
        with transaction.atomic():
            # Inserts that fail on the key: whoever else was sending at the same time, one of them is first.
            for each, is_trace in prints_of(survey, person):
                Participation.objects.create(person=each, survey=survey, is_trace=is_trace)
            return Answer.objects.create(page=survey, form_data=data)
    except IntegrityError:
        return None


def forget_traces():
    """Where readers came from is nobody's business after a day."""
    yesterday = timezone.localdate() - timedelta(days=1)
    deleted, _by_model = Participation.objects.filter(is_trace=True, day__lt=yesterday).delete()
    return deleted


def propose_idea(*, territory, author, title, text, key):
    """Puts the idea in the box with its author's own vote. The same form sent twice gives the first."""
    try:
        with transaction.atomic():
            idea = Idea.objects.create(
                territory=territory, author=author, title=title, text=text, key=key, vote_count=1
            )
            IdeaVote.objects.create(idea=idea, member=author)
    except IntegrityError:
        return Idea.objects.get(key=key)
    return idea


def vote(*, idea, member):
    """Counts this member, once; True when they were not counted yet."""
    try:
        with transaction.atomic():
            IdeaVote.objects.create(idea=idea, member=member)
            Idea.objects.filter(pk=idea.pk).update(vote_count=F("vote_count") + 1)
    except IntegrityError:
        return False
    return True


@transaction.atomic
def withdraw_vote(*, idea, member):
    deleted, _by_model = IdeaVote.objects.filter(idea=idea, member=member).delete()
    if deleted:
        Idea.objects.filter(pk=idea.pk).update(vote_count=Greatest(F("vote_count") - deleted, 0))
    return bool(deleted)


def tell_author(*, idea, by):
    """Says to its author what becomes of an idea, once for each state."""
    if idea.author is None:
        return None
    return notify(
        member=idea.author,
        kind="system",
        key=f"idea-{idea.pk}-{idea.state}",
        title=format_lazy("{words} {state}", words=_("Your idea:"), state=idea.get_state_display()),
        url=idea.get_absolute_url(),
        text=idea.word or idea.title,
        actor=by,
        territory=idea.territory,
    )
