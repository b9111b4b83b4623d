"""Moves in the animator's admin."""

from django.urls import include, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from movein import admin_urls
from territories.animators import territories_of


@hooks.register("register_admin_urls")
def register_addresses():
    return [path("move-in/", include(admin_urls))]


class MoveInItem(MenuItem):
    def is_shown(self, request):
        return territories_of(request.user).exists()


@hooks.register("register_admin_menu_item")
def register_menu():
    return MoveInItem(_("Move in"), reverse("movein_admin:index"), name="move-in", icon_name="upload", order=313)
