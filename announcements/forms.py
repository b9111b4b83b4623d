"""What is asked of an announcement."""

from django.utils.translation import gettext_lazy as _

from announcements.models import AnnouncementPage
from contributions.writing.forms import WritingForm


class AnnouncementForm(WritingForm):
    model = AnnouncementPage
    groups = [(_("In practice"), ["deadline_on", "organisation", "reply_url", "reply_to"])]

    def missing(self, page):
        yield from super().missing(page)
        if self.is_over_when_published(page, "deadline_on"):
            yield "deadline_on", _("This deadline is past: give a day to come, or none.")
