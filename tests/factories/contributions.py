"""One of each kind of contribution, published, with words of the demo: `ArticleFactory(parent=section("articles"))`."""

import datetime as dt
from functools import cache
from itertools import cycle

import factory
import wagtail_factories
from django.core.files.base import ContentFile
from django.utils import timezone

from agenda.models import EventPage, Occurrence
from announcements.models import AnnouncementPage
from articles.models import ArticlePage
from communities.models import CommunityPage
from demo.articles import ARTICLES
from demo.drawing import drawn
from dossiers.models import DossierPage
from home.bodies import prose_blocks, raw_stream, typeset
from media.models import CreditedImage
from members.models import Member
from places.models import PlacePage
from projects.models import ProjectPage

TEXTS = cycle(ARTICLES)


class MemberFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Member

    email = factory.Sequence(lambda n: f"auteur{n}@example.org")
    display_name = factory.Sequence(lambda n: f"Camille Durand {n}")
    confirmed_at = factory.LazyFunction(timezone.now)


class CreditedImageFactory(wagtail_factories.ImageFactory):
    """A drawing of the demo, small."""

    class Meta:
        model = CreditedImage

    title = "Une planche d’herbier"
    description = "Planche d’herbier dessinée, avec son étiquette"
    credit = "Sofia Mendes"
    licence = "cc-by"
    file = factory.django.FileField(
        filename="herbier.jpg", from_func=lambda: factory_file("herbarium:moss:1", width=240)
    )


#: Drawn once in a run: it costs as much as publishing the page that shows it.
drawn_once = cache(drawn)


def factory_file(spec, *, width):
    """The bytes of a drawing, as Django stores a file."""
    name, content = drawn_once(spec, width)
    return ContentFile(content, name=name)


class ContributionFactory(wagtail_factories.PageFactory):
    """What all kinds share; the text of the next article of the demo."""

    class Meta:
        abstract = True

    class Params:
        words = factory.LazyFunction(lambda: next(TEXTS))

    title = factory.LazyAttribute(lambda page: typeset(page.words["title"]))
    slug = factory.Sequence(lambda n: f"contribution-{n}")
    summary = factory.LazyAttribute(lambda page: typeset(page.words["summary"]))
    body = factory.LazyAttribute(lambda page: raw_stream(prose_blocks(page.words["summary"]), seed=page.slug))
    author = factory.SubFactory(MemberFactory)
    live = True
    first_published_at = factory.LazyFunction(timezone.now)


class ArticleFactory(ContributionFactory):
    class Meta:
        model = ArticlePage

    genre = factory.LazyAttribute(lambda page: page.words["genre"])


class EventFactory(ContributionFactory):
    """An afternoon, three days from now."""

    class Meta:
        model = EventPage

    genre = "workshop"
    occurrences = factory.LazyFunction(
        lambda: [
            Occurrence(
                start_day=timezone.localdate() + dt.timedelta(days=3), start_time=dt.time(14), end_time=dt.time(17)
            )
        ]
    )


class AnnouncementFactory(ContributionFactory):
    class Meta:
        model = AnnouncementPage

    genre = "call"
    deadline_on = factory.LazyFunction(lambda: timezone.localdate() + dt.timedelta(days=30))


class ProjectFactory(ContributionFactory):
    class Meta:
        model = ProjectPage

    genre = "equipment"
    goal_amount, raised_amount = 4000, 1000
    begins_on = factory.LazyFunction(lambda: timezone.localdate() - dt.timedelta(days=10))
    ends_on = factory.LazyFunction(lambda: timezone.localdate() + dt.timedelta(days=20))


class DossierFactory(ContributionFactory):
    class Meta:
        model = DossierPage


class PlaceFactory(ContributionFactory):
    class Meta:
        model = PlacePage

    genre = "museum"
    latitude, longitude, city = 45.188059, 5.735163, "Grenoble"


class CommunityFactory(ContributionFactory):
    class Meta:
        model = CommunityPage

    accent = "#4b3b8f"
