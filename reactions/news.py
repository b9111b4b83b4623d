"""Who is told of a reaction: whoever is mentioned, answered, or commented; once for one comment, never oneself."""

from django.utils import timezone

from notifications import actions as notifications
from notifications.models import Notification
from reactions.mails import mail_answer
from reactions.notices import ABOUT_COMMENTS, COMMENT, MENTION, RECOMMENDATION, REPLY


def notify_of(comment):
    """Tells everybody whom a visible comment concerns, each for the nearest reason."""
    page = comment.contribution
    notified = {comment.author_id}
    for kind, member in _concerned(comment, page):
        if member.pk in notified or not member.is_active:
            continue
        notified.add(member.pk)
        notifications.notify(
            member=member,
            kind=kind.name,
            key=f"comment/{comment.pk}",
            target=comment,
            page=page,
            actor=comment.author,
            territory=page.territory,
        )
    for answered in {comment.answered, comment.parent} - {None}:
        if answered.author_id is None and answered.email and answered.wants_answers and answered.is_visible:
            mail_answer(comment=comment, answered=answered)


def notifications_about(comments):
    """The notifications about these comments (primary keys, or a queryset of them)."""
    return Notification.objects.filter(target_id__in=comments, kind__in=[kind.name for kind in ABOUT_COMMENTS])


def take_back(comment):
    """Whoever was told of it is told no more, on the site and by mail that has not left."""
    notifications.withdraw(notifications_about([comment.pk]))


def _concerned(comment, page):
    for member in comment.mentioned.all():
        yield MENTION, member
    for answered in (comment.answered, comment.parent):
        if answered and answered.author:
            yield REPLY, answered.author
    for member in page.signers:
        yield COMMENT, member


def notify_recommended(page, *, by=None):
    """Tells the author that the page is recommended, once a day at most: the number itself is on the page."""
    if page.author is None or page.author == by or not page.author.is_active:
        return
    notifications.notify(
        member=page.author,
        kind=RECOMMENDATION.name,
        key=f"recommendation/{page.pk}/{timezone.localdate():%Y-%m-%d}",
        target=page,
        territory=page.territory,
    )
