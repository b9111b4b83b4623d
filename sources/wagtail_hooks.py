"""Sources in the animator's admin."""

from django.urls import include, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.permissions import register_permission_policy

from sources import admin_urls, dashboard
from sources.models import Source
from sources.viewsets import SourcesViewSet
from territories import dashboard_panels
from territories.animators import AnimatorsPolicy, animates

sources = SourcesViewSet("sources", url_prefix="sources/list")
register_permission_policy(Source, AnimatorsPolicy(Source), exact_class=True)
dashboard_panels.register(dashboard.items_waiting)
dashboard_panels.register(dashboard.sources_given_up)


@hooks.register("register_admin_viewset")
def register_sources():
    return sources


@hooks.register("register_admin_urls")
def register_addresses():
    return [path("sources/", include(admin_urls))]


class SourcesItem(MenuItem):
    def is_shown(self, request):
        return animates(request)


@hooks.register("register_admin_menu_item")
def register_menu():
    return SourcesItem(_("Watch"), reverse("sources:index"), name="sources", icon_name="download", order=312)
