"""Work that need not hold up the reader; each task only calls a verb."""

from contributions.body.embed_pictures import fetch_embed_picture
from contributions.links import check_links, gather_links
from contributions.listings import close_unused, complete
from contributions.models.journal import number_new_changes, prune
from contributions.websub import gather_news, tell_hub
from jobs.clock import daily, every
from jobs.declaring import Queue, job
from media.models import EmbedPicture
from territories.models import Territory


@job(queue=Queue.SOON, seconds=60)
def fetch_embed_picture_task(pk):
    fetch_embed_picture(picture=EmbedPicture.objects.get(pk=pk))


@job(queue=Queue.SLOW, seconds=1800, repeat=daily(hour=3, minute=30))
def gather_links_task():
    return gather_links()


@job(queue=Queue.SLOW, seconds=900, repeat=every(minutes=20))
def check_links_task():
    return check_links()


@job(queue=Queue.SOON, seconds=50, repeat=every(minutes=1))
def tell_hub_task():
    """Tells the hub of feeds, where one is set, what changed; what it did not take is tried again."""
    gather_news()
    return tell_hub()


@job(queue=Queue.SOON, seconds=600, repeat=daily(hour=4, minute=30))
def complete_listings_task():
    """The lists of territories that show others: what came in while the first of them was added."""
    showing = Territory.objects.filter(shows_others=True)
    for territory in showing:
        close_unused(territory)  # the last page that it showed was deleted, or moved there
    return sum(complete(territory) for territory in showing.all())


@job(queue=Queue.SLOW, seconds=1800, repeat=daily(hour=4, minute=15))
def prune_journal_task():
    """Each night: of each contribution the journal keeps the newest change, and deletions for a year."""
    number_new_changes()
    return prune()
