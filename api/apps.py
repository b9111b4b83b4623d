from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from dashboard import links_above as dashboard_links
from members import mail_registry, personal_data
from members.personal_data import PersonalData


class ApiConfig(AppConfig):
    name = "api"
    verbose_name = _("Open data")

    def ready(self):
        dashboard_links.TOKENS.lead_to("member_tokens:list")
        mail_registry.register(*import_module("api.tokens.mails").TEMPLATES)
        records = import_module("api.tokens.records")
        personal_data.register(PersonalData(erase=records.forget, export=records.export))
        import_module("api.tokens.receivers")
