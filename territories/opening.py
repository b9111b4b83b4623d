"""What is still to be written before a territory may open: the law asks who publishes and who hosts (LCEN)."""

import re

from django.utils.translation import gettext as _
from wagtail.models import Page

from intake.html import plain_text

#: What the static pages say where only the publisher knows, in their three languages (home/static_pages/).
GAP = re.compile(r"\[\s*((?:à compléter|to be filled in|per completar)[^\]]*)\]", re.IGNORECASE)
LEGAL_NOTICE = "mentions-legales"


def gaps_in(text):
    """The passages between square brackets that wait for the animator's words."""
    return [" ".join(found.split()) for found in GAP.findall(plain_text(text))]


def gaps_of(page):
    """Those of a static page, as readers see it."""
    return [gap for text in _texts(page.body.raw_data) for gap in gaps_in(text)]


def static_pages_of(territory):
    pages = Page.objects.child_of(territory.root_page).live()
    return pages.filter(content_type__app_label="home", content_type__model="standardpage").specific()


def pages_to_complete(territory):
    """[(static page, its gaps)] of those that have any."""
    return [(page, gaps) for page in static_pages_of(territory) if (gaps := gaps_of(page))]


def missing_for_opening(territory):
    """What the legal notice lacks, in words; empty when the territory may open."""
    notice = static_pages_of(territory).filter(slug=LEGAL_NOTICE).first()
    return gaps_of(notice) if notice else [_("the page of the legal notice is not on line")]


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
