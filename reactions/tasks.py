"""What happens to reactions by the clock."""

from django_tasks import task

from reactions import actions, votes


@task(backend="background")
def purge_comments():
    return actions.purge_comments()


@task(backend="background")
def forget_traces():
    return votes.forget_traces()


@task(backend="background")
def recount():
    return votes.recount()
