from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HomeConfig(AppConfig):
    name = "home"
    verbose_name = _("Home")

    def ready(self):
        # Models are there only now.
        access, territory = import_module("contributions.media_access"), import_module("territories.models")
        access.register(access.MediaRule(is_shown=territory.is_shown_by_a_territory))
