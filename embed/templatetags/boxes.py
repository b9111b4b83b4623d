"""``{% load boxes %}``: what pages say of the boxes and of oEmbed."""

from urllib.parse import urlencode

from django import template
from django.urls import reverse
from django.utils.html import format_html_join

from embed.addresses import FINDERS
from territories.origin import absolute_for

register = template.Library()

TYPES = (("application/json+oembed", "json"), ("text/xml+oembed", "xml"))


@register.simple_tag(takes_context=True)
def oembed_links(context):
    """``{% oembed_links %}``: where other sites ask how to show this page; nothing for pages that have no answer."""
    request = context.get("request")
    match = getattr(request, "resolver_match", None)
    if match is None or match.view_name not in FINDERS or getattr(request, "is_preview", False):
        return ""
    page, territory = context.get("page"), context.get("territory")
    is_published = match.view_name != "wagtail_serve" or getattr(page, "live", False)
    if not (is_published and territory and territory.is_open) or context.get("noindex"):
        return ""
    address = absolute_for(request, request.path)
    endpoint = absolute_for(request, reverse("embed:oembed"))
    return format_html_join(
        "\n    ",
        '<link rel="alternate" type="{}" href="{}">',
        ((kind, f"{endpoint}?{urlencode({'url': address, 'format': name})}") for kind, name in TYPES),
    )
