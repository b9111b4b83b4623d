"""What the moderation does by the clock."""

from django.utils.translation import gettext_lazy as _

from jobs.clock import every
from jobs.declaring import Queue, job
from jobs.retention import Rule, register
from moderation import actions, effects

register(
    Rule(
        "removed",
        _("Pages that the moderation removed: deleted once nobody can contest it any more."),
        actions.purge_removed,
    )
)


@job(queue=Queue.NOW, seconds=300, repeat=every(minutes=10))
def lift_suspensions():
    return effects.lift_what_is_over()
