"""Permissions of reactions: who may comment, correct, take back, hide, close, recommend, support."""

from datetime import timedelta

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from contributions import permissions as contribution_permissions
from contributions.beside import has_none
from intake.prepared import prepared
from members.permissions import LimitReached
from reactions import texts
from reactions.models import ClosedThread, Comment

#: For readers without account, and for members until their first publication has stood.
LINKS_OF_NEWCOMERS = 2


def is_closed(contribution):
    return not has_none(contribution, "closed_thread") and bool(_closed(contribution.pk or 0))


@prepared
def _closed(contribution):
    return ClosedThread.objects.filter(contribution_id=contribution).values_list("contribution_id", flat=True)


def may_react(contribution):
    """What is on line, and ours, is open to everybody's reactions."""
    return contribution.live and not contribution.origin


def may_comment(contribution):
    """Anybody, on what is on line and not closed."""
    return may_react(contribution) and not is_closed(contribution)


def may_answer(parent):
    """Answers hang on a visible first comment."""
    return parent.is_visible and parent.parent_id is None and may_comment(parent.contribution)


def is_mine(member, comment):
    return member.is_authenticated and comment.author_id == member.pk


def may_edit(member, comment):
    """Its author, for a quarter of an hour."""
    return is_mine(member, comment) and member.is_active and comment.may_still_be_edited


def may_remove(member, comment):
    """Its author, whenever they like."""
    return is_mine(member, comment) and comment.state != Comment.State.REMOVED


def may_hide(member, comment):
    """The animators of the territory hide and bring back."""
    return contribution_permissions.animates(member, comment.contribution)


def may_close(member, contribution):
    """The author, whoever signs with them, the animators."""
    return contribution_permissions.may_edit(member, contribution)


def may_support(project):
    """Votes are open until the project ends; then they stand."""
    return may_react(project) and not project.is_ended


def check_may_comment(member, text):
    """Raises LimitReached when this comment is one too many today, or holds too many links for a newcomer.

    `member` is None for a reader without account.
    """
    if member is not None and member.is_silenced:
        raise LimitReached(
            _("A decision of the moderation keeps you from commenting for now: you had a letter that says why."),
            code="silenced",
        )
    if (member is None or member.is_newcomer) and texts.count_links(text) > LINKS_OF_NEWCOMERS:
        raise LimitReached(
            _("New members and readers put %(count)s links at most in a comment. Take some away.")
            % {"count": LINKS_OF_NEWCOMERS},
            code="too_many_links",
        )
    if member is None:
        return
    amount = settings.NEWCOMER_COMMENTS_A_DAY if member.is_newcomer else settings.COMMENTS_A_DAY
    since = timezone.now() - timedelta(days=1)
    if Comment.objects.filter(author=member, written_at__gte=since, origin="").count() >= amount:
        raise LimitReached(
            ngettext(
                "You have written %(count)s comment in one day: write the next one tomorrow.",
                "You have written %(count)s comments in one day: write the next one tomorrow.",
                amount,
            )
            % {"count": amount},
            code="too_many_comments",
        )
