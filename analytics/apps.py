from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from contributions import public_figures


class AnalyticsConfig(AppConfig):
    name = "analytics"
    verbose_name = _("figures")

    def ready(self):
        public_figures.register(import_module("analytics.public").public_figures)
