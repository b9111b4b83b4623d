from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from members import mail_registry
from notifications import kinds


class FollowsConfig(AppConfig):
    name = "follows"
    verbose_name = _("follows")

    def ready(self):
        # They register themselves: what receives publications, what mails can be stopped.
        import_module("follows.receivers")
        import_module("follows.stops")
        notices, mails = import_module("follows.notices"), import_module("follows.mails")
        kinds.register(notices.PUBLICATION, notices.EVENT_CHANGED)
        mail_registry.register(mails.DIGEST, mails.SUBSCRIBER, mails.CONFIRM_SUBSCRIPTION)
