"""Work that need not hold up anybody; each task only calls a verb."""

from home.actions.animators import forget_invitations
from jobs.clock import daily
from jobs.declaring import Queue, job


@job(queue=Queue.SLOW, seconds=120, repeat=daily(hour=4, minute=50))
def forget_invitations_task():
    """A month after it was invited to animate a territory, an address is forgotten."""
    return forget_invitations()
