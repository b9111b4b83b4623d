"""What happens to communities by the clock."""

from communities import figures, life
from jobs.clock import daily
from jobs.declaring import Queue, job


@job(queue=Queue.SOON, seconds=900, repeat=daily(hour=5, minute=10))
def watch():
    return life.watch()


@job(queue=Queue.SOON, seconds=900, repeat=daily(hour=5, minute=20))
def count_views():
    return figures.count_views()
