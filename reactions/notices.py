"""The notifications about comments and recommendations: nothing of what was erased, hidden or withdrawn."""

from django.utils.text import Truncator
from django.utils.translation import gettext as _

from contributions.models import Contribution
from notifications.kinds import NotificationKind, Words, fetch_pages, fetch_targets
from notifications.topics import Topic
from reactions.models import Comment

SHOWN = 300


def comments_seen():
    """What readers see."""
    comments = Comment.objects.visible().filter(contribution__live=True)
    return comments.select_related("author", "contribution", "parent__author", "answered__author")


def about_comment(notification):
    comment = notification.target
    return Words(title_for(notification), excerpt(comment), comment.get_absolute_url())


def title_for(notification):
    """What somebody is told of a comment."""
    comment, kind = notification.target, notification.kind
    words = {"name": comment.signature, "title": comment.contribution.title}
    if kind == "mention":
        return _("%(name)s mentions you below “%(title)s”") % words
    if kind == "reply" and comment.answered and comment.answered.author_id != notification.member_id:
        # Theirs is the first comment of a thread in which others answer each other.
        words["other"] = comment.answered.signature
        return _("%(name)s answers %(other)s in your discussion below “%(title)s”") % words
    if kind == "reply":
        return _("%(name)s answers you below “%(title)s”") % words
    return _("%(name)s comments “%(title)s”") % words


def excerpt(comment):
    return Truncator(comment.text).chars(SHOWN)


def about_recommendation(notification):
    page = notification.target
    return Words(_("“%(title)s” is recommended") % {"title": page.title}, url=page.full_url or page.short_url)


comments = fetch_targets(comments_seen)
COMMENT = NotificationKind("comment", Topic.COMMENT, about_comment, comments)
REPLY = NotificationKind("reply", Topic.REPLY, about_comment, comments)
MENTION = NotificationKind("mention", Topic.MENTION, about_comment, comments)
RECOMMENDATION = NotificationKind(
    "recommendation",
    Topic.RECOMMENDATION,
    about_recommendation,
    fetch_pages(lambda: Contribution.objects.live().defer_streamfields()),
)
#: Those whose `target_id` is the key of a comment.
ABOUT_COMMENTS = (COMMENT, REPLY, MENTION)
