"""Work that need not hold up the member; each task only calls a verb."""

from django_tasks import task

from dashboard import retention
from dashboard.copies import make_export
from dashboard.models import Export


@task(backend="background")
def make_export_task(pk):
    export = Export.objects.filter(pk=pk).first()  # none: the member has left meanwhile
    if export:
        make_export(export)


@task(backend="background")
def apply_retention():
    return retention.apply_retention()
