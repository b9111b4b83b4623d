"""The two territories of the demo: what each is called, how it looks, and all that is on it."""

from typing import NamedTuple

from demo import announcements, articles, communities, community_life, dossiers, events, outlines, places, projects
from demo.occitanie import articles as occitanie_articles
from demo.occitanie import rest


class DemoTerritory(NamedTuple):
    """All that the demo puts on one territory."""

    key: str
    hostname: str
    name: str
    tagline: str
    description: str
    accent: str
    animator: str
    centre: tuple
    zoom: int
    outline: list
    labels: list
    communities: list
    places: list
    articles: list
    events: list
    announcements: list
    projects: list
    dossiers: list
    pins: list
    featured: str


GRENOBLE = DemoTerritory(
    key="grenoble",
    hostname="localhost",
    name="Echosciences",
    tagline="Grenoble et l'Isère",
    description="Les sciences et les techniques racontées par celles et ceux qui les vivent, entre Chartreuse, Vercors et Belledonne.",
    accent="#d9381e",
    animator="elise-charvet",
    centre=(45.20, 5.60),
    zoom=9,
    outline=outlines.ISERE,
    labels=outlines.ISERE_LABELS,
    communities=[*communities.COMMUNITIES, community_life.ARCHIVED],
    places=places.PLACES,
    articles=articles.ARTICLES,
    events=events.EVENTS,
    announcements=announcements.ANNOUNCEMENTS,
    projects=projects.PROJECTS,
    dossiers=dossiers.DOSSIERS,
    pins=[
        "soiree-observation-les-crateres-de-la-lune",
        "ce-que-la-neige-raconte-au-col-de-porte",
        "voyage-au-centre-de-la-glace",
        "le-camion-a-questions-s-arrete-a-roybon",
        "sous-le-vercors-une-riviere-sans-lumiere",
        "marche-aux-graines-et-aux-boutures",
        "mille-ans-sous-le-lac",
        "le-loup-et-nous-trois-voix-du-trieves",
        "musee-hydrelec",
        "ecouter-la-riviere-douze-hydrophones-pour-la-bourne",
    ],
    featured="la-neige-et-apres",
)
OCCITANIE = DemoTerritory(
    key="occitanie",
    hostname="occitanie.localhost",
    name="Echosciences",
    tagline="Occitanie",
    description="Du pic du Midi à l'étang de Thau : les sciences à hauteur d'habitants.",
    accent="#8a1c4f",
    animator="bastien-cazals",
    centre=(43.70, 2.20),
    zoom=7,
    outline=outlines.OCCITANIE,
    labels=outlines.OCCITANIE_LABELS,
    pins=[
        "un-hiver-au-pic-du-midi",
        "vautours-a-la-longue-vue",
        "fete-de-l-eau-au-seuil",
        "huitres-chaudes-huitres-froides",
        "cite-de-l-espace",
    ],
    featured="l-eau-d-oc",
    communities=rest.COMMUNITIES,
    places=rest.PLACES,
    articles=occitanie_articles.ARTICLES,
    events=rest.EVENTS,
    announcements=rest.ANNOUNCEMENTS,
    projects=rest.PROJECTS,
    dossiers=rest.DOSSIERS,
)
TERRITORIES = [GRENOBLE, OCCITANIE]
