"""What is asked of a place."""

from django.utils.translation import gettext_lazy as _

from contributions.writing.forms import WritingForm
from places.models import PlacePage


class PlaceForm(WritingForm):
    model = PlacePage
    practice = ["website", "phone", "opening", "price", "directions", "school_visits"]
    access = ["wheelchair", "hearing_loop", "sign_language", "tactile", "quiet_hours", "access_notes"]
    groups = [(_("In practice"), practice), (_("Access"), access)]

    def missing(self, page):
        yield from super().missing(page)
        if not page.is_located and not page.full_address:
            yield "address", _("Say where it is: an address, or a point on the map.")

    def has_text(self, page):
        return bool(page.body or page.summary)
