"""What is kept of a member's reactions: for their export, and for the day they leave."""

from django.db import transaction
from django.utils.timezone import localtime

from projects.models import ProjectPage
from reactions import votes
from reactions.actions import erase_comment
from reactions.models import Comment, Recommendation, Support
from reactions.people import Person


def export(member):
    """All that they wrote, recommended and supported, as plain data: a list of dicts, each with its `kind`."""
    comments = Comment.objects.filter(author=member).exclude(text="").select_related("contribution", "parent")
    recommended = Recommendation.objects.filter(member=member).select_related("contribution")
    supported = Support.objects.filter(member=member).select_related("project")
    return [
        *(
            {
                "kind": "comment",
                **_page(comment.contribution),
                "text": comment.text,
                "state": comment.state,
                "written_at": localtime(comment.written_at).isoformat(),
                "edited_at": localtime(comment.edited_at).isoformat() if comment.edited_at else None,
                "answers": comment.parent.get_absolute_url() if comment.parent else None,
            }
            for comment in comments.order_by("written_at")
        ),
        *(
            {"kind": "recommendation", **_page(tie.contribution), "at": localtime(tie.created_at).isoformat()}
            for tie in recommended.order_by("created_at")
        ),
        *(
            {"kind": "support", **_page(tie.project), "at": localtime(tie.created_at).isoformat()}
            for tie in supported.order_by("created_at")
        ),
    ]


def _page(contribution):
    return {"title": contribution.title, "address": contribution.full_url or contribution.short_url}


@transaction.atomic
def forget(member, *, keep_comments=True):
    """Before a member goes: their comments stay unsigned, or are erased; their recommendations leave the counts.

    Votes for projects that are over stay as a number; no print of the address is kept with them.
    """
    mine = Comment.objects.filter(author=member)
    if not keep_comments:
        for comment in mine.exclude(state=Comment.State.REMOVED, text=""):
            erase_comment(comment=comment)
    mine.update(author=None)
    for tie in Recommendation.objects.filter(member=member).select_related("contribution"):
        votes.withdraw_recommendation(contribution=tie.contribution, person=Person(member=member))
    for project in ProjectPage.objects.filter(supports__member=member):
        votes.withdraw_support(project=project, member=member)
    for tie in Support.objects.filter(member=member):
        Support.objects.filter(pk=tie.pk).update(member=None, voter=f"gone/{tie.pk}")
    for comment in Comment.objects.filter(mentioned=member):
        comment.mentioned.remove(member)
