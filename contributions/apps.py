from importlib import import_module

from django.apps import AppConfig
from django.urls import reverse
from django.utils.translation import gettext_lazy as _


class ContributionsConfig(AppConfig):
    name = "contributions"
    verbose_name = _("Contributions")

    def ready(self):
        import_module("contributions.receivers")
        renditions = import_module("media.renditions")
        renditions.register_address(lambda *parts: reverse("contributions:picture", args=parts))
