from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from members import mail_registry


class MembersConfig(AppConfig):
    name = "members"
    verbose_name = _("Members")

    def ready(self):
        mail, letters = import_module("members.mail"), import_module("members.letters")
        mail_registry.register(mail.ACCOUNT, letters.CONTACT, letters.INVITATION)
