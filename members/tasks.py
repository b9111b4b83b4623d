"""What happens to members by the clock."""

from django_tasks import task

from members import actions


@task(backend="background")
def establish_members():
    return actions.establish_members()


@task(backend="background")
def purge_members():
    return actions.purge_members()
