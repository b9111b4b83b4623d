from importlib import import_module

from django.apps import AppConfig
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from members import mail_registry
from notifications import kinds


class DashboardConfig(AppConfig):
    name = "dashboard"
    verbose_name = _("dashboard")

    def ready(self):
        notices = import_module("dashboard.notices")
        kinds.register(notices.EXPORT_READY, notices.DEPARTURE_ASKED, notices.TRACES_LEFT)
        mail_registry.register(notices.GOODBYE)
        unsubscribing = import_module("notifications.unsubscribing")
        unsubscribing.register_settings_page(lambda: reverse("dashboard:letters"))
