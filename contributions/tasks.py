"""Work that need not hold up the reader; each task only calls a verb."""

from django_tasks import task

from contributions.body.embed_pictures import fetch_embed_picture
from contributions.indexing import reindex
from contributions.links import check_links, gather_links
from media.models import EmbedPicture


@task(backend="background")
def fetch_embed_picture_task(pk):
    fetch_embed_picture(picture=EmbedPicture.objects.get(pk=pk))


@task(backend="background")
def reindex_task(pks):
    reindex(pks)


@task(backend="background")
def gather_links_task():
    return gather_links()


@task(backend="background")
def check_links_task():
    return check_links()
