"""What `make bench` asks of the public API."""

from django.utils import timezone

from api.change_views import Mark
from api.network import Network
from api.resources import EVENTS
from contributions.models import Contribution
from contributions.models.journal import last_number

#: So many changes a program that asks once a day may have missed.
BEHIND = 2_000
#: Wide enough for a whole page of events in the smallest territory too: pages of one length are compared.
KILOMETRES = 25


def bench_scenarios(territory):
    """{scenario: address}"""
    mark = Mark(max(0, last_number() - BEHIND), timezone.localdate(), tuple(Network().open)).written()
    oldest = Contribution.objects.live().in_territory(territory).order_by("published_at").first()
    return {
        "API, list": "/api/v1/contributions?limit=100",
        "API, filtered list": f"/api/v1/{EVENTS.name}?limit=20&near=45.5,5.5&radius={KILOMETRES}&expand=place,authors",
        "API, one": f"/api/v1/contributions/{oldest.pk}",
        "API, agenda": "/api/v1/agenda?limit=100&expand=event",
        "API, changes": f"/api/v1/changes?since={mark}&limit=100",
        "API, changes, whole": f"/api/v1/changes?since={mark}&limit=100&expand=contribution",
        "API, agenda.ics": "/api/v1/agenda.ics",
    }
