"""What members add to the animator's admin."""

from wagtail import hooks

from members.admin import PeopleGroup


@hooks.register("register_admin_viewset")
def register_people():
    return PeopleGroup()
