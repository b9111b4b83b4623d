"""What the editor does by the clock; each task only calls a verb."""

from datetime import timedelta

from django.core.management import call_command
from django.utils import timezone
from django_tasks import task
from wagtail.models import PageLogEntry

from contributions.lifecycle import empty_trash
from contributions.models import Contribution
from editor import notices
from editor.models import WritingSession

#: How long a tab may be open and still be known.
SESSIONS_KEPT = timedelta(days=30)


@task(backend="background")
def publish_scheduled():
    """Puts on line what waited for its hour, and takes off line what has had its time."""
    call_command("publish_scheduled", verbosity=0)


@task(backend="background")
def notify_author_of(entry):
    """Notifies an author of what somebody else did to their page; `entry` is the key of the log's entry."""
    found = PageLogEntry.objects.select_related("user").filter(pk=entry, page__in=Contribution.objects.all()).first()
    return bool(found and notices.notify_author(found))


@task(backend="background")
def tidy():
    """Empties the trash of what is older than thirty days, and forgets tabs long closed."""
    WritingSession.objects.filter(saved_at__lt=timezone.now() - SESSIONS_KEPT).delete()
    return empty_trash()
