"""What members add to the animator's admin."""

from django.templatetags.static import static
from django.utils.html import format_html
from wagtail import hooks

from members.admin import PeopleGroup


@hooks.register("register_admin_viewset")
def register_people():
    return PeopleGroup()


@hooks.register("insert_global_admin_js")
def fresh_token_script():
    """Whoever signs in again in another tab goes on in this one."""
    return format_html('<script type="module" src="{}"></script>', static("js/components/fresh-token.js"))
