"""Work that need not hold up anybody; each task only calls a verb."""

from django.utils.translation import gettext_lazy as _

from gazetteer.loading import load_france
from home.actions.animators import forget_invitations
from jobs.declaring import Queue, job
from jobs.retention import Rule, register

register(
    Rule(
        "animators",
        _("Invitations to animate a territory: forgotten after 30 days."),
        forget_invitations,
    )
)


@job(queue=Queue.SOON, seconds=600)
def load_towns_task():
    """The towns of France, for an installation that has none when a territory is opened."""
    load_france()
