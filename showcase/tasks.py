"""What the showcase does by the clock."""

from django.utils.translation import gettext_lazy as _

from jobs.retention import Rule, register
from showcase import actions

register(
    Rule(
        "openings",
        _("Requests to open a territory: deleted after a year."),
        actions.forget_old_requests,
    )
)
