"""Wagtail's users app with our members: no user name, no first and last names."""

from wagtail.users.apps import WagtailUsersAppConfig


class WagtailUsersConfig(WagtailUsersAppConfig):
    user_viewset = "members.users_admin.MemberViewSet"
