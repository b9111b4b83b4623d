"""For administrators: what is thrown away by itself, who left and what was done, which copies are kept."""

from django.db.models import Max, Sum
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from dashboard.farewell import traces_of
from dashboard.models import Departure, Export, RetentionRun
from jobs.retention import RULES
from territories.administrators import AdministratorsPage

SHOWN = 50


class RetentionView(AdministratorsPage):
    """Every rule with its last run; the departures, without any name, and where others still write it; the copies."""

    template_name = "dashboard/admin/retention.html"
    page_title = _("What is kept, and for how long")
    header_icon = "bin"

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": reverse("retention"), "label": self.page_title}]

    def get_context_data(self, **kwargs):
        runs = RetentionRun.objects.order_by().values("rule").annotate(last=Max("at"), total=Sum("count"))
        known = {run["rule"]: run for run in runs}
        last = {run.rule: run for run in RetentionRun.objects.filter(at__in=[run["last"] for run in known.values()])}
        return {
            **super().get_context_data(**kwargs),
            "rules": [
                (rule, last.get(rule.name), known.get(rule.name, {}).get("total", 0)) for rule in RULES.values()
            ],
            "departures": [(each, traces_of(each)) for each in Departure.objects.select_related("territory")[:SHOWN]],
            "exports": Export.objects.select_related("territory")[:SHOWN],
        }
