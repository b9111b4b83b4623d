"""What becomes of a member's reactions on the day they leave."""

from django.db import transaction

from projects.models import ProjectPage
from reactions import votes
from reactions.models import Comment, Recommendation, Support
from reactions.people import Person


@transaction.atomic
def forget(member):
    """Before a member goes: their comments stay, unsigned; their recommendations and votes leave the counts.

    Votes for projects that are over stay as a number; no print of the address is kept with them.
    """
    Comment.objects.filter(author=member).update(author=None)
    for recommendation in Recommendation.objects.filter(member=member).select_related("contribution"):
        votes.withdraw_recommendation(contribution=recommendation.contribution, person=Person(member=member))
    for project in ProjectPage.objects.filter(supports__member=member):
        votes.withdraw_support(project=project, member=member)
    for support in Support.objects.filter(member=member):
        Support.objects.filter(pk=support.pk).update(member=None, voter=f"gone/{support.pk}")
    for comment in Comment.objects.filter(mentioned=member):
        comment.mentioned.remove(member)
