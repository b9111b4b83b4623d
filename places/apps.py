from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from contributions.kinds import KINDS


class PlacesConfig(AppConfig):
    name = "places"
    verbose_name = _("Places to visit")

    def ready(self):
        KINDS.register(import_module("places.kind").PLACE)
