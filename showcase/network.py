"""The network as everybody may see it: its open territories, those that are announced, and what is published there."""

from functools import cached_property

from agenda.models import EventPage
from communities.models import CommunityPage
from contributions.kinds import KINDS
from contributions.models import Contribution
from contributions.tags import tag_key
from territories.models import Territory


class Network:
    """What one page of the showcase asks of the network; each question once.

    Nothing of a territory that is not open is ever found, even what is published on it.
    """

    @cached_property
    def territories(self):
        """{key: Territory} of the open ones, by name."""
        found = sorted(Territory.objects.open(), key=lambda each: (tag_key(f"{each.tagline} {each.name}"), each.pk))
        return {territory.pk: territory for territory in found}

    @cached_property
    def coming(self):
        """The announced ones."""
        return list(Territory.objects.coming())

    def at(self, hostname):
        """The open territory with this host name; None for no such."""
        return next((each for each in self.territories.values() if each.hostname == hostname), None)

    def published(self, territory=None):
        """The contributions of all open territories, or of one of them."""
        return Contribution.objects.live().filter(territory__in=self._keys(territory))

    def news(self, territory=None):
        """Those that are news: a community or a place is where others publish."""
        return self.published(territory).except_kind(*KINDS.names(is_for_everybody=True))

    def events(self, territory=None):
        return EventPage.objects.live().filter(territory__in=self._keys(territory))

    def communities(self, territory=None):
        """Those that are not archived."""
        return CommunityPage.objects.live().filter(territory__in=self._keys(territory), archived_at=None)

    def _keys(self, territory):
        return [territory.pk] if territory else list(self.territories)

    def placed(self, contributions):
        """The same, as a list, each with its Territory at hand: a card tells where it comes from."""
        contributions = list(contributions)
        for each in contributions:
            each.territory = self.territories[each.territory_id]
        return contributions
