"""``{% load feeds %}``: the feeds of a list, for the head of its page and for its menu."""

from django import template

from contributions.feeds.formats import formats_of
from contributions.member_feeds import listing_of_member
from territories.kept import kept, rendered
from territories.models import Territory

register = template.Library()


@register.simple_tag(takes_context=True)
def feed_discovery(context, listing):
    """``{% feed_discovery listing %}``: a `<link rel="alternate">` for each of its feeds; nothing without a list."""
    return _told_of(context, listing, "components/feed_discovery.html")


@register.simple_tag(takes_context=True)
def feed_menu(context, listing):
    """``{% feed_menu listing %}``: its feeds, in a menu that opens without JavaScript."""
    return _told_of(context, listing, "components/feed_menu.html")


def _told_of(context, listing, template_name):
    formats = formats_of(listing) if listing and listing.address else []

    def make():
        feeds = [{"address": listing.file(each.name), "format": each} for each in formats]
        return rendered(context, template_name, {"listing": listing, "feeds": feeds})

    facts = [listing.title, listing.address, listing.query, *(each.name for each in formats)] if formats else []
    return kept(context, template_name, facts, make)


@register.simple_tag
def feed_address(listing, name):
    """``{% feed_address listing "agenda.ics" as calendar_url %}``: the path of one of its feeds, with its filters."""
    return listing.file(name)


@register.simple_tag(takes_context=True)
def member_listing(context, member):
    """``{% member_listing member as listing %}``: what their profile lists."""
    return listing_of_member(member, Territory.of(context["request"]))
