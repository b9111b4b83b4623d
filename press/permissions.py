"""The one door to paper: the animators of a territory make its programmes."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.utils import timezone

from agenda.schedule import zone_of
from press.models import Programme
from territories.animators import territories_of
from territories.models import Territory


def chosen_territory(request):
    """(the territory that the address asks for or stands on, all that this person may choose).

    The rest of the request goes by its clock, whichever territory's address was asked.
    """
    own = list(territories_of(request.user).order_by("site__site_name", "site__hostname"))
    asked = request.GET.get("territoire")
    if asked:
        chosen = next((site for site in own if str(site.pk) == asked), None)
    else:
        here = Territory.of(request)
        chosen = next((site for site in own if site == here), own[0] if own else None)
    if chosen is None:
        raise PermissionDenied
    timezone.activate(zone_of(chosen))
    return chosen, own


def own_programme(request, pk):
    """A programme of a territory of this person; others are not told from what does not exist.

    The rest of the request goes by the clock of its territory.
    """
    mine = Programme.objects.filter(territory__in=territories_of(request.user))
    programme = get_object_or_404(mine.select_related("territory__site"), pk=pk)
    timezone.activate(zone_of(programme.territory))
    return programme
