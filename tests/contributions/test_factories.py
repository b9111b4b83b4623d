"""The factories make what a reader could meet: each kind once, on line, in its section."""

import pytest

from contributions.models import Contribution
from tests.factories.contributions import (
    AnnouncementFactory,
    ArticleFactory,
    CommunityFactory,
    CreditedImageFactory,
    DossierFactory,
    EventFactory,
    PlaceFactory,
    ProjectFactory,
)

KINDS = [
    ("articles", ArticleFactory, "article"),
    ("agenda", EventFactory, "event"),
    ("annonces", AnnouncementFactory, "announcement"),
    ("projets", ProjectFactory, "project"),
    ("dossiers", DossierFactory, "dossier"),
    ("a-visiter", PlaceFactory, "place"),
    ("communautes", CommunityFactory, "community"),
]


@pytest.mark.parametrize(("slug", "factory", "kind"), KINDS)
def test_each_kind_is_published_in_its_section(section, territory, slug, factory, kind):
    page = factory(parent=section(slug))
    found = Contribution.objects.live().in_territory(territory).of_kind(kind).get()
    assert (found.pk, found.kind, found.byline) == (page.pk, kind, page.author.display_name)


def test_a_picture_has_come_through_the_door(db):
    image = CreditedImageFactory()
    assert (image.width, image.height) == (240, 160)
    assert (image.credit, image.licence) == ("Sofia Mendes", "cc-by")
