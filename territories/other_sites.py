"""Sites of Wagtail's that are no territories, such as the showcase of the network.

None of them has a row of `Territory`, so whatever asks for territories (letters, animators, figures, choices of a
form) never meets one. The app that has such a site registers how its pages look; `request.territory` is then a
`Territory` that is not in the database, with the name, colour, language and clock of that site, and
`Territory.of(request)` is None.
"""

from collections.abc import Callable
from typing import Any

from wagtail.models import Site
from wagtail.permission_policies.sites import SitePermissionPolicy

#: A site -> an unsaved `Territory` that says how its pages look; None for a site that is not the app's.
Dresser = Callable[[Site], Any]
_dressers: list[Dresser] = []


def register(dresser: Dresser):
    """Adds the sites of an app; called in `AppConfig.ready()`."""
    if dresser not in _dressers:
        _dressers.append(dresser)


def appearance_of(site):
    """The unsaved `Territory` that dresses the pages of this site; None for a territory's. Asked once for a `Site`."""
    if site is None:
        return None
    if not hasattr(site, "appearance"):
        site.appearance = next(filter(None, (dresser(site) for dresser in _dressers)), None)
    return site.appearance


class TerritorySettingPolicy(SitePermissionPolicy):
    """Wagtail's policy for the settings of a site, for those that only territories have."""

    def user_has_any_permission_for_instance(self, user, actions, instance):
        is_allowed = super().user_has_any_permission_for_instance(user, actions, instance)
        return is_allowed and appearance_of(getattr(instance, "site", instance)) is None

    def sites_user_has_any_permission_for(self, user, actions):
        sites = super().sites_user_has_any_permission_for(user, actions)
        return sites.exclude(pk__in=[site.pk for site in sites if appearance_of(site) is not None])


class OfTerritoriesAlone:
    """Mixin of a model of settings that a site which is no territory does not have."""

    @classmethod
    def get_permission_policy(cls):
        return TerritorySettingPolicy(cls)
