"""What is asked of a project."""

from django.utils.translation import gettext_lazy as _

from contributions.writing.forms import WritingForm
from projects.models import ProjectPage


class ProjectForm(WritingForm):
    model = ProjectPage
    groups = [(_("The campaign"), ["campaign_url", "goal_amount", "raised_amount", "begins_on", "ends_on"])]

    def clean(self):
        data = super().clean()
        if data.get("begins_on") and data.get("ends_on") and data["ends_on"] < data["begins_on"]:
            self.add_error("ends_on", _("It closes before it opens."))
        return data

    def missing(self, page):
        yield from super().missing(page)
        if self.is_over_when_published(page, "ends_on"):
            yield "ends_on", _("This campaign is over: give a day to come, or none.")
