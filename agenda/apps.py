from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from contributions.kinds import KINDS


class AgendaConfig(AppConfig):
    name = "agenda"
    verbose_name = _("Agenda")

    def ready(self):
        KINDS.register(import_module("agenda.kind").EVENT)
        formats = import_module("contributions.feeds.formats")
        for own in import_module("agenda.feeds").AGENDA_FORMATS:
            formats.register(own)
