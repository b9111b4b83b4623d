"""
Builds the demo: two living territories and the showcase of their network, around the day on which it is run.

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
from demo.life import accounts, audience, elsewhere, follows, moderation, sources, surveys
from demo.media import Library
from demo.neighbours import show_each_other
from demo.people import build_members
from demo.publish import Publisher
from demo.showcase import build_showcase
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
        territories = {spec.key: _territory(spec, port) for spec in TERRITORIES}
        homes = {"": territories["grenoble"], **dict.fromkeys(OF_OCCITANIE, territories["occitanie"])}
        members = build_members(homes)
        publishers = {}
        with ProcessPoolExecutor(max_workers=min(4, os.cpu_count() or 1)) as artists:
            for spec in TERRITORIES:  # all drawings are ordered before the first page is made
                publishers[spec.key] = _publisher(spec, territories[spec.key], members, draw)
                publishers[spec.key].library.order(pictures_of(spec, members), artists)
            for spec in TERRITORIES:
                say(f"Building {spec.tagline}…")
                _fill(spec, publishers[spec.key])
                appoint_animator(territory=territories[spec.key], member=members[spec.animator])
        show_each_other(territories, {spec.key: members[spec.animator] for spec in TERRITORIES})
        share()
        archive_one(members["elise-charvet"])
        propose_one(territories["grenoble"], members)
        send_nothing()
        for spec in TERRITORIES:
            _gather(spec, publishers)
            _feature(spec, publishers[spec.key])
            react(territories[spec.key], members)
        for territory in territories.values():
            for app in (accounts, moderation, audience, surveys):
                app.fill(territory)
        workshop.find_proposals()  # the demo's tags have a few misspellings: the workshop knows them at the first start
        for territory in territories.values():
            for app in (sources, follows, elsewhere):
                app.fill(territory)
        build_showcase(port)
    return Contribution.objects.count() - before


def _territory(spec, port):
    """The site of a territory, opened and dressed if it is not there."""
    territory = Territory.objects.filter(site__hostname=spec.hostname, site__root_page__depth=2).first()
    if territory:
        return territory
    territory = create_territory(
        name=spec.name,
        host=f"{spec.hostname}:{port}",
        language="fr",
        tagline=typeset(spec.tagline),
        accent=spec.accent,
        is_open=True,
    )
    latitude, longitude = spec.centre
    Territory.objects.filter(pk=territory.pk).update(
        description=typeset(spec.description), contact_email=f"contact@{spec.key}.demo.example"
    )
    settings = MapSettings.for_site(territory.site)
    settings.latitude, settings.longitude, settings.zoom = latitude, longitude, spec.zoom
    settings.outline = outlines.outline(spec.outline)
    settings.labels = outlines.labels(spec.labels)
    settings.save()
    return territory


def _publisher(spec, territory, members, draw):
    collection = Collection.objects.get(name=territory.hostname, depth=2)
    library = Library(collection, draw=draw)
    return Publisher(
        territory=territory, library=library, composer=Composer(library=library, members=members), members=members
    )


def _fill(spec, publisher):
    """All that is on a territory, save what draws on the other one."""
    publisher.library.receive()
    with transaction.atomic():  # one commit instead of thousands
        publisher.communities(spec.communities)
        publisher.places(spec.places, author=spec.animator, checkers=CHECKERS[spec.key])
        publisher.articles(spec.articles)
        publisher.events(spec.events)
        publisher.announcements(spec.announcements)
        publisher.projects(spec.projects)


def _gather(spec, publishers):
    """The dossiers, which may draw on the other territory."""
    publisher = publishers[spec.key]
    for item in spec.dossiers:
        if (DossierPage.KIND, item["slug"]) in publisher.published:
            continue
        items = [_dossier_item(reference, word, spec.key, publishers) for reference, word in item["items"]]
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


def _feature(spec, publisher):
    """The pins of the map and the dossier on the front page."""
    home = publisher.home
    if home.pins.exists() or home.featured_dossier_id:
        return
    home.pins = [
        HomePin(contribution=_found(publisher, slug), sort_order=place) for place, slug in enumerate(spec.pins)
    ]
    home.featured_dossier = publisher.published[DossierPage.KIND, spec.featured]
    home.save()
