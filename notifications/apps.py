from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from members import mail_registry


class NotificationsConfig(AppConfig):
    name = "notifications"
    verbose_name = _("Notifications")

    def ready(self):
        import_module("notifications.receivers")
        import_module("notifications.loops")
        import_module("notifications.written")
        composing = import_module("notifications.composing")
        mail_registry.register(composing.NOTICE, composing.SUMMARY, composing.GIVEN)
        mail_registry.register_outbox(import_module("notifications.actions").post_letter)
