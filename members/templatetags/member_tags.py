"""What a template asks of a member on behalf of whoever looks."""

from django import template

register = template.Library()


@register.filter
def shows_occupation(member, viewer):
    """May this reader see what the member does?"""
    return member.shows("occupation", viewer)
