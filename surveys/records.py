"""What is kept of a member's ideas: for their copy, for the day they leave."""

from django.db import transaction
from django.db.models import F
from django.db.models.functions import Greatest
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from members.personal_data import Section
from surveys.models.ideas import Idea, IdeaVote


def export(member):
    """The sections of a member's copy. Answers to surveys are not among it: nothing tells whose they are."""
    ideas = Idea.objects.filter(author=member).order_by("proposed_at")
    votes = IdeaVote.objects.filter(member=member).select_related("idea").order_by("voted_at")
    proposed = [
        {"title": idea.title, "text": idea.text, "state": idea.state, "created_at": day(idea.proposed_at)}
        for idea in ideas
    ]
    voted = [{"title": vote.idea.title, "created_at": day(vote.voted_at)} for vote in votes]
    return [
        Section("idees", _("My ideas"), proposed),
        Section("votes-pour-des-idees", _("Ideas I voted for"), voted),
    ]


def day(moment):
    return localtime(moment).isoformat()


@transaction.atomic
def forget(member, words):
    """For the day a member leaves: ideas stay, without the name above or within; votes leave the counts."""
    votes = IdeaVote.objects.filter(member=member)
    Idea.objects.filter(pk__in=votes.values("idea")).update(vote_count=Greatest(F("vote_count") - 1, 0))
    deleted, _by_model = votes.delete()
    for idea in Idea.objects.filter(author=member) if words else ():
        text, title = words.without(idea.text, "…"), words.without(idea.title, "…") or "…"
        Idea.objects.filter(pk=idea.pk).update(text=text, title=title)
    return {"votes for ideas": deleted, "ideas left unsigned": Idea.objects.filter(author=member).update(author=None)}
