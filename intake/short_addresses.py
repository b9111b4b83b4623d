"""Addresses of lists without the fields that a form sends empty."""

from functools import wraps
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponseRedirect


def short_address(view):
    """Has a view (a function, or a method of a page) lead from "?genre=&tag=lichen" to "?tag=lichen".

    A browser without our script sends every field of a form; the address that people pass on says what was asked.
    """

    @wraps(view)
    def shown(*args, **kwargs):
        request = next(each for each in args if isinstance(each, HttpRequest))
        asked = [(name, value) for name, values in request.GET.lists() for value in values]
        said = [(name, value) for name, value in asked if value.strip()]
        if said == asked or request.method not in ("GET", "HEAD"):
            return view(*args, **kwargs)
        return HttpResponseRedirect(request.path + (f"?{urlencode(said)}" if said else ""))

    return shown
