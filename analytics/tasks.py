"""What the figures do by the clock."""

from django_tasks import task

from analytics import actions


@task(backend="background")
def gather():
    actions.gather()
    actions.close_days()


@task(backend="background")
def count_letters():
    actions.count_letters()
