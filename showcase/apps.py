from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from members import mail_registry


class ShowcaseConfig(AppConfig):
    name = "showcase"
    verbose_name = _("Showcase of the network")

    def ready(self):
        # Models are there only now.
        import_module("territories.other_sites").register(import_module("showcase.sites").appearance_of_showcase)
        mail_registry.register(import_module("showcase.mails").REQUEST)
        import_module("showcase.receivers")
