"""Work of the search that need not hold up a reader or a writer."""

import logging

from jobs.clock import daily, every
from jobs.declaring import Queue, job
from search import elastic, workshop
from search.actions import count_reactions
from search.keeping import index_pages

logger = logging.getLogger(__name__)


@job(queue=Queue.SOON, seconds=300, repeat=every(minutes=1))
def carry_over_task():
    """Brings Elasticsearch up to date; runs after each change, and each minute for what could not be told then."""
    if elastic.is_wanted():
        try:
            elastic.carry_over()
        except elastic.UnavailableError as error:
            logger.warning("Elasticsearch does not answer; what changed stays noted: %s", error.__cause__)


@job(queue=Queue.SOON, seconds=1800)
def index_task(pks):
    """Brings the entries of these contributions up to date: what one transaction left for later."""
    index_pages(pks)


@job(queue=Queue.SLOW, seconds=600, repeat=daily(hour=4))
def count_reactions_task():
    """Each night: what the ranking knows of recommendations, which change without their page being written."""
    count_reactions()


@job(queue=Queue.SLOW, seconds=1800, repeat=daily(hour=5))
def find_tag_proposals():
    """Each night: which tags may be one."""
    return workshop.find_proposals()
