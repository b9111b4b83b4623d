"""What the editor does by the clock; each task only calls a verb."""

from datetime import timedelta

from django.core.management import call_command
from django.utils import timezone
from wagtail.models import PageLogEntry

from contributions.actions.lifecycle import empty_trash
from contributions.models import Contribution
from editor import notices
from editor.models import WritingSession
from jobs.clock import daily, every
from jobs.declaring import Queue, job

#: How long a tab may be open and still be known.
SESSIONS_KEPT = timedelta(days=30)


@job(queue=Queue.NOW, seconds=300, repeat=every(minutes=1))
def publish_scheduled():
    """Puts on line what waited for its hour, and takes off line what has had its time."""
    call_command("publish_scheduled", verbosity=0)


@job(queue=Queue.NOW, seconds=300)
def notify_author_of(entry):
    """Notifies an author of what somebody else did to their page; `entry` is the key of the log's entry."""
    found = PageLogEntry.objects.select_related("user").filter(pk=entry, page__in=Contribution.objects.all()).first()
    return bool(found and notices.notify_author(found))


@job(queue=Queue.SLOW, seconds=1800, repeat=daily(hour=4, minute=40))
def tidy():
    """Empties the trash of what is older than thirty days, and forgets tabs long closed."""
    WritingSession.objects.filter(saved_at__lt=timezone.now() - SESSIONS_KEPT).delete()
    return empty_trash()
