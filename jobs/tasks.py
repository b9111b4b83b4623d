"""What the queue does for itself."""

from datetime import timedelta

from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from jobs.clock import daily
from jobs.declaring import BACKEND, Queue, job

#: How long it can be looked up what a task did; a busy installation writes some thousands a day.
RESULTS_KEPT = timedelta(days=7)


@job(queue=Queue.SLOW, seconds=600, repeat=daily(hour=3, minute=10))
def prune_results():
    """Deletes what is known of tasks that ended more than a week ago; returns how many rows that were."""
    ended = DBTaskResult.objects.finished().filter(backend_name=BACKEND, finished_at__lt=timezone.now() - RESULTS_KEPT)
    return ended.delete()[0]
