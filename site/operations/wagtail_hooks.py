"""What operations add to the admin: how the installation is, and its backups."""

from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from operations.admin_views import BackupsView, HealthView
from territories.administrators import AdministratorsItem


@hooks.register("register_admin_urls")
def register_pages():
    return [
        path("reports/backups/", BackupsView.as_view(), name="backups"),
        path("reports/health/", HealthView.as_view(), name="health"),
    ]


@hooks.register("register_reports_menu_item")
def register_menu_item():
    return AdministratorsItem(_("Backups"), reverse("backups"), name="backups", icon_name="download", order=910)


@hooks.register("register_reports_menu_item")
def register_health():
    return AdministratorsItem(_("Health"), reverse("health"), name="health", icon_name="success", order=905)
