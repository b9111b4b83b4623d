"""What remains to be done for a territory before it opens, each with the page on which it is done."""

from dataclasses import dataclass

from django.contrib.auth.models import Group
from django.urls import reverse
from django.utils.translation import gettext as _

from home.actions.animators import animators_name
from maps.models import MapSettings
from territories.opening import LEGAL_NOTICE, missing_for_opening, pages_to_complete


@dataclass(frozen=True)
class Step:
    """One line of the list."""

    title: str
    is_done: bool
    note: str
    url: str
    #: The law, or the sense of the thing, asks for it before the opening.
    is_needed: bool = False


def steps_of(territory):
    """The steps of a territory, in the order in which they are best taken."""
    look = reverse("wagtailsettings:edit", args=["territories", "territory", territory.pk])
    map_settings = MapSettings.objects.filter(site=territory.site_id).first()
    group = Group.objects.filter(name=animators_name(territory)).first()
    gaps = {page.slug: (page, missing) for page, missing in pages_to_complete(territory)}
    notice = gaps.pop(LEGAL_NOTICE, None)
    missing = missing_for_opening(territory)
    return [
        Step(
            _("Find who animates it"),
            bool(group and group.user_set.filter(is_active=True).exists()),
            _("Add the first animator below."),
            "#animators",
            is_needed=True,
        ),
        Step(
            _("Complete the legal notice"),
            not missing,
            _("Missing: %(gaps)s") % {"gaps": " · ".join(map(str, missing))} if missing else "",
            reverse("wagtailadmin_pages:edit", args=[notice[0].pk]) if notice else look,
            is_needed=True,
        ),
        *(
            Step(
                _("Complete “%(title)s”") % {"title": page.title},
                False,
                _("Missing: %(gaps)s") % {"gaps": " · ".join(found)},
                reverse("wagtailadmin_pages:edit", args=[page.pk]),
            )
            for page, found in gaps.values()
        ),
        Step(_("Choose a logo"), bool(territory.logo_id), _("In the head of every page."), look),
        Step(
            _("Give its outline"),
            bool(map_settings and map_settings.outline),
            _("Its maps are drawn from it, and what happens near to its border is found."),
            reverse("wagtailsettings:edit", args=["maps", "mapsettings", territory.site_id]),
        ),
        Step(
            _("Open it to the public"),
            territory.is_open,
            _("The last step: tick “open to the public” under “Opening and legal pages”."),
            look,
        ),
    ]
