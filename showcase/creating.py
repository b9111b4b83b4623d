"""The verb that opens the showcase: its pages, its site, and the group of those who edit it."""

import json
from pathlib import Path

from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Page, Site

from contributions.slugs import free_slug, slugs_below
from contributions.tree import online
from home.actions import let_edit, parse_host, refuse_taken_host
from home.bodies import prose_blocks, raw_stream, typeset
from showcase.models import CostLine, OpeningPage, PressPage, ShowcaseHomePage, ShowcasePage
from showcase.texts import texts

#: The group of those who edit the showcase. Animators of territories are none of them.
EDITORS = "Vitrine"
#: What they may besides.
EVERYWHERE = [
    ("wagtailadmin", "access_admin"),
    ("showcase", "view_openingrequest"),
    ("showcase", "delete_openingrequest"),
]
COUNTRY = Path(__file__).parent / "grounds" / "france.geojson"
COUNTRY_CREDIT = "IGN, Admin Express"
TYPES = {"opening": OpeningPage, "press": PressPage, "text": ShowcasePage}


@transaction.atomic
def create_showcase(*, host, name="Echosciences", language="fr", contact_email="", accent=""):
    """Opens the showcase on its host, with first words in its language; returns its ShowcaseHomePage.

    `host` is a host name, with ":port" when it is not the usual one. Raises ValidationError where another site has the
    host, or where there is a showcase already.
    """
    hostname, port = parse_host(host)
    if ShowcaseHomePage.objects.exists():
        raise ValidationError(_("There is a showcase already."), code="showcase_exists")
    refuse_taken_host(hostname)
    home = _home(hostname, name, language, contact_email, accent)
    Site.objects.create(
        hostname=hostname, port=port, site_name=f"{name} {home.tagline}", root_page=home, is_default_site=False
    )
    for kind, slug, title, introduction, text, in_menu in texts(language).PAGES:
        page = TYPES[kind](
            title=title,
            slug=slug,
            introduction=typeset(introduction, language),
            body=raw_stream(prose_blocks(text, language), seed=f"{hostname}/{slug}"),
            show_in_menus=in_menu,
            **online(),
        )
        if kind == "opening":
            _fill_costs(page, language)
        home.add_child(instance=page)
    open_editors(home)
    return home


def _home(hostname, name, language, contact_email, accent):
    words, root = texts(language), Page.get_first_root_node()
    look = {"accent": accent} if accent else {}
    return root.add_child(
        instance=ShowcaseHomePage(
            title=f"{name} – {words.TAGLINE}",
            slug=free_slug("vitrine", slugs_below(root, "vitrine").__contains__),
            name=name,
            tagline=words.TAGLINE,
            description=typeset(words.DESCRIPTION, language),
            headline=typeset(words.HEADLINE, language),
            introduction=typeset(words.INTRODUCTION, language),
            body=raw_stream(prose_blocks(words.BODY, language), seed=f"{hostname}/"),
            language=language,
            contact_email=contact_email,
            ground=json.loads(COUNTRY.read_text()),
            ground_credit=COUNTRY_CREDIT,
            **look,
            **online(),
        )
    )


def _fill_costs(page, language):
    words = texts(language)
    page.costs_note = typeset(words.COSTS_NOTE, language)
    page.costs = [
        CostLine(
            label=typeset(label, language),
            first_year=typeset(first, language),
            next_years=typeset(following, language),
            is_total=is_total,
            sort_order=place,
        )
        for place, (label, first, following, is_total) in enumerate(words.COSTS)
    ]


def open_editors(home):
    """The group of those who edit the showcase: its pages, its pictures and files, the requests; nothing else."""
    group, _created = Group.objects.get_or_create(name=EDITORS)
    let_edit(group, page=home, collection=EDITORS, everywhere=EVERYWHERE)
    return group
