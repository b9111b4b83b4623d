"""`{% unread_count user as count %}` for the head of each page."""

from django import template

register = template.Library()


@register.simple_tag
def unread_count(user):
    """How many notifications a member has not read; none for a reader."""
    return user.notifications.unread().count() if user.is_authenticated else 0
