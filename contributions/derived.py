"""What contributions repeat of themselves, of the page tree and of their tags: the projections of this app."""

from collections import defaultdict

from django.db.models import OuterRef, Q, Subquery
from wagtail.models import Page, ReferenceIndex

from contributions.models import Contribution, TaggedContribution
from contributions.models.contribution import columns_of
from contributions.projections import CONTENTS, PATH, TAGS, Projection, changed, is_seen
from contributions.tree import places_of


class PlaceInTree(Projection):
    """`territory` and `community` of a contribution: what the page tree says, as columns that lists filter by."""

    name = "place in the tree"
    order = 10

    def needs(self, changed_fields):
        return PATH in changed_fields

    def refresh(self, batch):
        paths = dict(Page.objects.filter(pk__in=batch.ids).values_list("pk", "path"))
        places = defaultdict(list)
        for pk, place in places_of(paths).items():
            places[place].append(pk)
        before = dict(Contribution.objects.filter(pk__in=batch.ids).values_list("pk", "community"))
        for (territory, community), pks in places.items():
            Contribution.objects.filter(pk__in=pks).update(territory=territory, community=community)
            left = {before.get(pk) for pk in pks} - {None, community}
            if left:
                changed(left, {CONTENTS})

    def kept(self):
        rows = Contribution.objects.values_list("pk", "territory", "community")
        return {pk: (territory, community) for pk, territory, community in rows}


class Card(Projection):
    """`card`: what only the cards of one kind show (`card_extras()` of its model), and the motifs of its cover."""

    name = "cards"
    order = 20

    def needs(self, changed_fields):
        return TAGS in changed_fields or (bool(changed_fields & columns_of(Contribution)) and is_seen(changed_fields))

    def refresh(self, batch):
        if not batch.changes:  # nobody else holds the rows, and a vote changes a card too
            list(Contribution.objects.select_for_update(of=("self",)).filter(pk__in=batch.ids).values("pk"))
        write_cards(batch.pages)

    def kept(self):
        return dict(Contribution.objects.values_list("pk", "card"))


def write_cards(pages):
    """Writes the card of each of these contributions (of their own types) where it is not what it says now."""
    for model in {type(page) for page in pages}:
        model.prepare_cards([page for page in pages if type(page) is model])
    stale = []
    for page in pages:
        if (card := {**page.card_extras(), "motifs": page.find_motifs()}) != page.card:
            page.card = card
            stale.append(page)
    if stale:
        Contribution.objects.bulk_update(stale, ["card"])


class TagRows(Projection):
    """Kind, territory and date on the rows of tags, so that the list of a tag and its counts read one index."""

    name = "tag rows"
    order = 30

    def needs(self, changed_fields):
        return bool(changed_fields & {PATH, TAGS, "kind", "live", "first_published_at"})

    def refresh(self, batch):
        page = Contribution.objects.filter(pk=OuterRef("content_object")).order_by()
        published = page.filter(live=True).values("published_at")
        TaggedContribution.objects.filter(content_object__in=batch.ids).update(
            kind=Subquery(page.values("kind")),
            territory=Subquery(page.values("territory")),
            published_at=Subquery(published),
        )

    def kept(self):
        rows = TaggedContribution.objects.values_list("content_object", "tag", "kind", "territory", "published_at")
        return {row[:2]: row[2:] for row in rows}


class References(Projection):
    """Wagtail's index of what refers to what (pictures, files, pages), from what readers see."""

    name = "references"
    order = 60

    def needs(self, changed_fields):
        return "body" in changed_fields

    def refresh(self, batch):
        for page in batch.pages:
            ReferenceIndex.create_or_update_for_object(page)

    def kept(self):
        found = defaultdict(list)
        pages = Q(base_content_type__app_label="wagtailcore", base_content_type__model="page")
        rows = ReferenceIndex.objects.filter(pages, object_id__in=self._keys())
        for pk, *reference in rows.order_by("content_path_hash").values_list(
            "object_id", "to_content_type", "to_object_id", "content_path"
        ):
            found[pk].append(tuple(reference))
        return dict(found)

    @staticmethod
    def _keys():
        return [str(pk) for pk in Contribution.objects.values_list("pk", flat=True)]
