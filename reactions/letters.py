"""Letters to readers without account: a link to confirm, good for one thing."""

from django.core import signing
from django.urls import reverse

from intake.origin import absolute
from members import letters

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
        context={"comment": comment, "page": comment.contribution, "link": absolute(request, link)},
        request=request,
    )


def ask_to_confirm_support(*, project, email, request):
    """The letter whose link counts a vote."""
    token = token_for("support", project.pk, email)
    link = reverse("reactions:confirm_support", args=[project.short_code, token])
    letters.post_once(
        template="emails/support_confirm",
        to=email,
        context={"page": project, "link": absolute(request, link)},
        request=request,
    )
