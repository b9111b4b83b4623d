"""``{% load bodies %}``: what holds for a body as a whole."""

import json
import re
from urllib.parse import urlsplit

from django import template
from django.utils.safestring import mark_safe

from intake.html import mark_outside_links
from territories.kept import kept
from territories.origin import origin_for

register = template.Library()

#: Blocks that show nothing but what is written in them.
SELF_CONTAINED = {"text", "heading", "quote", "table", "code", "formula", "references", "callout", "positions"}
_HEADING = re.compile(r"<(/?)h([2-6])\b")


@register.simple_tag(takes_context=True)
def body_of(context, page):
    """``{% body_of page %}``: its blocks; from memory as long as it is written so and shows no other rows."""

    def make():
        return page.body.render_as_block(context.flatten())

    return kept(context, body_of, [page.body], make) if is_self_contained(page.body) else make()


def is_self_contained(body):
    """Whether the blocks of a StreamField show nothing but what is written in them: no pictures, files or embedded
    media, no pages to which a text leads."""
    blocks = list(body.raw_data)
    if not {block["type"] for block in blocks} <= SELF_CONTAINED:
        return False
    written = json.dumps(blocks, default=str)
    return "linktype" not in written and "<embed" not in written


@register.filter(is_safe=True)
def ordered_headings(html):
    """The body with headings that skip no level: whoever listens to a page moves through it by them.

    Writers choose a size; the first "small heading" of a text that has no large one before it becomes a large one.
    """
    level = 1
    opened = []

    def renumber(match):
        nonlocal level
        closing, wanted = match[1], int(match[2])
        if closing:
            return f"</h{opened.pop() if opened else wanted}"
        level = min(wanted, level + 1)
        opened.append(level)
        return f"<h{level}"

    return mark_safe(_HEADING.sub(renumber, html))


@register.simple_block_tag(takes_context=True)
def newcomers_links(context, content, page):
    """``{% newcomers_links page %}…{% endnewcomers_links %}``: links out of a newcomer's page help no other site.

    Search engines follow links without these words, which is what mass posting is for.
    """
    if not any(member.is_newcomer for member in (page.author, *page.shown_co_signers) if member):
        return content
    own = urlsplit(origin_for(context["request"])).netloc
    return mark_safe(mark_outside_links(content, rel="nofollow ugc", host=own))
