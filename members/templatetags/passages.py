"""Links that carry the sign-in to another territory, and the one to the sign-in page that leads back."""

from django import template
from django.urls import reverse
from django.utils.http import urlencode

from members.passages import passage_to
from members.relay import LONGEST_PATH

register = template.Library()


@register.filter
def passage(address, request):
    """`{{ page.url|passage:request }}`: that address, or over the relay where it is another territory's."""
    return passage_to(request, str(address or ""))


#: Pages that nobody wants to come back to once signed in.
WAYS_IN = ("/connexion/", "/inscription/", "/deconnexion/")


@register.simple_tag(takes_context=True)
def sign_in_address(context):
    """The sign-in page, leading back to the page that is read; to the front page from those that lead in or out."""
    request = context.get("request")
    address = reverse("account_login")
    if request is None or request.method not in ("GET", "HEAD") or request.path.startswith(WAYS_IN):
        return address
    path = request.get_full_path()
    return address if path == "/" or len(path) > LONGEST_PATH else f"{address}?{urlencode({'next': path})}"
