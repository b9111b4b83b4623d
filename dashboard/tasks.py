"""Work that need not hold up the member; each task only calls a verb."""

from django.utils.translation import gettext_lazy as _

from dashboard import retention
from dashboard.copies import make_export, purge_exports
from dashboard.models import Export
from jobs.clock import daily
from jobs.declaring import Queue, job
from jobs.retention import Rule, register

register(
    Rule("departures", _("Accounts whose owner asked to leave: erased after 14 days."), retention.erase_those_due),
    Rule("exports", _("Copies of one's data: deleted after 7 days."), purge_exports),
    Rule("notifications", _("Notifications that were read: deleted after a year."), retention.purge_notifications),
    Rule("sessions", _("Sessions: deleted once they have expired."), retention.purge_sessions),
)


@job(queue=Queue.SLOW, seconds=1800)
def make_export_task(pk):
    export = Export.objects.filter(pk=pk).first()  # none: the member has left meanwhile
    if export:
        make_export(export)


@job(queue=Queue.SLOW, seconds=3600, repeat=daily(hour=4))
def apply_retention():
    return retention.apply_retention()
