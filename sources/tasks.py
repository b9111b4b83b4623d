"""What the sources does by the clock; each task only calls a verb."""

from django_tasks import task

from sources import actions


@task(backend="background")
def read_due_sources():
    return actions.read_due_sources()
