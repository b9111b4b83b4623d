from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from contributions import links_above as links


class BackofficeConfig(AppConfig):
    name = "backoffice"
    verbose_name = _("Administration")

    def ready(self):
        links.PUBLISH.lead_to("backoffice:publish")
        links.DISMISS_LINK.lead_to("backoffice:dismiss_link")
