"""
Builds the demo: two living territories around the day on which it is run.

Everything is known by its address and made only when it is missing: a second run changes nothing.
Pages are made through the same models as everybody's, published at once and without a revision.
"""

import os
from concurrent.futures import ProcessPoolExecutor
from zoneinfo import ZoneInfo

from django.db import transaction
from django.utils import timezone
from django.utils.translation import override
from wagtail.models import Collection

from contributions.models import Contribution
from demo import outlines
from demo.answering import react
from demo.community_build import archive_one, propose_one, send_nothing, share
from demo.compose import Composer
from demo.drawing import drawn
from demo.life import accounts, audience, follows, moderation, sources, surveys
from demo.media import Library
from demo.people import build_members
from demo.publish import Publisher
from demo.territories import TERRITORIES
from demo.wishes import pictures_of
from dossiers.models import DossierItem, DossierPage
from home.actions import appoint_animator, create_territory
from home.bodies import typeset
from home.models import HomePin
from maps.models import MapSettings
from search import workshop
from territories.models import Territory

#: The members of the second territory; all others are of the first.
OF_OCCITANIE = [
    "bastien-cazals", "julien-astier", "claire-puech", "xavier-laborde", "maelle-fabre", "antoine-serres",
    "lucie-combes", "lo-cercle-de-garriga", "ateliers-du-canal",
]  # fmt: skip
CHECKERS = {
    "grenoble": ["elise-charvet", "camille-petit", "mediatheque-des-deux-rives"],
    "occitanie": ["bastien-cazals", "lucie-combes"],
}


def build_demo(*, port=80, draw=drawn, say=lambda message: None):
    """Builds what is missing of both territories; returns how many contributions were made.

    Tests that look at no picture have nothing drawn: most of the time goes there. `draw(spec)`: (file name, bytes).
    """
    before = Contribution.objects.count()
    with override("fr"), timezone.override(ZoneInfo("Europe/Paris")):
        sites = {territory.key: _site(territory, port) for territory in TERRITORIES}
        homes = {"": sites["grenoble"], **dict.fromkeys(OF_OCCITANIE, sites["occitanie"])}
        members = build_members(homes)
        publishers = {}
        with ProcessPoolExecutor(max_workers=min(4, os.cpu_count() or 1)) as artists:
            for territory in TERRITORIES:  # all drawings are ordered before the first page is made
                publishers[territory.key] = _publisher(territory, sites[territory.key], members, draw)
                publishers[territory.key].library.order(pictures_of(territory, members), artists)
            for territory in TERRITORIES:
                say(f"Building {territory.tagline}…")
                _fill(territory, publishers[territory.key])
                appoint_animator(site=sites[territory.key], member=members[territory.animator])
        share()
        archive_one(members["elise-charvet"])
        propose_one(sites["grenoble"], members)
        send_nothing()
        for territory in TERRITORIES:
            _gather(territory, publishers)
            _feature(territory, publishers[territory.key])
            react(sites[territory.key], members)
        for site in sites.values():
            for app in (accounts, moderation, audience, surveys):
                app.fill(site)
        workshop.find_proposals()  # the demo's tags have a few misspellings: the workshop knows them at the first start
        for site in sites.values():
            for app in (sources, follows):
                app.fill(site)
    return Contribution.objects.count() - before


def _site(territory, port):
    """The site of a territory, opened and dressed if it is not there."""
    site = Territory.objects.filter(site__hostname=territory.hostname, site__root_page__depth=2).first()
    if site:
        return site
    site = create_territory(
        name=territory.name,
        host=f"{territory.hostname}:{port}",
        language="fr",
        tagline=typeset(territory.tagline),
        accent=territory.accent,
        is_open=True,
    )
    latitude, longitude = territory.centre
    Territory.objects.filter(pk=site.pk).update(
        description=typeset(territory.description), contact_email=f"contact@{territory.key}.demo.example"
    )
    settings = MapSettings.for_site(site.site)
    settings.latitude, settings.longitude, settings.zoom = latitude, longitude, territory.zoom
    settings.outline = outlines.outline(territory.outline)
    settings.labels = outlines.labels(territory.labels)
    settings.save()
    return site


def _publisher(territory, site, members, draw):
    collection = Collection.objects.get(name=site.hostname, depth=2)
    library = Library(collection, draw=draw)
    return Publisher(site=site, library=library, composer=Composer(library=library, members=members), members=members)


def _fill(territory, publisher):
    """All that is on a territory, save what draws on the other one."""
    publisher.library.receive()
    with transaction.atomic():  # one commit instead of thousands
        publisher.communities(territory.communities)
        publisher.places(territory.places, author=territory.animator, checkers=CHECKERS[territory.key])
        publisher.articles(territory.articles)
        publisher.events(territory.events)
        publisher.announcements(territory.announcements)
        publisher.projects(territory.projects)


def _gather(territory, publishers):
    """The dossiers, which may draw on the other territory."""
    publisher = publishers[territory.key]
    for item in territory.dossiers:
        if (DossierPage.KIND, item["slug"]) in publisher.published:
            continue
        items = [_dossier_item(reference, word, territory.key, publishers) for reference, word in item["items"]]
        publisher.dossier(item, items)


def _dossier_item(reference, word, here, publishers):
    if isinstance(reference, tuple):
        url, title, source = reference
        return DossierItem(url=url, title=typeset(title), source=source, word=typeset(word))
    key, _colon, slug = reference.rpartition(":")
    return DossierItem(contribution=_found(publishers[key or here], slug), word=typeset(word))


def _found(publisher, slug):
    """The contribution with this address, of whatever kind."""
    page = next(page for (_kind, name), page in publisher.published.items() if name == slug)
    return Contribution.objects.get(pk=page.pk)


def _feature(territory, publisher):
    """The pins of the map and the dossier on the front page."""
    home = publisher.home
    if home.pins.exists() or home.featured_dossier_id:
        return
    home.pins = [
        HomePin(contribution=_found(publisher, slug), sort_order=place) for place, slug in enumerate(territory.pins)
    ]
    home.featured_dossier = publisher.published[DossierPage.KIND, territory.featured]
    home.save()
