"""Mails to readers without account: a link to confirm, good for one thing; and answers, for those who asked."""

from django.core import signing
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from members import mail as letters
from notifications import unsubscribing
from notifications.actions import post_letter
from notifications.renewing import composes
from notifications.unsubscribing import stops
from reactions.models import Comment
from reactions.people import voter
from reactions.votes import member_at
from territories import origin
from territories.senders import absolute, sender_of, speaking_for, territory_of

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
    """The letter whose link publishes a comment, and takes it back later."""
    link = reverse("reactions:by_letter", args=[token_for("comment", comment.pk, comment.key)])
    letters.post(
        key=f"comment/{comment.pk}/confirm",
        to=comment.email,
        template="emails/comment_confirm",
        context={"comment": comment, "page": comment.contribution, "link": origin.absolute_for(request, link)},
        request=request,
    )


def ask_to_confirm_support(*, project, email, request):
    """The letter whose link counts a vote. The link carries a keyed hash of the address, which nobody can read back;
    the address itself goes as soon as the letter has left.
    """
    member = member_at(email)
    token = token_for("support", project.pk, voter(email), member.pk if member else 0)
    link = reverse("reactions:confirm_support", args=[project.short_code, token])
    letters.post_once(
        template="emails/support_confirm",
        to=email,
        context={"page": project, "link": origin.absolute_for(request, link)},
        request=request,
        keeps_address=False,
    )


def mail_answer(*, comment, answered):
    """Mails a reader that somebody answered, without the words of the answer."""
    return post_letter(**answer_mail(comment, answered))


def answer_mail(comment, answered):
    """The arguments of `post_letter`."""
    page = comment.contribution
    territory = territory_of(None, page.territory)
    stop = unsubscribing.address(territory, "answers", answered.pk, answered.key)
    with speaking_for(territory):
        context = {
            "territory": territory,
            "comment": comment,
            "answered": answered,
            "page": page,
            "link": absolute(territory, comment.get_absolute_url()),
            "stop_url": stop,
        }
        text = render_to_string("emails/comment_answer_message.txt", context).strip() + "\n"
        return {
            "key": f"answer/{comment.pk}/{answered.pk}",
            "to": answered.email,
            "subject": render_to_string("emails/comment_answer_subject.txt", context),
            "text": text,
            "html": letters.as_html(text, context, None),
            "sender": sender_of(territory),
            "headers": unsubscribing.headers(stop),
            "pages": [page.pk],
        }


@composes("answer", always=True)
def compose_answer(letter):
    """The same mail anew; None when the answer is gone, or its reader wants no such mail any more."""
    _name, pk, answered_pk = letter.key.split("/")
    comment = Comment.objects.visible().filter(pk=pk, contribution__live=True).select_related("contribution").first()
    answered = Comment.objects.filter(pk=answered_pk, wants_answers=True).exclude(email="").first()
    return answer_mail(comment, answered) if comment and answered else None


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
