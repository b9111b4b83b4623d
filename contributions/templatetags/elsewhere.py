"""``{% load elsewhere %}``: the name of the territory to which a contribution of another one belongs."""

from django import template

from territories.elsewhere import label_elsewhere

register = template.Library()


@register.simple_tag(takes_context=True)
def home_territory(context, contribution):
    """``{% home_territory contribution as home %}``: its label; "" for one of the territory that is asked for."""
    # Kept by Django where a template is included with `only`; a mail has none.
    request = getattr(context, "request", None)
    return label_elsewhere(request, contribution.territory_id) if request else ""
