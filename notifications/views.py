"""The way out of letters, a page with one button that mail programs may press; and the way back of an address."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from notifications import unsubscribing
from notifications.actions import lift_suspension
from notifications.models import Suspension


# The signature in the address is the permission: whoever presses has the letter, and need not be signed in.
@csrf_exempt
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def unsubscribe(request, token):
    stop = unsubscribing.read(token)
    if stop is None:
        return render(request, "notifications/unsubscribe.html", {"is_unknown": True}, status=404)
    if request.method == "POST":
        stop.stop()
    context = {"words": stop.words, "is_done": request.method == "POST"}
    return render(request, "notifications/unsubscribe.html", context)


@login_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def address(request):
    """Why letters do not reach a member any more; they say when the address works again."""
    if request.method == "POST":
        lift_suspension(address=request.user.email)
        messages.success(request, _("We shall write to you again."))
        return redirect("notifications:address")
    return render(request, "notifications/address.html", {"suspension": Suspension.of(request.user.email)})
