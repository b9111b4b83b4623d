from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from members import mail_registry
from notifications import kinds


class ReactionsConfig(AppConfig):
    name = "reactions"
    verbose_name = _("reactions")

    def ready(self):
        notices, mails = import_module("reactions.notices"), import_module("reactions.mails")
        kinds.register(*notices.ABOUT_COMMENTS, notices.RECOMMENDATION)
        mail_registry.register(mails.CONFIRM_COMMENT, mails.CONFIRM_SUPPORT, mails.ANSWER)
