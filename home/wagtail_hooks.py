"""What the front page adds to Wagtail's admin: pins, and the territories of the installation."""

from django.urls import include, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from home.admin import panels as admin_panels
from home.admin import pin_urls, territory_urls
from home.pinning import PinButton
from territories import dashboard_panels
from territories.administrators import AdministratorsItem

dashboard_panels.register(admin_panels.ending_pins)


@hooks.register("register_admin_urls")
def register_pin_addresses():
    return [path("pins/", include(pin_urls)), path("territories/", include(territory_urls))]


@hooks.register("register_settings_menu_item")
def territories_item():
    return AdministratorsItem(
        _("Territories"), reverse("territories_admin:index"), name="territories", icon_name="site", order=190
    )


@hooks.register("register_settings_menu_item")
def new_territory_item():
    return AdministratorsItem(
        _("Open a territory"), reverse("territories_admin:new"), name="new-territory", icon_name="plus", order=191
    )


@hooks.register("register_page_header_buttons")
def pin_button(page, user, view_name, next_url=None):
    yield PinButton(page=page, priority=12)
