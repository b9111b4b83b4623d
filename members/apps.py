from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from members import mail_registry


class MembersConfig(AppConfig):
    name = "members"
    verbose_name = _("Members")

    def ready(self):
        mail, mails = import_module("members.mail"), import_module("members.mails")
        import_module("members.receivers").connect()
        mail_registry.register(mail.ACCOUNT, mails.CONTACT, mails.INVITATION)
