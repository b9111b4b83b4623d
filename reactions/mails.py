"""Mails to readers without account: a link to confirm, good for one thing; and answers, for those who asked."""

from django.core import signing
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from contributions.models import Contribution
from members.mail import from_templates
from members.mail_registry import MailTemplate, post, post_once
from notifications import unsubscribing
from notifications.unsubscribing import stops
from reactions.models import Comment
from reactions.notices import comments_seen
from reactions.people import voter
from territories.senders import absolute, territory_of

SALT = "reactions.letter"


def token_for(purpose, *what):
    return signing.dumps([purpose, *what], salt=SALT)


def read_token(purpose, token, *, max_age=None):
    """What a link of ours carries, or None when it is forged, too old, or for something else."""
    try:
        given, *what = signing.loads(token, salt=SALT, max_age=max_age)
    except (signing.BadSignature, ValueError, TypeError):
        return None
    return what if given == purpose else None


def ask_to_confirm(*, comment, request):
    """The mail whose link publishes a comment, and takes it back later."""
    post(
        key=f"comment/{comment.pk}/confirm",
        to=comment.email,
        template=CONFIRM_COMMENT.name,
        params={"comment": comment.pk},
        territory=request.territory,
    )


def compose_confirm_comment(row, shared):
    comment = Comment.objects.filter(pk=row.params["comment"]).exclude(text="").select_related("contribution").first()
    if comment is None:
        return None
    page, territory = comment.contribution, territory_of(None, row.territory)
    link = reverse("reactions:by_letter", args=[token_for("comment", comment.pk, comment.key)])
    context = {"comment": comment, "page": page, "link": absolute(territory, link)}
    return from_templates("emails/comment_confirm", context, territory)


def ask_to_confirm_support(*, project, email, member, request):
    """The mail whose link counts a vote. The link carries a keyed hash of the address, which nobody can read back; the
    address itself goes as soon as the mail has left. `member`: who has this address, or None.
    """
    post_once(
        template=CONFIRM_SUPPORT.name,
        to=email,
        params={"project": project.pk, "voter": voter(email), "member": member.pk if member else 0},
        territory=request.territory,
        keeps_address=False,
    )


def compose_confirm_support(row, shared):
    project = Contribution.objects.live().filter(pk=row.params["project"]).first()
    if project is None:
        return None
    territory = territory_of(None, row.territory)
    token = token_for("support", project.pk, row.params["voter"], row.params["member"])
    link = reverse("reactions:confirm_support", args=[project.short_code, token])
    context = {"page": project, "link": absolute(territory, link)}
    return from_templates("emails/support_confirm", context, territory)


def mail_answer(*, comment, answered):
    """Mails a reader that somebody answered, without the words of the answer."""
    return post(
        key=f"answer/{comment.pk}/{answered.pk}",
        to=answered.email,
        template=ANSWER.name,
        params={"comment": comment.pk, "answered": answered.pk},
        territory=comment.contribution.territory,
    )


def compose_answer(row, shared):
    """None when the answer is gone, or its reader wants no such mail any more."""
    comment = comments_seen().filter(pk=row.params["comment"]).first()
    answered = Comment.objects.filter(pk=row.params["answered"], wants_answers=True).exclude(email="").first()
    if comment is None or answered is None:
        return None
    territory = territory_of(None, row.territory or comment.contribution.territory)
    stop = unsubscribing.address(territory, "answers", answered.pk, answered.key)
    context = {
        "comment": comment,
        "answered": answered,
        "page": comment.contribution,
        "link": absolute(territory, comment.get_absolute_url()),
        "stop_url": stop,
    }
    return from_templates("emails/comment_answer", context, territory, headers=unsubscribing.headers(stop))


CONFIRMATION = _lazy("Confirmation of an address")
CONFIRM_COMMENT = MailTemplate("emails/comment_confirm", compose_confirm_comment, CONFIRMATION)
CONFIRM_SUPPORT = MailTemplate("emails/support_confirm", compose_confirm_support, CONFIRMATION)
ANSWER = MailTemplate("emails/comment_answer", compose_answer, _lazy("An answer to my comments"))


@stops("answers")
class Answers:
    """What a reader is told of answers to one comment of theirs."""

    def __init__(self, pk, key):
        self.comment = Comment.objects.filter(pk=pk, key=key).first()

    @property
    def words(self):
        return _("Answers to my comment")

    def stop(self):
        if self.comment:
            Comment.objects.filter(pk=self.comment.pk).update(wants_answers=False)
