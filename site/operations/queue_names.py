"""What waits in the background, by the words that an administrator reads."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from jobs.declaring import Queue

MAIL = "mail"

NAMES = {
    Queue.NOW: _("What somebody waits for: publications, alerts"),
    Queue.SOON: _("Search and figures"),
    Queue.SLOW: _("Long work: links, sources, imports, erasure"),
    MAIL: pgettext_lazy("waiting", "Mails to send"),
}


def name_of(queue):
    """The words for a queue; its own name for one that is not ours."""
    return NAMES.get(queue, queue)
