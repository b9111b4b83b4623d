"""Letters to readers without account: a link to confirm, good for one thing."""

from django.core import signing
from django.urls import reverse

from members import letters
from reactions.people import voter
from reactions.votes import member_at

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
        context={"comment": comment, "page": comment.contribution, "link": request.build_absolute_uri(link)},
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
        context={"page": project, "link": request.build_absolute_uri(link)},
        request=request,
        keeps_address=False,
    )
