from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ReactionsConfig(AppConfig):
    name = "reactions"
    verbose_name = _("reactions")

    def ready(self):
        import_module("reactions.wording")  # registers what notifications about reactions say now
