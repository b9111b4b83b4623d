"""Moves in the background; each task only calls a verb."""

from jobs.clock import daily
from jobs.declaring import Queue, job
from movein import actions, authors
from movein.models import Move


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


@job(queue=Queue.SLOW, seconds=600, repeat=daily(hour=4, minute=20))
def forget_moves():
    return actions.forget_files(), authors.forget_unanswered()
