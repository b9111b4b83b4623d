"""What the showcase adds to Wagtail's admin."""

from wagtail import hooks

from showcase.viewsets import opening_requests


@hooks.register("register_admin_viewset")
def register_requests():
    return opening_requests
