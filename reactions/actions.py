"""Verbs on comments. What is counted on the page changes in the same transaction as the comment."""

from datetime import timedelta

from django.db import IntegrityError, transaction
from django.db.models import F
from django.db.models.functions import Greatest
from django.utils import timezone

from contributions.models import Contribution
from members.models import Member
from reactions import news, texts
from reactions.mails import ask_to_confirm
from reactions.models import ClosedThread, Comment
from reactions.signals import comment_published

WAITING_KEPT = timedelta(days=7)
#: So long the law asks a host to know who wrote; then a reader's address goes.
ADDRESS_KEPT = timedelta(days=365)


def write_comment(
    *, contribution, text, key, author=None, name="", email="", answered=None, parent=None, wants_answers=False
):  # fmt: skip
    """Publishes the comment of a member; keeps that of a reader until the address is confirmed.

    `answered` is the comment that it answers; it hangs on the first of that thread (`parent`).
    Returns (comment, whether it is new): the same form sent twice gives the first one.
    """
    state = Comment.State.VISIBLE if author else Comment.State.WAITING
    parent = parent or (answered and (answered.parent or answered))
    with transaction.atomic():
        try:
            with transaction.atomic():
                comment = Comment.objects.create(
                    contribution_id=contribution.pk, parent=parent, answered=answered or parent, author=author,
                    name=name, email=email, text=text, state=state, key=key, wants_answers=wants_answers,
                )  # fmt: skip
        except IntegrityError:
            if known := Comment.objects.filter(key=key).first():
                return known, False
            raise
        comment.mentioned.set(_mentioned_in(comment))
        if comment.is_visible:
            _count(comment, 1)
            _announce(comment)
    return comment, True


@transaction.atomic
def receive_comment(*, contribution, text, key, name, email, request, answered=None, wants_answers=False):
    """Keeps the comment of a reader and posts the letter whose link publishes it: both, or neither.

    Returns the comment. The same form sent twice gives the first one, and sees to it that its letter was posted.
    """
    comment, _is_new = write_comment(
        contribution=contribution, text=text, key=key, name=name, email=email, answered=answered,
        wants_answers=wants_answers,
    )  # fmt: skip
    if comment.state == Comment.State.WAITING:
        ask_to_confirm(comment=comment, request=request)
    return comment


def confirm_comment(*, comment):
    """The reader's address is right: the comment is published, as of now. False when there is nothing to confirm."""
    with transaction.atomic():
        comment = _locked(comment)
        if comment.state != Comment.State.WAITING:
            return False
        comment.written_at = timezone.now()
        comment.save(update_fields=["written_at"])
        _move(comment, Comment.State.VISIBLE)
        _announce(comment)
    return True


@transaction.atomic
def edit_comment(*, comment, text):
    """Corrects it; whoever is newly mentioned hears of it."""
    comment.text, comment.edited_at = text, timezone.now()
    comment.save(update_fields=["text", "edited_at"])
    comment.mentioned.set(_mentioned_in(comment))
    _announce(comment)


@transaction.atomic
def erase_comment(*, comment):
    """Its author takes it back: the words go, with what others were told of them; answers keep a place to hang on."""
    comment = _locked(comment)
    _move(comment, Comment.State.REMOVED)
    Comment.objects.filter(pk=comment.pk).update(text="", email="")
    comment.mentioned.clear()
    news.take_back(comment)
    return comment


def hide_comment(*, comment, by=None):
    """Out of sight for the time of a decision, or for good; can be brought back."""
    return _decide(comment, Comment.State.HIDDEN)


def restore_comment(*, comment, by=None):
    """Brings back what was hidden or removed by a decision."""
    return _decide(comment, Comment.State.VISIBLE)


def remove_comment(*, comment, by=None):
    """Removed by a decision. Its words are kept unseen, for the appeal that may follow."""
    return _decide(comment, Comment.State.REMOVED)


@transaction.atomic
def _decide(comment, state):
    comment = _locked(comment)
    # What waits for its author, and what its author erased, is nobody else's to show.
    if comment.state != Comment.State.WAITING and (comment.text or state != Comment.State.VISIBLE):
        _move(comment, state)
    return comment


def close_thread(*, contribution, by):
    ClosedThread.objects.get_or_create(contribution_id=contribution.pk, defaults={"by": by})


def open_thread(*, contribution):
    ClosedThread.objects.filter(contribution_id=contribution.pk).delete()


def purge_comments():
    """Throws away what was never confirmed, and the addresses of readers who wrote more than a year ago."""
    now = timezone.now()
    Comment.objects.filter(state=Comment.State.WAITING, written_at__lt=now - WAITING_KEPT).delete()
    return Comment.objects.filter(written_at__lt=now - ADDRESS_KEPT).exclude(email="").update(email="")


def _announce(comment):
    """Tells whom it concerns, and whoever above receives it."""
    news.notify_of(comment)
    comment_published.send(sender=Comment, comment=comment)


def _locked(comment):
    """The comment as it is now, its row held until the end of the transaction."""
    return Comment.objects.select_for_update().get(pk=comment.pk)


def _move(comment, state):
    """Gives it another state, and counts it in or out on its page."""
    change = (state == Comment.State.VISIBLE) - comment.is_visible
    comment.state = state
    comment.save(update_fields=["state"])
    if change:
        _count(comment, change)


def _count(comment, change):
    Contribution.objects.filter(pk=comment.contribution_id).update(
        comment_count=Greatest(F("comment_count") + change, 0)
    )


def _mentioned_in(comment):
    """The members whom the text names: by the address of their profile, or by name when they take part here."""
    if "@" not in comment.text:
        return []
    takes_part = Member.objects.filter(comments__contribution=comment.contribution_id, comments__state="visible")
    known = {member.pk: member for member in comment.contribution.signers}
    known |= {member.pk: member for member in takes_part.distinct()[:200]}
    known |= {
        member.pk: member
        for member in Member.objects.active().filter(slug__in=texts.named_slugs(comment.text), origin="")
    }
    return texts.mentioned_among(comment.text, list(known.values()))
