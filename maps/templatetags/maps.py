"""``{% load maps %}``: the map component's data and drawing."""

import json
from urllib.parse import urlsplit

from django import template
from django.forms.utils import flatatt
from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from maps.drawing import drawn_map, reach_of
from maps.ways import ways_to
from territories.kept import kept

register = template.Library()

OSM_COPYRIGHT = "https://www.openstreetmap.org/copyright"


@register.simple_tag(takes_context=True)
def map_attributes(context, map_settings, *, key="carte", source="", start="view", filters=None, legend=None):
    """``<territory-map {% map_attributes map_settings source=address %}>``: what the element needs to know.

    `key`: its id, one per page; `source`: address of the points (GeoJSON), or "" when the list
    holds them all; `start`: "view" draws the moving map when it comes into view, "click" waits
    for the button; `filters`: those of the list, with maps.near.NearFields: the map shows what they leave, and offers
    to search in the part of it that is in view; `legend`: [{"kind", "icon", "label"}] where kinds are mixed.
    """
    shown = (key, source, start, _zone(filters), filters is not None and bool(filters.query), legend)
    facts = [map_settings.digest, map_settings.tiles, *shown]
    return kept(context, map_attributes, facts, lambda: _attributes(map_settings, *shown))


def _attributes(map_settings, key, source, start, zone, fits, legend):
    host, digest = urlsplit(map_settings.tiles).hostname or "", map_settings.digest
    return flatatt(
        {
            "id": key,
            "data-start": start,
            "data-source": source or None,
            "data-outline": f"{reverse('maps:outline')}?v={digest}",
            "data-names": f"{reverse('maps:town_names')}?v={digest}",
            "data-zone": zone,
            "data-fits": fits or None,
            "data-legend": json.dumps(legend, ensure_ascii=False) if legend else None,
            "data-icons": static("img/icons.svg") if legend else None,
            "data-bounds": ",".join(f"{degrees:.4f}" for degrees in map_settings.drawing["bounds"]),
            "data-tiles": map_settings.tiles,
            "data-leaflet": static("js_lib_leaflet/leaflet.js"),
            "data-leaflet-style": static("css/leaflet.css"),
            "data-words": json.dumps(_words(host), ensure_ascii=False),
        }
    )


def _zone(filters):
    """The part of the map that is asked for as text; "" for none, None where nobody can ask for one."""
    if filters is None:
        return None
    return ",".join(f"{degrees:g}" for degrees in filters.zone_bounds or ())


def _words(host):
    """What the moving map says, in the reader's language; {n} and {title} are filled in by the browser."""
    return {
        "zoomIn": _("Zoom in"),
        "zoomOut": _("Zoom out"),
        "whole": _("Whole territory"),
        "tiles": _("Show streets and relief (pictures from %(host)s)") % {"host": host}
        if host
        else _("Show streets and relief"),
        "zone": _("Search in this area"),
        "fingers": _("Two fingers move the map"),
        "legend": _("Legend"),
        "group": _("{n} contributions here: look closer"),
        "list": _("{n} contributions at this point: open the list"),
        "point": _("{n} contributions at this point"),
        "close": _("Close"),
        "read": _("Read"),
        "map": _("Moving map"),
        "failed": _("The points of the map could not be loaded. The list has them all."),
    }


@register.simple_tag
def pin_attributes(item):
    """``<li {% pin_attributes item %}>``: makes this element of a list the twin of a pin; nothing when it has none."""
    if item.latitude is None or item.longitude is None:
        return ""
    place = f'data-lat="{item.latitude:.6f}" data-lng="{item.longitude:.6f}" data-pin="{int(item.pk)}"'
    return mark_safe(f" {place}")  # numbers


@register.simple_tag(name="ways_to")
def ways_to_tag(item, venue=""):
    """``{% ways_to page venue as ways %}``: {"app", "map"}, links to where it is; None where that is not known."""
    return ways_to(item, venue)


@register.simple_tag(name="drawn_map")
def drawn_map_tag(map_settings, items, item=None, first_number=1, plain=False, fits=False):
    """``{% drawn_map map_settings items as drawing %}``: a maps.drawing.DrawnMap of these contributions.

    `fits`: of these alone, rather than of the whole territory.
    """
    shown = [item] if item else items or []
    return drawn_map(map_settings, shown, first_number=first_number, lean=not plain, fits=bool(fits))


@register.simple_tag(name="reach_of")
def reach_of_tag(map_settings, item):
    """``{% reach_of map_settings item as reach %}``: a maps.drawing.Reach."""
    return reach_of(map_settings, item)


@register.simple_tag
def map_credit(map_settings):
    """What the tile server asks to be named as; OpenStreetMap's leads to its copyright page, as it asks."""
    credit = map_settings.tiles_attribution
    if "openstreetmap" in credit.lower():
        return format_html('<a href="{}" rel="external">{}</a>', OSM_COPYRIGHT, credit)
    return credit
