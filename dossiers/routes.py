"""The feeds of a dossier: what it selects, and the links to the web that it holds."""

from contributions.feeds.entries import Entry, printable
from contributions.feeds.listing import Listing
from contributions.feeds.routes import FeedRoutes
from contributions.models import Contribution


class DossierRoutes(FeedRoutes):
    """`/dossiers/<slug>/flux.atom` and the other formats."""

    def get_listing(self, request):
        """Its contributions, the newest first, and then its links to the web; of any territory."""
        # Asked of the database: in a preview the items are in memory alone, and no query can be made of them.
        selected = Contribution.objects.filter(dossier_items__dossier=self.pk).values("pk")
        return Listing(
            title=self.title,
            address=self.own_address(request),
            contributions=Contribution.objects.live().public().filter(pk__in=selected).newest_first(),
            subtitle=self.summary,
            more_entries=self.links_as_entries,
            filename=self.slug,
        )

    def links_as_entries(self):
        """The links to the web in their order, each with the curator's word."""
        moment = self.last_published_at or self.published_at
        return [
            Entry(
                id=item.url,
                title=printable(item.title),
                address=item.url,
                published_at=self.published_at,
                updated_at=moment,
                summary=printable(item.word),
                author=printable(item.source),
                is_elsewhere=True,
            )
            for item in self.items.all()
            if not item.contribution_id
        ]
