"""What the post office does by the clock."""

from django_tasks import task

from notifications import actions, summaries


@task(backend="background")
def purge_letters():
    return actions.purge_letters()


@task(backend="background")
def send_daily_summaries():
    return summaries.send_daily_summaries()
