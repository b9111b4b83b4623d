"""Places of files into the section "À visiter"."""

from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from contributions.imports.importer import Importer
from contributions.imports.matching import NEAR_METRES, PlaceIndex, metres_between, same_title
from contributions.tags import tag_key
from intake.rows import as_html, unmarked
from places.models import PlacePage


class PlaceImporter(Importer):
    """Imports the places of one source below one index."""

    page_model = PlacePage

    def values(self, row):
        values = {
            "title": row.title,
            "summary": row.summary,
            "body": as_html(row.description) if unmarked(row.description) != row.summary else "",
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
        position = self.position(row)
        return values | {"position": position} if position else values

    def located(self, row):
        """A place is looked for on the map: where it has no coordinates, that is said."""
        row = super().located(row)
        if row.latitude is None and self.position(row):
            self._note(row, _("it has no coordinates: it stands at its town, approximately"))
        elif row.latitude is None:
            self._note(row, _("it has no coordinates: it will not be on the map"))
        return row

    def joined(self, first, row):
        """Two rows of one identifier and name are one place where they lie together; the first of them counts."""
        if None in (first.latitude, row.latitude):
            is_one = tag_key(first.city) == tag_key(row.city) and first.address == row.address
        else:
            here, there = (first.latitude, first.longitude), (row.latitude, row.longitude)
            is_one = metres_between(here, there) <= NEAR_METRES
        return first if is_one else None

    def apart(self, row):
        return f"{row.title}|{row.city}|{row.address}"

    def find_match(self, row):
        """A place of the same name within 100 m, or in the same town where one has no coordinates."""
        found = []
        if row.latitude is not None:
            found = self.places.near(row.title, row.latitude, row.longitude, NEAR_METRES)
        found += self.places.in_town(row.title, row.city, without_position=row.latitude is not None)
        found = (place for place in found if place[0] not in self.matched and same_title(place[1], row.title))
        match = next(found, None)
        return PlacePage.objects.filter(pk=match[0]).first() if match else None

    @cached_property
    def places(self):
        """The places of the territory that this source does not know."""
        return PlaceIndex(PlacePage.objects.filter(territory=self.territory).exclude(pk__in=self.known_pages))
