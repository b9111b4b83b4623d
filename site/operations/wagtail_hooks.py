"""What operations add to the admin: the page on backups."""

from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from operations.admin_views import BackupsView


class ForAdministrators(MenuItem):
    def is_shown(self, request):
        return request.user.is_superuser


@hooks.register("register_admin_urls")
def register_backups():
    return [path("reports/backups/", BackupsView.as_view(), name="backups")]


@hooks.register("register_reports_menu_item")
def register_menu_item():
    return ForAdministrators(_("Backups"), reverse("backups"), name="backups", icon_name="download", order=910)
