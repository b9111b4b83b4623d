"""Work of the search that need not hold up a reader or a writer."""

import logging

from django_tasks import task

from search import elastic

logger = logging.getLogger(__name__)


@task(backend="background")
def carry_over_task():
    """Brings Elasticsearch up to date; runs after each change, and each minute for what could not be told then."""
    if elastic.is_wanted():
        try:
            elastic.carry_over()
        except elastic.UnavailableError as error:
            logger.warning("Elasticsearch does not answer; what changed stays noted: %s", error.__cause__)
