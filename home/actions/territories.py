"""Verbs on whole territories."""

import math
import re
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _
from wagtail.models import Page, Site

from contributions.kinds import KINDS
from contributions.slugs import free_slug, slugs_below
from contributions.tags import tag_slug
from contributions.tree import online
from home.actions.animators import open_roles, welcome_animator
from home.bodies import prose_blocks, raw_stream
from home.models import HomePage, StandardPage
from home.static_pages import static_pages
from maps.models import MapSettings
from maps.outlines import bounds_of, rings_of
from members.models.audit import AuditEntry, record
from territories.models import Territory
from territories.signals import territory_created

#: Labels of letters, digits and hyphens, each with 63 characters at most (RFC 1123).
HOST_NAME = re.compile(r"(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*")


@transaction.atomic
def create_territory(
    *, name, host, language="fr", tagline="", accent="", time_zone="Europe/Paris", is_open=False, outline=None,
    animators=(), announced=None, by=None,
):  # fmt: skip
    """Opens an empty territory that answers on its host: page tree, static pages, roles, settings, first animators.

    `host` is a host name, with ":port" when it is not the usual one of `SITE_URL`'s scheme. `outline` is what
    `maps.outlines` made of a GeoJSON or a box. `animators` are addresses: a member's is appointed, another's invited.
    `announced` ({"is_announced", "opens_on"}) says whether the network tells that it is coming. It waits for its legal
    notice before it is open to the public. Returns the Territory; with an error nothing is made.
    """
    hostname, port = parse_host(host)
    look = {"accent": accent} if accent else {}
    columns = {"name": name, "tagline": tagline, "language": language, "time_zone": time_zone, **look}
    columns |= announced or {}
    Territory(**columns).full_clean(exclude=["id", "site"])
    refuse_taken_host(hostname)
    _remove_untouched_site()
    home = Page.get_first_root_node().add_child(
        instance=HomePage(
            title=" – ".join(filter(None, [name, tagline])), slug=_free_slug(tagline or name), **online()
        )
    )
    site = Site.objects.create(
        hostname=hostname,
        port=port,
        site_name=" ".join(filter(None, [name, tagline])),
        root_page=home,
        is_default_site=not Site.objects.filter(is_default_site=True).exists(),
    )
    add_missing_sections(home, language)
    with translation.override(language):
        home.headline = _("Not to be missed")
        home.save()
    for slug, title, text in static_pages(language):
        body = raw_stream(prose_blocks(text, language), seed=f"{hostname}/{slug}")
        home.add_child(instance=StandardPage(title=title, slug=slug, body=body, **online()))
    territory = Territory.objects.create(site=site, is_open=is_open, **columns)
    MapSettings.objects.create(site=site, **map_of(outline))
    open_roles(territory)
    record(
        area=AuditEntry.Area.TERRITORIES, verb="territory.created", target=f"territory {territory.pk}", actor=by,
        territory=territory,
    )  # fmt: skip
    for email in animators:
        welcome_animator(territory=territory, email=email, by=by)
    territory_created.send(Territory, territory=territory)
    return territory


def map_of(outline):
    """The columns of the MapSettings of this outline: maps open on the middle of it, far enough to see it whole."""
    rings = rings_of(outline)
    if not rings:
        return {}
    west, south, east, north = bounds_of(rings)
    span = max(east - west, (north - south) * 1.5, 0.01)
    return {
        "outline": outline,
        "latitude": round((south + north) / 2, 5),
        "longitude": round((west + east) / 2, 5),
        "zoom": max(1, min(14, int(math.log2(720 / span)))),
    }


def add_missing_sections(home, language):
    """Puts below a home page the section of each kind of contribution that it lacks; returns their specs.

    A section is known by its address, which is French in every language: the outside relies on it.
    """
    known = set(home.get_children().values_list("slug", flat=True))
    missing = [spec for spec in KINDS.values() if spec.section not in known]
    with translation.override(language):
        for spec in missing:
            home.add_child(instance=spec.index(title=str(spec.section_title), slug=spec.section, **online()))
    return missing


def parse_host(host):
    """(host name, port) of "provence.example.org" or "localhost:8001"; the address of a site is understood too.

    Raises ValidationError for what no site can answer on.
    """
    address = host.strip().lower().removeprefix("https://").removeprefix("http://").removesuffix("/")
    hostname, _colon, port = address.partition(":")
    try:
        hostname = hostname.encode("idna").decode()
    except UnicodeError:
        hostname = ""
    if not HOST_NAME.fullmatch(hostname) or (port and not (port.isdigit() and 0 < int(port[:9]) < 65_536)):
        raise ValidationError(_("“%(host)s” is not a host name.") % {"host": host}, code="host")
    return hostname, int(port or _usual_port())


def refuse_taken_host(hostname):
    """Raises ValidationError where a territory, or the showcase, answers on this host name."""
    sites = Site.objects.filter(hostname__iexact=hostname).exclude(root_page__in=_untouched_pages())
    if sites.filter(territory=None).exists():
        raise ValidationError(_("A site answers on %(host)s already.") % {"host": hostname}, code="host_taken")
    if sites.exists():
        raise ValidationError(_("A territory answers on %(host)s already.") % {"host": hostname}, code="host_taken")


def _usual_port():
    """Wagtail writes addresses with https where a site's port says so, and letters carry them."""
    return 443 if urlsplit(settings.SITE_URL).scheme == "https" else 80


def _free_slug(name):
    """An address below the root of the tree that no other territory has."""
    base = tag_slug(name)[:60]
    return free_slug(base, slugs_below(Page.get_first_root_node(), base).__contains__)


def _untouched_pages():
    """Wagtail's page "Welcome to your new Wagtail site!", as its first migration left it."""
    return Page.objects.filter(depth=2, content_type=ContentType.objects.get_for_model(Page), numchild=0)


def _remove_untouched_site():
    pages = _untouched_pages()
    Site.objects.filter(root_page__in=pages).delete()
    for page in pages:
        page.delete()
