"""The kind place."""

from django.utils.translation import gettext_lazy as _

from contributions.kinds import KindSpec, Publisher, Writing
from places.access import ACCESS
from places.forms import PlaceForm
from places.models import PlaceIndexPage, PlacePage

PLACE = KindSpec(
    kind=PlacePage.KIND,
    order=70,
    label=_("To visit"),
    section_title=_("To visit"),
    section="a-visiter",
    page=PlacePage,
    index=PlaceIndexPage,
    icon="place",
    admin_icon="site",
    sheets=(("halo", "night", "accent", "paper"), ("tint", "accent", "night", "paper")),
    schema_type="Place",
    published_by=Publisher.ANIMATOR,
    is_for_everybody=True,
    hosts_events=True,
    access=ACCESS,
    writing=Writing(
        word="lieu",
        label=_("Propose a place"),
        sentence=_("A museum, a garden, a laboratory one can visit. The animator checks it and puts it on line."),
        form=PlaceForm,
        asks_where=True,
        questions={
            "": [
                _("What can one see and do there?"),
                _("For whom is it?"),
                _("What would you not want to miss?"),
            ],
        },
    ),
)
