"""Work that need not hold up the import; each task only calls a verb."""

from agenda.pictures import fetch_picture
from jobs.declaring import Queue, job


@job(queue=Queue.SLOW, seconds=60)
def fetch_picture_task(key, address, credit):
    return fetch_picture(key=key, address=address, credit=credit)
