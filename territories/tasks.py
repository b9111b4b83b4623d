"""What the territories do by the clock."""

from jobs.clock import every
from jobs.declaring import Queue, job
from territories import social


@job(queue=Queue.SLOW, seconds=600, repeat=every(minutes=30))
def read_posts():
    social.read_all_posts()
