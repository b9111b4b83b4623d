from importlib import import_module

from django.apps import AppConfig
from django.db.models import OuterRef
from django.utils.translation import gettext_lazy as _

from contributions import beside
from members import mail_registry
from notifications import kinds


class ReactionsConfig(AppConfig):
    name = "reactions"
    verbose_name = _("reactions")

    def ready(self):
        closed = import_module("reactions.models").ClosedThread.objects.filter(contribution=OuterRef("pk"))
        beside.register("closed_thread", closed)
        notices, mails = import_module("reactions.notices"), import_module("reactions.mails")
        kinds.register(*notices.ABOUT_COMMENTS, notices.RECOMMENDATION)
        mail_registry.register(mails.CONFIRM_COMMENT, mails.CONFIRM_SUPPORT, mails.ANSWER)
