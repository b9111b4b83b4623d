"""``{% load around %}``: what stands around the page of a contribution."""

import json

from django import template
from django.core.exceptions import ObjectDoesNotExist
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from wagtail.models import Page, Site

from contributions import related, structured
from contributions.beside import has_none
from contributions.kinds import section_title
from contributions.models import Contribution
from intake.prepared import prepared
from media.renditions import social_url
from media.templatetags.pictures import with_ink
from territories.kept import kept, root_paths_of
from territories.origin import absolute_for

register = template.Library()

# As Django's json_script: nothing in the data can close the element or open a comment.
ESCAPES = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


@register.simple_tag
def json_ld(data):
    """``{% json_ld data %}``: a dict of schema.org's, for the head of a page."""
    text = json.dumps(data, ensure_ascii=False, default=str).translate(ESCAPES)
    return mark_safe(f'<script type="application/ld+json">{text}</script>')


@register.simple_tag(takes_context=True)
def structured_data(context, contribution):
    """``{% structured_data page %}``: its JSON-LD and its breadcrumb's, for the head of the page."""
    request = context["request"]
    trail = [(step["title"], step["full_url"]) for step in trail_to(contribution, request)]
    extras = contribution.structured_extras(request)
    publisher = structured.publisher_of(contribution, request)
    facts = [contribution, contribution.shown_tags, trail, extras, publisher]

    def make():
        data = structured.describe(contribution, request, extras)
        return json_ld(data) + json_ld(structured.breadcrumb(trail))

    return kept(context, structured_data, facts, make)


def trail_to(page, request):
    """The way down to a page, itself last: [{title, url, full_url, is_current}]; computed once for a request."""
    known = getattr(request, "known_trail", None)
    if not known or known[0] is not page:
        request.known_trail = known = (page, _steps_to(page, request))
    return known[1]


def _steps_to(page, request):
    site_root = request.territory.root_page if request.territory.pk else None
    paths = [page.path[:end] for end in range(page.steplen, len(page.path), page.steplen)]
    steps = [*_above(paths, site_root.depth if site_root else 2), page]
    address_of = _addresses_above(page, request)
    return [
        {
            "title": _("Home") if step.pk == getattr(site_root, "pk", None) else section_title(step.slug, step.title),
            **address_of(step),
            "is_current": step is page,
        }
        for step in steps
    ]


def _addresses_above(page, request):
    """A function that gives {"url", "full_url"} of a page on the way to this one, as `Page.get_url()` and
    `get_full_url()` do: addresses that are not there are None. Those above are beginnings of its own."""
    site, root, path = Page.get_url_parts(page, request) or (None, None, None)
    here, sites = Site.find_for_request(request), {site for site, *_rest in root_paths_of(request)}
    is_here = len(sites) == 1 or here is not None and site == here.pk

    def address_of(step):
        rest = page.url_path.removeprefix(step.url_path)
        if path is None or not path.endswith(rest):  # what is no ASCII stands otherwise in addresses
            return {"url": Page.get_url(step, request), "full_url": Page.get_full_url(step, request)}
        shown = path.removesuffix(rest)
        return {"url": shown if is_here else root + shown, "full_url": root + shown}

    return address_of


@register.filter
def shown_title(page):
    """``{{ page|shown_title }}``: the title of a section in the language of the reader."""
    return section_title(page.slug, page.title)


@register.simple_tag(takes_context=True)
def breadcrumb_trail(context, page):
    """``{% breadcrumb_trail page as trail %}``: the steps from the territory's home down to the page."""
    return trail_to(page, context["request"])


@register.simple_tag
def related_contributions(contribution, count=3):
    """``{% related_contributions page as more %}``: what to read next."""
    return related.related_to(contribution, count=count)


@prepared
def _imported_record(key):
    return Contribution(pk=key).imported_records.order_by("-address", "pk")[:1]


@prepared
def _dossier_items(key):
    return Contribution(pk=key).dossier_items.select_related("dossier").filter(dossier__live=True)[:12]


@prepared
def _above(paths, depth):
    return Page.objects.live().filter(path__in=paths, depth__gte=depth).order_by("depth")


@register.simple_tag
def imported_from(contribution):
    """``{% imported_from page as record %}``: the ImportedRecord that tells its source; None for what is of here.

    Of several sources, the one that leads to an original.
    """
    return next(iter(_imported_record(contribution.pk or 0)), None)


@register.simple_tag
def dossiers_with(contribution):
    """``{% dossiers_with page as dossiers %}``: the published dossiers it is in."""
    found = [] if has_none(contribution, "dossiers") else _dossier_items(contribution.pk or 0)
    return list(dict.fromkeys(item.dossier for item in found))


@register.simple_tag(takes_context=True)
def social_picture(context, contribution):
    """The absolute address of the picture that other sites show with a link: its photograph, or a drawing."""
    try:
        image = contribution.lead_image
    except ObjectDoesNotExist:
        image = None
    if image:
        address = social_url(image)
    else:
        address = reverse("contributions:social_picture", args=[contribution.pk or 0, contribution.cover_digest])
        address = with_ink(address, contribution, context["request"])
    return absolute_for(context["request"], address)
