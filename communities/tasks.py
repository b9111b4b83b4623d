"""What happens to communities by the clock."""

from django_tasks import task

from communities import figures, life


@task(backend="background")
def watch():
    return life.watch()


@task(backend="background")
def count_views():
    return figures.count_views()
