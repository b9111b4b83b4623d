"""What the showcase adds to Wagtail's admin."""

from wagtail import hooks

from showcase.admin_panels import to_complete
from showcase.viewsets import opening_requests
from territories import dashboard_panels

dashboard_panels.register(to_complete)


@hooks.register("register_admin_viewset")
def register_requests():
    return opening_requests
