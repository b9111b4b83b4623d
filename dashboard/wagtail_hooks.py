"""What Mon Echosciences adds to the admin: the page on what is kept."""

from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from dashboard.admin_views import RetentionView
from territories.administrators import AdministratorsItem


@hooks.register("register_admin_urls")
def register_retention():
    return [path("reports/retention/", RetentionView.as_view(), name="retention")]


@hooks.register("register_reports_menu_item")
def register_menu_item():
    return AdministratorsItem(
        _("Retention of data"), reverse("retention"), name="retention", icon_name="bin", order=900
    )
