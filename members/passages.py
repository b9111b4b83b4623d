"""Links to other territories that whoever is signed in follows signed in."""

from django.urls import reverse
from django.utils.http import urlencode

from territories.models import Territory


def passage_to(request, address):
    """Where a link to `address` leads: over the relay, where that is another territory's and somebody is signed in.

    The addresses of the territories are asked for once for a request.
    """
    if not address.startswith(("http://", "https://")) or not request.user.is_authenticated:
        return address
    if not hasattr(request, "territory_origins"):
        request.territory_origins = {territory.root_url: territory.pk for territory in Territory.objects.all()}
    scheme, _colon, rest = address.partition("://")
    host, _slash, path = rest.partition("/")
    pk = request.territory_origins.get(f"{scheme}://{host}")
    here = Territory.of(request)
    if pk is None or (here and pk == here.pk):
        return address
    query = urlencode({"next": f"/{path}"})
    return f"{reverse('relay_leave', args=[pk])}?{query}"
