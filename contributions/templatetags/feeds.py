"""``{% load feeds %}``: the feeds of a list, for the head of its page and for its menu."""

from django import template

from contributions.feeds.formats import formats_of
from contributions.member_feeds import listing_of_member
from territories.models import Territory

register = template.Library()


@register.inclusion_tag("components/feed_discovery.html")
def feed_discovery(listing):
    """``{% feed_discovery listing %}``: a `<link rel="alternate">` for each of its feeds; nothing without a list."""
    return {"listing": listing, "feeds": feeds_of(listing)}


@register.inclusion_tag("components/feed_menu.html")
def feed_menu(listing):
    """``{% feed_menu listing %}``: its feeds, in a menu that opens without JavaScript."""
    return {"listing": listing, "feeds": feeds_of(listing)}


@register.simple_tag
def feed_address(listing, name):
    """``{% feed_address listing "agenda.ics" as calendar_url %}``: the path of one of its feeds, with its filters."""
    return listing.file(name)


@register.simple_tag(takes_context=True)
def member_listing(context, member):
    """``{% member_listing member as listing %}``: what their profile lists."""
    return listing_of_member(member, Territory.of(context["request"]))


def feeds_of(listing):
    """[{address, format}] of the formats in which the list is given; none of a page that is not saved yet."""
    if not listing or not listing.address:
        return []
    return [{"address": listing.file(each.name), "format": each} for each in formats_of(listing)]
