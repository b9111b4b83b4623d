from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from members import address_rules, mail_registry, personal_data
from members import links_above as links
from members.personal_data import PersonalData
from notifications import kinds


class ModerationConfig(AppConfig):
    name = "moderation"
    verbose_name = _("moderation")

    def ready(self):
        links.REPORT.lead_to("moderation:report")
        notices, mails = import_module("moderation.notices"), import_module("moderation.mails")
        kinds.register(notices.STATEMENT, notices.OUTCOME, notices.TAKEN_BACK)
        mail_registry.register(*mails.TEMPLATES)
        personal_data.register(PersonalData(erase=import_module("moderation.records").forget))
        receivers = import_module("moderation.receivers")
        address_rules.register(receivers.refuse_domain)
