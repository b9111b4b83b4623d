"""What a program sends and is answered, for the OpenAPI document; tests/api/test_mine_openapi.py holds them true."""

from api.examples import HOST, TERRITORY

CONTENT = {
    "title": "Atelier : construire un spectroscope",
    "summary": "Avec un CD et une boîte de céréales, voir les couleurs que contient une lampe.",
    "genre": "workshop",
    "tags": ["optique", "astronomie"],
    "picture": {
        "id": 512, "alt": "Un spectre sur une feuille blanche", "credit": "Maison des sciences", "licence": "cc-by",
    },
    "community": None,
    "address": "1 place Saint-Laurent", "postcode": "38000", "city": "Grenoble",
    "latitude": 45.198, "longitude": 5.7317,
    "event_status": "", "audience": "families", "age_min": 8, "age_max": None, "is_free": True, "price": "",
    "booking_url": "https://maison-des-sciences.example/reserver", "booking_notes": "",
    "organiser": "Maison des sciences", "place": None, "place_name": "Maison des sciences",
    "is_online": False, "online_url": "", "accessibility": "",
}  # fmt: skip
DATE = {"start_day": "2026-12-05", "start_time": "14:00", "end_day": None, "end_time": "17:00"}
NEW = {
    "kind": "event",
    **CONTENT,
    "body": {"html": "<h2>Ce que l’on fera</h2><p>On <b>découpe</b>, on colle, on regarde.</p>"},
    "dates": [{**DATE, "time_zone": "Europe/Paris"}],
}
LISTED = {
    "id": 901,
    "kind": "event",
    "state": "draft",
    "role": "author",
    "title": CONTENT["title"],
    "url": None,
    "edit_url": f"{HOST}/ecrire/901/",
    "territory": TERRITORY,
    "has_unpublished_changes": True,
    "saved_at": "2026-11-27T14:05:33.935695Z",
    "published_at": None,
    "scheduled_at": None,
}
MINE = {
    **LISTED,
    "rights": {"edit": True, "publish": True, "delete": True},
    "content": {
        **CONTENT,
        "body": {
            "blocks": [
                {
                    "type": "text",
                    "id": "5d5a2f0e-0a0b-4b5e-9d43-3a0f8f6f7b11",
                    "html": "<h2>Ce que l’on fera</h2><p>On <b>découpe</b>, on colle, on regarde.</p>",
                }
            ]
        },
        "dates": [{"id": 71, **DATE, "time_zone": "Europe/Paris", "status": "", "note": ""}],
    },
    "html": "<h2>Ce que l’on fera</h2>\n<p>On <b>découpe</b>, on colle, on regarde.</p>",
    "missing": [],
    "warnings": [],
    "trash_until": None,
    "dry_run": False,
}
ON_LINE = {
    "state": "published",
    "url": f"{HOST}/agenda/atelier-construire-un-spectroscope/",
    "published_at": "2026-11-27T14:06:02.114000Z",
    "has_unpublished_changes": False,
}
ANSWERS = {
    "me": {
        "slug": "maison-des-sciences",
        "name": "Maison des sciences",
        "kind": "institution",
        "url": f"{HOST}/membres/maison-des-sciences/",
        "territory": TERRITORY,
        "token": {
            "name": "Agenda de notre site",
            "begins_with": "echosciences_member_k3v9Qx",
            "scopes": ["publish", "read:mine", "upload:pictures", "write:drafts"],
            "expires_at": "2027-11-27T14:00:00Z",
        },
        "allowance": {"publications": None, "links": None},
        "communities": [{"slug": "astronomes", "name": "Les astronomes", "territory": TERRITORY}],
    },
    "me_contributions": {"items": [LISTED], "next": None},
    "me_figures": {
        "items": [
            {
                "id": 901, "kind": "event", "title": CONTENT["title"], "url": ON_LINE["url"],
                "published_at": ON_LINE["published_at"], "views": 214, "recommendations": 12, "comments": 3,
            }
        ],
        "next": None,
    },
    "me_contribution": MINE,
    "me_create": MINE,
    "me_change": MINE,
    "me_publish": {**MINE, **ON_LINE},
    "me_withdraw": {**MINE, "published_at": ON_LINE["published_at"]},
    "me_delete": {
        **MINE, "state": "trash", "trash_until": "2026-12-27T14:10:00Z",
        "rights": {"edit": False, "publish": False, "delete": True},
    },
    "me_restore": MINE,
    "me_pictures": {
        "id": 512, "width": 1600, "height": 1067, "type": "image/jpeg", "alt": "Un spectre sur une feuille blanche",
        "credit": "Maison des sciences", "licence": "cc-by", "dry_run": False,
    },
}  # fmt: skip
BODIES = {"me_create": NEW, "me_change": {"title": "Atelier spectroscope", "dates": [NEW["dates"][0]]}}
