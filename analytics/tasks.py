"""What the figures do by the clock."""

from analytics import actions
from analytics.landscape import landscape
from jobs.clock import daily, every
from jobs.declaring import Queue, job
from territories.models import Territory


@job(queue=Queue.SOON, seconds=60, repeat=every(minutes=1))
def gather():
    actions.gather()
    actions.close_days()


@job(queue=Queue.SOON, seconds=300, repeat=daily(hour=3, minute=30))
def count_letters():
    actions.count_letters()


@job(queue=Queue.SLOW, seconds=1800, repeat=daily(hour=5))
def draw_landscapes():
    """The maps of all years together, before the first reader of the day asks for them."""
    for territory in Territory.objects.all():
        landscape(territory, anew=True)
