"""What the element of a map is told on its page."""

import re

from maps.models import MapSettings
from maps.templatetags.maps import map_attributes


class Counted(MapSettings):
    """Counts how often its digest, a hash of the whole drawing, is asked for."""

    asked = 0

    class Meta:
        proxy = True
        app_label = "maps"

    @property
    def digest(self):
        self.asked += 1
        return "abc"


def test_the_digest_of_the_drawing_is_computed_once():
    settings = Counted()
    attributes = map_attributes(settings)
    assert (re.findall(r"\?v=(\w+)", attributes), settings.asked) == (["abc", "abc"], 1)
