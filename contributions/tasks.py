"""Work that need not hold up the reader; each task only calls a verb."""

from contributions.body.embed_pictures import fetch_embed_picture
from contributions.indexing import reindex
from contributions.links import check_links, gather_links
from jobs.clock import daily, every
from jobs.declaring import Queue, job
from media.models import EmbedPicture


@job(queue=Queue.SOON, seconds=60)
def fetch_embed_picture_task(pk):
    fetch_embed_picture(picture=EmbedPicture.objects.get(pk=pk))


@job(queue=Queue.SOON, seconds=1800)
def reindex_task(pks):
    reindex(pks)


@job(queue=Queue.SLOW, seconds=1800, repeat=daily(hour=3, minute=30))
def gather_links_task():
    return gather_links()


@job(queue=Queue.SLOW, seconds=900, repeat=every(minutes=20))
def check_links_task():
    return check_links()
