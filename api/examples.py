"""One answer of each address, for the OpenAPI document. tests/api/test_openapi.py holds them against the schemas."""

TERMS = {
    "name": "Licence Ouverte / Open Licence 2.0",
    "url": "https://www.etalab.gouv.fr/licence-ouverte-open-licence/",
    "texts": "Texts and pictures remain their authors’: each picture says its licence. Name them and link here.",
    "terms": "https://grenoble.example.org/api/v1/docs#licence",
}
HOST = "https://grenoble.example.org"
TERRITORY = {"id": 2, "name": "Grenoble et l’Isère", "url": HOST}
POSITION = {
    "address": "1 place Saint-Laurent", "postcode": "38000", "city": "Grenoble",
    "latitude": 45.198, "longitude": 5.7317,
}  # fmt: skip
PICTURE = {
    "alt": "Planche d’herbier, avec son étiquette",
    "credit": "Sofia Mendes",
    "licence": {"code": "cc-by", "name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"},
    "source_url": None,
    "width": 1600,
    "height": 1067,
    "sizes": [
        {"url": f"{HOST}/images/…/480.webp", "width": 480, "height": 320, "type": "image/webp"},
        {"url": f"{HOST}/images/…/1200.jpg", "width": 1200, "height": 630, "type": "image/jpeg"},
    ],
}
BODY = {
    "html": "<p>Ce matin-là, le lac avait changé de couleur.</p>",
    "text": "Ce matin-là, le lac avait changé de couleur.",
}
OCCURRENCE = {
    "id": 71, "starts_at": "2026-12-05T14:00:00+01:00", "ends_at": "2026-12-05T17:00:00+01:00",
    "start_day": "2026-12-05", "last_day": "2026-12-05", "is_all_day": False, "time_zone": "Europe/Paris",
    "status": "", "note": "",
}  # fmt: skip


def _contribution(kind, section, number, slug, title, **own):
    return {
        "id": number,
        "kind": kind,
        "genre": "",
        "genre_label": kind.capitalize(),
        "title": title,
        "summary": "En deux phrases, ce dont il s’agit.",
        "url": f"{HOST}/{section}/{slug}/",
        "api_url": f"{HOST}/api/v1/contributions/{number}",
        "is_ours": True,
        "language": "fr",
        "territory": TERRITORY,
        "community": None,
        "authors": [{"name": "Anne Roche", "slug": "anne-roche", "url": f"{HOST}/membres/anne-roche/"}],
        "byline": "Anne Roche",
        "tags": [{"slug": "botanique", "name": "botanique", "url": f"{HOST}/tags/botanique/"}],
        "published_at": "2026-11-20T09:30:00Z",
        "updated_at": "2026-11-21T16:02:11Z",
        "starts_at": None,
        "ends_at": None,
        "status": "",
        "position": None,
        "picture": PICTURE,
        "recommendation_count": 12,
        "comment_count": 3,
        **own,
    }


