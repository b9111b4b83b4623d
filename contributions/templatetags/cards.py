"""``{% card contribution %}``, in every template: a contribution in a list."""

from django import template

from media.templatetags.pictures import drawn_cover
from territories.kept import kept, rendered

register = template.Library()


@register.simple_tag(takes_context=True)
def card(
    context,
    contribution,
    *,
    heading=None,
    lead=None,
    variant=None,
    eager=None,
    why=None,
    snippet=None,
    href=None,
    from_territory=None,
):
    """``{% card contribution heading="h2" lead=True %}``: the card of its kind, components/card/<kind>.html.

    Its silhouette says its kind before its word does. contribution: with `for_cards()`; heading: tag of its title
    (h3); lead: the large first one; variant: "lying"; eager: load its picture at once; why: a sentence that says why
    it is here; snippet: safe HTML instead of its summary; href: where its title leads instead of its address;
    from_territory: the Territory that it comes from.
    """
    # The address of a drawn cover hangs on what else the page shows.
    drawn = "" if contribution.lead_image else drawn_cover(context, contribution)
    values = {
        "contribution": contribution,
        "heading": heading,
        "lead": lead,
        "variant": variant,
        "eager": eager,
        "why": why,
        "snippet": snippet,
        "href": href,
        "from_territory": from_territory,
    }
    facts = [drawn, contribution.is_over, contribution.runs_now, *values.values()]
    return kept(context, card, facts, lambda: rendered(context, contribution.spec.card_template, values))
