"""Comments that were approved on the old site, under the names that stood there; no address comes along."""

from django.core.exceptions import ValidationError
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from contributions.models import Contribution
from intake.html import plain_text
from members.names import clean_display_name
from reactions.disqus import text_of
from reactions.models import MAX_TEXT, ClosedThread, Comment

ORIGIN = 80
BROUGHT = "comments"


def bring_comments(*, page, post, source, known):
    """(how many are new, what is to be said). `known[BROUGHT]` holds those brought before, deleted since or not."""
    before = set(known.get(BROUGHT, []))
    new = [comment for comment in post.comments if comment.uid not in before]
    if post.comments_closed and post.comments and not before:
        ClosedThread.objects.get_or_create(contribution_id=page.pk)
    if not new:
        return 0, []
    here = {comment.origin: comment for comment in Comment.objects.filter(contribution=page.pk).exclude(origin="")}
    told, number = [], 0
    for comment in _parents_first(new):
        origin = _origin(source, comment.uid)
        text = text_of(comment.text) or plain_text(comment.text)
        if origin in here or not text or comment.written_at is None:
            continue
        if len(text) > MAX_TEXT:
            told.append(_("a comment longer than %(limit)s characters: the rest was cut") % {"limit": MAX_TEXT})
        answered = here.get(_origin(source, comment.parent))
        here[origin] = Comment.objects.create(
            contribution_id=page.pk,
            parent=(answered.parent or answered) if answered else None,
            answered=answered,
            name=_name(comment.name),
            text=Truncator(text).chars(MAX_TEXT),
            written_at=comment.written_at,
            origin=origin,
        )
        number += 1
    known[BROUGHT] = sorted({*before, *(comment.uid for comment in new)})
    if number:
        visible = Comment.objects.filter(contribution=page.pk).visible().count()
        Contribution.objects.filter(pk=page.pk).update(comment_count=visible)
    return number, told


def _origin(source, uid):
    return f"{source[: ORIGIN - 21]}:{uid}"


def _parents_first(comments):
    """A file may name an answer before what it answers."""
    waiting = {comment.uid: comment for comment in comments}
    for comment in comments:
        chain = []
        while comment and comment.uid in waiting:
            chain.append(waiting.pop(comment.uid))
            comment = waiting.get(comment.parent)
        yield from reversed(chain)


def _name(written):
    try:
        return clean_display_name(written)
    except ValidationError:
        return _("Anonymous")
