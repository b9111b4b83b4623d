"""Work that need not hold up the member; each task only calls a verb."""

from dashboard import retention
from dashboard.copies import make_export
from dashboard.models import Export
from jobs.clock import daily
from jobs.declaring import Queue, job


@job(queue=Queue.SLOW, seconds=1800)
def make_export_task(pk):
    export = Export.objects.filter(pk=pk).first()  # none: the member has left meanwhile
    if export:
        make_export(export)


@job(queue=Queue.SLOW, seconds=3600, repeat=daily(hour=4))
def apply_retention():
    return retention.apply_retention()
