"""For administrators: how the installation is, and which backups were made, tried and put back."""

from datetime import timedelta

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from operations.doctor.backups import kept
from operations.doctor.examination import check_of, examine
from operations.doctor.findings import Level
from operations.doctor.readers import slow_since
from operations.measuring.state import waiting_mail, waiting_tasks
from operations.models import BackupRun, Trouble
from territories.administrators import AdministratorsPage

SHOWN = 60
SLOW_SHOWN, TROUBLES_SHOWN = 15, 20
WEEK = timedelta(days=7)
#: In the order in which they are read.
ORDER = [Level.PROBLEM, Level.WARNING, Level.SKIPPED, Level.WELL]


class HealthView(AdministratorsPage):
    """What needs a hand, what waits, which pages are slow, and what was told by mail."""

    template_name = "operations/admin/health.html"
    page_title = _("Health")
    header_icon = "success"

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": reverse("health"), "label": self.page_title}]

    def get_context_data(self, **kwargs):
        findings = [(check, finding) for check, found in examine(is_offline=True) for finding in found]
        findings.sort(key=lambda pair: ORDER.index(pair[1].level))
        return {
            **super().get_context_data(**kwargs),
            "to_do": [pair for pair in findings if pair[1].level in (Level.PROBLEM, Level.WARNING)],
            "well": [pair for pair in findings if pair[1].level not in (Level.PROBLEM, Level.WARNING)],
            "queues": [*waiting_tasks(), waiting_mail()],
            "slow": slow_since(timezone.localdate() - WEEK)[:SLOW_SHOWN],
            "slow_seconds": settings.SLOW_SECONDS,
            "troubles": [
                (check.title if (check := check_of(trouble.check_name)) else trouble.check_name, trouble)
                for trouble in Trouble.objects.exclude(told_at=None)[:TROUBLES_SHOWN]
            ],
        }


class BackupsView(AdministratorsPage):
    """What is well and what is not, as `manage.py doctor` says it, and the last runs."""

    template_name = "operations/admin/backups.html"
    page_title = _("Backups")
    header_icon = "download"

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": reverse("backups"), "label": self.page_title}]

    def get_context_data(self, **kwargs):
        return {
            **super().get_context_data(**kwargs),
            "findings": list(kept()),
            "runs": BackupRun.objects.all()[:SHOWN],
        }
