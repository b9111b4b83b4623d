"""The territories whose contents the API gives: those that are open to the public, read once for each request."""

from functools import cached_property

from maps.models import MapSettings
from territories.models import Territory


class Network:
    """`Network()` in a request: `open`, `chosen(["1", "grenoble.example.org"])`."""

    @cached_property
    def open(self):
        """{primary key: Territory} of those open to the public."""
        territories = Territory.objects.open().select_related("cover")
        return {territory.pk: territory for territory in territories.order_by("pk")}

    def chosen(self, words):
        """The open territories with these numbers or host names; all of them for no words."""
        wanted = {word.casefold() for word in words}
        return [each for each in self.open.values() if not wanted or {str(each.pk), each.hostname.casefold()} & wanted]

    def maps(self):
        """{primary key of a territory: its MapSettings, or the defaults}."""
        known = {settings.site_id: settings for settings in MapSettings.objects.filter(site__in=self.open)}
        return {key: known.get(key) or MapSettings() for key in self.open}
