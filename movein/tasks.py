"""Moves in the background; each task only calls a verb."""

from django.utils.translation import gettext_lazy as _

from jobs.declaring import Queue, job
from jobs.retention import Rule, register
from movein import actions, authors
from movein.models import Move

register(
    Rule("moves", _("Files of sites that moved in, and their reports: deleted after 90 days."), actions.forget_files),
    Rule(
        "moved-authors",
        _("Addresses of authors who moved in and never answered: forgotten after a year."),
        authors.forget_unanswered,
    ),
)


@job(queue=Queue.SLOW, seconds=1800)
def read_move(pk):
    move = Move.objects.select_related("territory__site__root_page", "by").filter(pk=pk).first()
    if move and move.state == Move.State.READING:
        actions.read(move=move)


@job(queue=Queue.SLOW, seconds=3600)
def run_move(pk):
    """One stretch of a move; where time ran out it asks for the next one."""
    move = Move.objects.select_related("territory__site__root_page", "by").filter(pk=pk).first()
    if move and move.state == Move.State.MOVING and actions.run(move=move):
        run_move.enqueue(pk)
