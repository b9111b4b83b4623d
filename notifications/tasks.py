"""What the post office does by the clock."""

from django_tasks import task

from notifications import actions


@task(backend="background")
def purge_letters():
    return actions.purge_letters()
