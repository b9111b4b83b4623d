"""``{% load embeds %}``: what link cards and videos of other sites need."""

from urllib.parse import urlsplit

from django import template
from django.urls import reverse

from contributions.body.embed_pictures import sign_embed

register = template.Library()


@register.simple_tag
def embed_picture(embed):
    """Our own address of a video's picture. Nothing is read or fetched while the page is made."""
    return reverse("contributions:embed_picture", args=[sign_embed(embed)])


@register.filter
def domain(url):
    """The site an address leads to, as people say it."""
    return (urlsplit(url or "").hostname or "").removeprefix("www.")
