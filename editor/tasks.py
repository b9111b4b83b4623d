"""What the editor does by the clock; each task only calls a verb."""

from django.core.management import call_command
from django.utils.translation import gettext_lazy as _
from wagtail.models import PageLogEntry

from contributions.models import Contribution
from editor import notices
from editor.tidying import tidy
from jobs.clock import every
from jobs.declaring import Queue, job
from jobs.retention import Rule, register

register(
    Rule(
        "trash",
        _("Pages in the trash: deleted after 30 days. Tabs of the editor: forgotten after 30 days."),
        tidy,
    )
)


@job(queue=Queue.NOW, seconds=300, repeat=every(minutes=1))
def publish_scheduled():
    """Puts on line what waited for its hour, and takes off line what has had its time."""
    call_command("publish_scheduled", verbosity=0)


@job(queue=Queue.NOW, seconds=300)
def notify_author_of(entry):
    """Notifies an author of what somebody else did to their page; `entry` is the key of the log's entry."""
    found = PageLogEntry.objects.select_related("user").filter(pk=entry, page__in=Contribution.objects.all()).first()
    return bool(found and notices.notify_author(found))
