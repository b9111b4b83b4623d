from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from contributions import links_above as contribution_links
from members import links_above as member_links
from members import mail_registry
from notifications import kinds
from notifications import links_above as notification_links


class DashboardConfig(AppConfig):
    name = "dashboard"
    verbose_name = _("dashboard")

    def ready(self):
        notices = import_module("dashboard.notices")
        kinds.register(notices.EXPORT_READY, notices.DEPARTURE_ASKED, notices.TRACES_LEFT)
        mail_registry.register(notices.GOODBYE)
        contribution_links.MY_PUBLICATIONS.lead_to("dashboard:publications")
        member_links.STAY.lead_to("dashboard:leave")
        notification_links.MAIL_SETTINGS.lead_to("dashboard:letters")
