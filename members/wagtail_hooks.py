"""What members add to the animator's admin."""

from wagtail import hooks

from members.animation import PeopleGroup


@hooks.register("register_admin_viewset")
def register_people():
    return PeopleGroup()
