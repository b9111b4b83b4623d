"""Work that need not hold up anybody; each task only calls a verb."""

from gazetteer.loading import load_france
from home.actions.animators import forget_invitations
from jobs.clock import daily
from jobs.declaring import Queue, job


@job(queue=Queue.SLOW, seconds=120, repeat=daily(hour=4, minute=50))
def forget_invitations_task():
    """A month after it was invited to animate a territory, an address is forgotten."""
    return forget_invitations()


@job(queue=Queue.SOON, seconds=600)
def load_towns_task():
    """The towns of France, for an installation that has none when a territory is opened."""
    load_france()
