"""``{% load boxes %}``: what pages say of the boxes and of oEmbed."""

from urllib.parse import urlencode

from django import template
from django.urls import reverse
from django.utils.html import format_html_join

from territories.origin import absolute_for

register = template.Library()

TYPES = (("application/json+oembed", "json"), ("text/xml+oembed", "xml"))


#: What says that there is an answer for the page: for views of FINDERS, a function of the page's context, which is
#: that of the page "not found" where the view found nothing.
IS_ANSWERED = {
    "wagtail_serve": lambda context: getattr(context.get("page"), "live", False),
    "search:tag": lambda context: context.get("tag") is not None,
    "members:profile": lambda context: (
        getattr(context.get("member"), "in_directory", False) and not context.get("noindex")
    ),
}


@register.simple_tag(takes_context=True)
def oembed_path(context):
    """``{% oembed_path as oembed_path %}``: the path of this page, "" for pages of which other sites ask in vain."""
    request, territory = context.get("request"), context.get("territory")
    match = getattr(request, "resolver_match", None)
    if match is None or not (territory and territory.is_open) or getattr(request, "is_preview", False):
        return ""
    if match.view_name not in IS_ANSWERED or not IS_ANSWERED[match.view_name](context):
        return ""
    return request.path


@register.simple_tag(takes_context=True)
def oembed_links(context, path):
    """``{% oembed_links oembed_path %}``: where other sites ask how to show the page at this path; nothing for ""."""
    if not path:
        return ""
    request = context["request"]
    address = absolute_for(request, path)
    endpoint = absolute_for(request, reverse("embed:oembed"))
    return format_html_join(
        "\n    ",
        '<link rel="alternate" type="{}" href="{}">',
        ((kind, f"{endpoint}?{urlencode({'url': address, 'format': name})}") for kind, name in TYPES),
    )
