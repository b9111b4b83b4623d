"""Webhooks in the animator's admin."""

from django.urls import include, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.permissions import register_permission_policy

from territories import dashboard_panels
from territories.animators import AnimatorsPolicy, animates
from webhooks import admin_urls, dashboard
from webhooks.models import Endpoint
from webhooks.viewsets import EndpointsViewSet

webhooks = EndpointsViewSet("webhooks", url_prefix="webhooks/list")
register_permission_policy(Endpoint, AnimatorsPolicy(Endpoint), exact_class=True)
dashboard_panels.register(dashboard.endpoints_given_up)


@hooks.register("register_admin_viewset")
def register_webhooks():
    return webhooks


@hooks.register("register_admin_urls")
def register_addresses():
    return [path("webhooks/", include(admin_urls))]


class WebhooksItem(MenuItem):
    def is_shown(self, request):
        return animates(request)


@hooks.register("register_settings_menu_item")
def register_menu():
    return WebhooksItem(_("Webhooks"), reverse("webhooks:index"), name="webhooks", icon_name="upload", order=901)
