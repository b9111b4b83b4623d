from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from members import mail_registry, personal_data
from members.personal_data import PersonalData


class MoveInConfig(AppConfig):
    name = "movein"
    verbose_name = _("Moving in")

    def ready(self):
        mail_registry.register(import_module("movein.mails").TEXTS)
        records = import_module("movein.records")
        personal_data.register(PersonalData(erase=records.forget, export=records.export))
