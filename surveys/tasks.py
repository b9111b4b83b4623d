"""What surveys do by the clock; each task only calls a verb."""

from django_tasks import task

from surveys import actions


@task(backend="background")
def forget_traces():
    return actions.forget_traces()
