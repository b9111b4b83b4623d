from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class FollowsConfig(AppConfig):
    name = "follows"
    verbose_name = _("follows")

    def ready(self):
        # Both register themselves: what hears publications, and what letters can be stopped.
        import_module("follows.receivers")
        import_module("follows.stops")
