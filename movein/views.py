"""The page that an invitation leads to: these texts bear your name; take them, or say no. A GET changes nothing."""

from urllib.parse import urlencode

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from movein import authors
from territories.models import Territory

SHOWN = 50


def author_or_404(request, token):
    """The MovedAuthor of a link, on the host of its own territory."""
    author = authors.read_token(token)
    if author is None or author.territory != Territory.of(request):
        raise Http404
    return author


@never_cache
@require_safe
def texts(request, token):
    """What bears this byline; with the right account, the button that takes it."""
    author = author_or_404(request, token)
    pages = author.contributions.order_by("-published_at", "-pk")
    here = reverse("movein:texts", args=[token])
    response = render(
        request,
        "movein/texts.html",
        {
            "author": author,
            "token": token,
            "pages": [page for page in pages[:SHOWN] if page.live],
            "count": pages.count(),
            "may_accept": authors.may_accept(request.user, author),
            "is_other": request.user.is_authenticated and not authors.may_accept(request.user, author),
            "login_url": f"{reverse('account_login')}?{urlencode({'next': here})}",
            "signup_url": f"{reverse('account_signup')}?{urlencode({'next': here})}",
        },
    )
    response["X-Robots-Tag"] = "noindex"
    response["Referrer-Policy"] = "no-referrer"
    return response


@require_POST
def accept(request, token):
    """Takes the texts; refused to anybody but the owner of the address that was invited."""
    author = author_or_404(request, token)
    if not authors.may_accept(request.user, author):
        raise PermissionDenied
    number = authors.accept(author=author, member=request.user)
    words = ngettext("%(count)s text is signed by you now.", "%(count)s texts are signed by you now.", number)
    messages.success(request, words % {"count": number})
    return redirect(request.user.get_absolute_url())


@require_POST
def decline(request, token):
    """Has nobody write to this address again; needs no account, as its owner may want none."""
    author = author_or_404(request, token)
    authors.decline(author=author)
    messages.success(request, _("Understood. Nobody will write to you about it again."))
    return redirect("movein:texts", token)
