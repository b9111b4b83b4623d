from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from contributions.signals import short_link_followed


class PressConfig(AppConfig):
    name = "press"
    verbose_name = _("paper and press")

    def ready(self):
        short_link_followed.connect(import_module("press.actions").count_scan)
