from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from members import personal_data
from members.personal_data import PersonalData
from notifications import kinds


class SurveysConfig(AppConfig):
    name = "surveys"
    verbose_name = _("surveys")

    def ready(self):
        import_module("surveys.reporting")
        kinds.register(import_module("surveys.notices").IDEA_STATE)
        records = import_module("surveys.records")
        personal_data.register(PersonalData(erase=records.forget, export=records.export))
