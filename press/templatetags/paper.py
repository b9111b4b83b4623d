"""``{% load paper %}``: codes to scan, inside the page so that printing waits for nothing."""

from django import template
from django.utils.safestring import mark_safe

from contributions.qr import qr_svg

register = template.Library()


@register.filter
def qr(address):
    """The QR code of an address as SVG."""
    return mark_safe(qr_svg(address, sized=False).decode())


@register.filter
def without_scheme(address):
    """An address as people type it."""
    return address.partition("://")[2].partition("?")[0]
