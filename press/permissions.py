"""Permissions of paper: the animators of a territory make its programmes."""

from django.shortcuts import get_object_or_404
from django.utils import timezone

from agenda.schedule import zone_of
from press.models import Programme
from territories.animators import territories_of


def own_programme(request, pk):
    """A programme of a territory of this person; others are not told from what does not exist.

    The rest of the request goes by the clock of its territory.
    """
    mine = Programme.objects.filter(territory__in=territories_of(request.user))
    programme = get_object_or_404(mine.select_related("territory__site"), pk=pk)
    timezone.activate(zone_of(programme.territory))
    return programme
