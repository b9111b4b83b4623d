"""What is still to be written before a territory may open: the law asks who publishes and who hosts (LCEN)."""

import re

from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.models import Page, Site

from intake.html import plain_text
from members.animation import territories_at_work

#: What the standing pages say where only the publisher knows, in their three languages (home/standing/).
GAP = re.compile(r"\[\s*((?:à compléter|to be filled in|per completar)[^\]]*)\]", re.IGNORECASE)
LEGAL_NOTICE = "mentions-legales"
SHOWN = 5


def gaps_in(text):
    """The passages between square brackets that wait for the animator's words."""
    return [" ".join(found.split()) for found in GAP.findall(plain_text(text))]


def gaps_of(page):
    """Those of a standing page, as readers see it."""
    return [gap for text in _texts(page.body.raw_data) for gap in gaps_in(text)]


def standing_pages_of(site):
    pages = Page.objects.child_of(site.root_page).live()
    return pages.filter(content_type__app_label="home", content_type__model="standardpage").specific()


def pages_to_complete(site):
    """[(standing page, its gaps)] of those that have any."""
    return [(page, gaps) for page in standing_pages_of(site) if (gaps := gaps_of(page))]


def missing_for_opening(site):
    """What the legal notice lacks, in words; empty when the territory may open."""
    notice = standing_pages_of(site).filter(slug=LEGAL_NOTICE).first()
    return gaps_of(notice) if notice else [_("the page of the legal notice is not on line")]


def to_complete(request):
    """Morning panel: the standing pages that still have gaps."""
    found = [
        (site, page, gaps)
        for site in territories_at_work(request).select_related("root_page")
        for page, gaps in pages_to_complete(site)
    ]
    return {
        "name": "standing",
        "title": _("Pages to complete"),
        "count": len(found),
        "items": [
            {
                "title": page.title,
                "url": page.get_url(request),
                "note": " · ".join(gaps),
                "actions": [
                    {
                        "label": _("Complete"),
                        "url": reverse("wagtailadmin_pages:edit", args=[page.pk]),
                        "is_link": True,
                    }
                ],
            }
            for _site, page, gaps in found[:SHOWN]
        ],
        "url": "",
        "order": 20,
    }


def closed_territories(request):
    """Morning panel: a territory that is not open to the public yet, and what keeps it closed."""
    closed = list(Site.objects.filter(pk__in=territories_at_work(request), territorysettings__is_open=False))
    return {
        "name": "closed",
        "title": _("Not open to the public yet"),
        "count": len(closed),
        "items": [
            {
                "title": site.site_name or site.hostname,
                "url": site.root_url,
                "note": _words_on(missing_for_opening(site)),
                "actions": [
                    {
                        "label": _("Open the territory"),
                        "url": reverse("wagtailsettings:edit", args=["home", "territorysettings", site.pk]),
                        "is_link": True,
                    }
                ],
            }
            for site in closed
        ],
        "url": "",
        "order": 15,
    } if closed else None  # fmt: skip


def _words_on(missing):
    if not missing:
        return _("The legal notice is complete: it can open.")
    return _("The legal notice lacks: %(gaps)s") % {"gaps": " · ".join(missing)}


def _texts(value):
    """Every text in the raw value of a body, whatever its blocks."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from _texts(part)
    elif hasattr(value, "__iter__"):
        for part in value:
            yield from _texts(part)
