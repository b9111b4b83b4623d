from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class FollowsConfig(AppConfig):
    name = "follows"
    verbose_name = _("follows")

    def ready(self):
        # They register themselves: what hears publications, what letters can be stopped, what they say now.
        import_module("follows.receivers")
        import_module("follows.stops")
        import_module("follows.wording")
        import_module("follows.digest")
