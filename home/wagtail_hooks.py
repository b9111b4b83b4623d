"""What the front page adds to Wagtail's admin: pinning a page, and the pins that end."""

from django.urls import include, path
from wagtail import hooks

from home import admin_panels, admin_urls
from home.pinning import PinButton
from territories import dashboard_panels

dashboard_panels.register(admin_panels.ending_pins)


@hooks.register("register_admin_urls")
def register_pin_addresses():
    return [path("pins/", include(admin_urls))]


@hooks.register("register_page_header_buttons")
def pin_button(page, user, view_name, next_url=None):
    yield PinButton(page=page, priority=12)
