"""Readers without account: leave an address, say yes by mail; read a letter in the browser."""

from datetime import UTC, datetime

from csp.constants import UNSAFE_INLINE
from csp.decorators import csp_update
from django.core import signing
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from follows import actions
from follows.forms import SubscribeForm
from follows.models import Subscription
from follows.weekly_mail import SALT, ReaderLetter, SubscriberLetter, WeekHere
from members.limits import AddressLimit, network_address
from members.models import Member
from notifications.links_above import MAIL_SETTINGS
from territories.models import Territory

LETTER_KEPT = 60 * 24 * 3600
LETTERS_TO_ONE_ADDRESS = AddressLimit("subscription-letters", from_one_place=3, from_all=6)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def subscribe(request):
    """The weekly letter of this territory; members choose it among their settings."""
    if request.user.is_authenticated:
        return redirect(MAIL_SETTINGS.to())
    return ask_for_address(request, _("The weekly letter"), keep=None, back="/")


def ask_for_address(request, words, *, keep, back):
    """The form, and what is done with it; `keep` describes the filter, None the letter of the territory."""
    sent = request.POST if request.method == "POST" else None
    form = SubscribeForm(sent, network_address=network_address(request))
    if sent is not None and form.is_valid():
        email = form.cleaned_data["email"].lower()
        if LETTERS_TO_ONE_ADDRESS.hit(request, email):  # nobody is told more than the owner of the address
            actions.subscribe(
                email=email,
                territory=Territory.of(request),
                saved_filter=actions.save_filter(**keep) if keep else None,
            )
        return redirect("follows:asked")
    context = {"form": form, "words": words, "keep": keep, "back": back, "here": request.get_full_path()}
    return render(request, "follows/subscribe.html", context, status=422 if form.errors else 200)


@never_cache
@require_safe
def asked(request):
    return render(request, "follows/asked.html")


# The key in the address is the permission: whoever presses has the letter.
@csrf_exempt
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def confirm(request, key):
    """A GET, which scanners of mail do too, changes nothing."""
    subscription = get_object_or_404(Subscription.objects.select_related("saved_filter"), key=key)
    if request.method == "POST":
        actions.confirm(subscription=subscription)
        subscription.refresh_from_db()
    context = {"words": subscription.wanted, "is_done": subscription.confirmed_at is not None}
    return render(request, "follows/confirm.html", context)


@never_cache
@require_safe
@csp_update({"style-src": [UNSAFE_INLINE]})  # mail programs want styles on the elements
def letter(request, token):
    """A weekly letter as it was written, for mail programs that spoil it."""
    try:
        who, pk, territory_pk, moment = signing.loads(token, salt=SALT, max_age=LETTER_KEPT)
    except (signing.BadSignature, ValueError, TypeError) as error:
        raise Http404("no such letter") from error
    here = WeekHere(get_object_or_404(Territory, pk=territory_pk), datetime.fromtimestamp(moment, tz=UTC))
    if who == "member":
        written = ReaderLetter(here, get_object_or_404(Member, pk=pk))
    else:
        written = SubscriberLetter(here, get_object_or_404(Subscription.objects.select_related("saved_filter"), pk=pk))
    response = HttpResponse(written.as_page())
    response["X-Robots-Tag"] = "noindex"
    return response
