from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from members import mail_registry
from notifications import kinds


class ModerationConfig(AppConfig):
    name = "moderation"
    verbose_name = _("moderation")

    def ready(self):
        import_module("moderation.receivers")
        notices, letters = import_module("moderation.notices"), import_module("moderation.letters")
        kinds.register(notices.STATEMENT, notices.OUTCOME, notices.TAKEN_BACK)
        mail_registry.register(*letters.TEMPLATES)
