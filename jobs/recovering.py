"""Tasks that were begun and will not be ended by whoever began them go back into their queue, some times."""

import logging

from django.utils import timezone
from django_tasks_db.models import DBTaskResult

logger = logging.getLogger(__name__)

#: A task that was begun so often and never ended is set down as failed.
MAX_RUNS = 3


def give_back(result):
    """Puts one back into its queue unless another was quicker; 1 when it did, 0 otherwise."""
    mine = DBTaskResult.objects.running().filter(pk=result.pk, started_at=result.started_at)
    if len(result.worker_ids) < MAX_RUNS:
        return mine.update(status="READY", started_at=None)
    mine.update(status="FAILED", finished_at=timezone.now(), traceback=f"It was begun {MAX_RUNS} times, never ended.")
    logger.error("Task %s was begun %s times and never ended: set aside", result.task_path, MAX_RUNS)
    return 0
