"""Places of files into the rubric "À visiter"."""

from contributions.imports.importer import NEAR_METRES, Importer, metres_between, same_title
from contributions.tags import tag_key
from intake.rows import as_html
from places.models import PlacePage

# Round a point, for a first look in the database: wide enough at any latitude of Europe.
DEGREES_AROUND = 0.003


class PlaceImporter(Importer):
    """Imports the places of one source below one index."""

    page_model = PlacePage

    def values(self, row):
        values = {
            "title": row.title,
            "summary": row.summary,
            "body": as_html(row.description) if row.description != row.summary else "",
            "tags": row.tags,
            "genre": row.genre,
            "address": row.address,
            "postcode": row.postcode,
            "city": row.city,
            "website": row.website,
            "phone": row.phone,
            "opening": row.opening,
            "price": row.price,
            "wheelchair": row.wheelchair,
            "hearing_loop": row.hearing_loop,
            "tactile": row.tactile,
        }
        if row.latitude is not None:
            values["position"] = (row.latitude, row.longitude)
        return values

    def find_twin(self, row):
        """A place of the same name within 100 m, or in the same town where one has no coordinates."""
        pages = PlacePage.objects.filter(territory=self.site).exclude(imported_records__source=self.source)
        if row.latitude is not None:
            near = pages.filter(
                latitude__range=(row.latitude - DEGREES_AROUND, row.latitude + DEGREES_AROUND),
                longitude__range=(row.longitude - DEGREES_AROUND, row.longitude + DEGREES_AROUND),
            )
            here = (row.latitude, row.longitude)
            for page in near:
                there = (page.latitude, page.longitude)
                if same_title(page.title, row.title) and metres_between(here, there) <= NEAR_METRES:
                    return page
            pages = pages.filter(latitude=None)
        if not row.city:
            return None
        in_town = (
            page for page in pages.exclude(city="").defer_streamfields() if tag_key(page.city) == tag_key(row.city)
        )
        return next((page for page in in_town if same_title(page.title, row.title)), None)
