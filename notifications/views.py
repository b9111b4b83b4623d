"""The way out of letters: a page with one button, and what mail programs press in its place."""

from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from notifications import unsubscribing


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