CONTRIBUTIONS = {
    "articles": _contribution("article", "articles", 310, "le-lac-vert", "Le lac vert", genre="reportage"),
    "events": _contribution(
        "event", "agenda", 311, "nuit-des-mousses", "La nuit des mousses",
        genre="workshop", position=POSITION, starts_at="2026-12-05T13:00:00Z", ends_at="2026-12-05T16:00:00Z",
        event_status="", audience="families", age_min=8, age_max=None, is_free=True, price="",
        booking_url="https://museum.example.org/reserver", booking_notes="", organiser="Muséum", accessibility="",
        place={"id": 40, "title": "Muséum", "url": f"{HOST}/a-visiter/museum/"}, place_name="", is_online=False,
        online_url="", is_lasting=False, occurrences=[OCCURRENCE],
    ),
    "announcements": _contribution(
        "announcement", "annonces", 312, "mediatrice", "Médiatrice ou médiateur", genre="job",
        organisation="La Casemate", deadline_on="2026-12-31", reply_url="https://casemate.example.org/emploi",
    ),
    "projects": _contribution(
        "project", "projets", 313, "telescope", "Un télescope pour tous", genre="equipment",
        campaign_url="https://campagne.example.org/telescope", goal_amount=4000, raised_amount=1000,
        begins_on="2026-11-01", ends_on="2026-12-31", support_count=58,
    ),
    "dossiers": _contribution(
        "dossier", "dossiers", 314, "glaciers", "Les glaciers",
        selection=[
            {"title": "Le lac vert", "url": f"{HOST}/articles/le-lac-vert/", "source": "", "word": "Pour commencer.",
             "contribution": {"id": 310, "title": "Le lac vert", "url": f"{HOST}/articles/le-lac-vert/"},
             "picture": None},
        ],
    ),
    "places": _contribution(
        "place", "a-visiter", 40, "museum", "Muséum", genre="museum", position=POSITION,
        website="https://museum.example.org", phone="04 76 00 00 00", opening="Du mardi au dimanche", price="5 €",
        directions="", wheelchair="yes", hearing_loop="", sign_language="partly", tactile="", quiet_hours="",
        access_notes="", school_visits="", verified_on="2026-10-02",
    ),
    "communities": _contribution(
        "community", "communautes", 50, "les-geologues", "Les géologues", website="", accent="#4b3b8f", logo=None,
        is_archived=False, contribution_count=24,
    ),
}  # fmt: skip
CONTRIBUTIONS["contributions"] = CONTRIBUTIONS["articles"]
OTHERS = {
    "agenda": {
        **OCCURRENCE,
        "event": {"id": 311, "title": "La nuit des mousses", "url": f"{HOST}/agenda/nuit-des-mousses/"},
        "territory": TERRITORY,
        "position": POSITION,
    },
    "members": {
        "slug": "anne-roche", "name": "Anne Roche", "kind": "person", "url": f"{HOST}/membres/anne-roche/",
        "territory": TERRITORY, "occupation": "Géologue", "city": "Grenoble", "biography": "", "links": [],
        "avatar": None, "publication_count": 14,
    },
    "tags": {
        "slug": "botanique", "name": "botanique", "url": f"{HOST}/tags/botanique/", "description": "", "count": 31,
    },
    "territories": {
        "id": 2, "name": "Grenoble et l’Isère", "place": "Grenoble et l’Isère", "description": "", "url": HOST,
        "host": "grenoble.example.org", "language": "fr", "time_zone": "Europe/Paris", "accent": "#d9381e",
        "latitude": 45.26, "longitude": 5.72, "cover": None,
    },
    "kinds": {
        "kind": "event", "label": "Événement", "resource": "events", "url": f"{HOST}/api/v1/events",
        "genres": [{"genre": "workshop", "label": "Atelier"}], "formats": ["json", "geojson", "ics", "csv"],
    },
}  # fmt: skip


def _list(item, name=""):
    following = f"{HOST}/api/v1/{name}?cursor=WyIyMDI2" if name else None
    return {"items": [item], "next": following, "licence": TERMS}


EXAMPLES = {
    **{name: _list(item, name) for name, item in {**CONTRIBUTIONS, **OTHERS}.items()},
    **{f"{name}_one": {**item, "body": BODY, "licence": TERMS} for name, item in CONTRIBUTIONS.items()},
    "members_one": {**OTHERS["members"], "licence": TERMS},
    "territories": _list(OTHERS["territories"]),
    "kinds": _list(OTHERS["kinds"]),
    "changes": {
        "items": [
            {
                "number": 8123,
                "id": 310,
                "kind": "article",
                "gone": False,
                "at": "2026-11-21T16:02:11Z",
                "contribution": None,
            },
            {
                "number": 8124,
                "id": 298,
                "kind": "event",
                "gone": True,
                "at": "2026-11-21T17:40:02Z",
                "contribution": None,
            },
        ],
        "next_since": "WzgxMjQsNzM5OTQxLDJd",
        "is_last": True,
        "licence": TERMS,
    },
}
