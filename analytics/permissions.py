"""The one door to figures: the animators of a territory read its own."""

from django.core.exceptions import PermissionDenied
from django.utils import timezone

from agenda.schedule import zone_of
from territories.animators import territories_of
from territories.models import Territory


def readable_territories(user):
    """The territories whose figures this person may read."""
    return territories_of(user).order_by("site__site_name", "site__hostname")


def chosen_territory(request):
    """(the territory that the address asks for or stands on, all that this person may choose).

    A territory that is not theirs is refused, not replaced by another. The rest of the request goes by its clock,
    whichever territory's address was asked.
    """
    own = list(readable_territories(request.user)) if request.user.is_authenticated else []
    asked = request.GET.get("territoire") or request.POST.get("territoire")
    if asked:
        chosen = next((site for site in own if str(site.pk) == asked), None)
    else:
        here = Territory.of(request)
        chosen = next((site for site in own if site == here), own[0] if own else None)
    if chosen is None:
        raise PermissionDenied
    timezone.activate(zone_of(chosen))
    return chosen, own
