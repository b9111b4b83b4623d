"""Mes réglages, tokens: the list, a new one, which is shown once, and revoking."""

from allauth.account.decorators import reauthentication_required
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from api.tokens import actions
from api.tokens.forms import TokenForm
from api.tokens.models import MOST_TOKENS, MemberToken
from territories.models import Territory
from territories.origin import absolute_for


@login_required
@never_cache
@require_safe
def tokens(request):
    """Those that work, and those that were over in the last weeks."""
    found = list(MemberToken.objects.of(request.user))
    working = [token for token in found if token.revoked_at is None and not token.is_expired]
    context = {
        "working": working,
        "over": [token for token in found if token not in working],
        "may_make": len(working) < MOST_TOKENS,
        "most": MOST_TOKENS,
    }
    return render(request, "api/tokens/list.html", context)


@login_required
@never_cache
@reauthentication_required
@require_http_methods(["GET", "POST"])
def new(request):
    """The form; after it, the token itself, on a page that no cache keeps and that cannot be opened again."""
    form = TokenForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            token, secret = actions.make_token(member=request.user, territory=Territory.of(request), **form.wanted)
        except ValidationError as error:
            form.add_error(None, error)
        else:
            root = absolute_for(request, reverse("api_entrance"))
            return render(request, "api/tokens/made.html", {"token": token, "secret": secret, "root": root})
    return render(request, "api/tokens/new.html", {"form": form}, status=422 if form.errors else 200)


@login_required
@never_cache
@require_POST
def revoke(request, pk):
    token = get_object_or_404(MemberToken.objects.of(request.user), pk=pk)
    actions.revoke(token=token, by=request.user, territory=Territory.of(request))
    messages.success(request, _("“%(name)s” is revoked: it opens nothing any more.") % {"name": token.name})
    return redirect("member_tokens:list")
