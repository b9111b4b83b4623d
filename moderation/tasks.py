"""What the moderation does by the clock."""

from django_tasks import task

from moderation import actions, effects


@task(backend="background")
def lift_suspensions():
    return effects.lift_what_is_over()


@task(backend="background")
def purge_removed():
    return actions.purge_removed()
