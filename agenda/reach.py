"""How far an agenda looks: its territory, what is near to it at the neighbours', or the whole network."""

from functools import cached_property

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from contributions.querysets import found_in
from intake.prepared import prepared
from maps.nearby import around, has_outline
from territories.models import Territory

HERE, NEARBY, NETWORK = "ici", "voisins", "tous"
#: As far as readers look over the border where the territory says nothing else.
USUAL_KM = 30
WORDS = {
    HERE: _("This territory"),
    NEARBY: _("Also nearby, at our neighbours’"),
    NETWORK: _("The whole network"),
}


@prepared
def _others(territory):
    return Territory.objects.open().exclude(pk=territory).order_by().values_list("pk", flat=True)[:1]


class Reach:
    """What the agenda of a territory may look at (`choices`), and does (`chosen`).

    What is asked for and makes no sense is the usual: what the animator chose. Alone in its installation, a territory
    looks at itself.
    """

    def __init__(self, territory, asked=""):
        self.territory = territory
        self.usual = NEARBY if territory.border_km and NEARBY in self.choices else HERE
        self.chosen = asked if asked and asked in self.choices else self.usual

    @cached_property
    def choices(self):
        if not _others(self.territory.pk):
            return [HERE]
        return [HERE, NEARBY, NETWORK] if has_outline(self.territory) else [HERE, NETWORK]

    def of(self, events):
        """Those of these events (an EventQuerySet) that it looks at."""
        if self.chosen == HERE:
            return events.shown_in(self.territory, events.model.KIND)
        elsewhere = Q(territory__in=Territory.objects.open().order_by().values("pk"))
        if self.chosen == NEARBY:
            # An outline that encloses nothing has nothing near to it.
            near = around(self.territory, self.territory.border_km or USUAL_KM)
            elsewhere = elsewhere & near if near is not None else Q(pk__in=[])
        return events.filter(found_in(self.territory) | elsewhere)
