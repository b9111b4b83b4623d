"""A territory of so many contributions, written in bulk into a throw-away database.

A larger territory is an older one: there are three publications a day whatever the size,
so that the number of events to come is the same and the past is longer.
"""

import random
import uuid
from datetime import timedelta

from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.utils import timezone
from wagtail.models import Page, Site

from agenda.models import EventPage, Occurrence
from announcements.models import AnnouncementPage
from articles.models import ArticlePage
from contributions.derived import write_cards
from contributions.kinds import KINDS
from contributions.models import Change, Contribution, LastNumber, Tag, TaggedContribution, What
from contributions.tags import tag_key, tag_slug
from home.actions import create_territory
from jobs.progress import progress
from members.models import Member
from operations.bench.society import confirmed_members, gather
from operations.statistics import refresh_statistics
from places.models import PlacePage
from projects.models import ProjectPage
from search.keeping import write_entries

BATCH = 1_000
PER_DAY = 3
PLACES = 150
#: One member for five contributions, as many at least.
MEMBERS = 200
TAGS = 400
WORDS = 4_000
#: Stands in every text, in few texts whatever the size, in one title of five.
COMMON_WORD, RARE_WORD, FREQUENT_WORD = "science", "zirconium", "observation"
SYLLABLES = "ba ce di fo gu la me ni po ru sa te vi lon gan mer tal vis nor pri tra cho flu bre sel".split()  # noqa: SIM905
SHARES = {  # in each hundred
    ArticlePage: 75,
    EventPage: 18,
    AnnouncementPage: 5,
    ProjectPage: 2,
}


class Builder:
    """Writes a territory at `localhost`; the same size gives the same one, save for its dates."""

    def __init__(self, size):
        self.size = size
        self.random = random.Random(size)  # noqa: S311 (the same texts each time)
        self.words = sorted(
            {"".join(self.random.choices(SYLLABLES, k=self.random.randint(1, 4))) for _ in range(WORDS)}
        )
        self.now = timezone.now()
        self.last_number = 0

    def build(self):
        Site.objects.all().delete()
        Page.objects.filter(depth=2).delete()
        self.territory = create_territory(name="Bench", host="localhost", language="fr", tagline="", is_open=True)
        self.members = Member.objects.bulk_create(confirmed_members(max(MEMBERS, self.size // 5)), batch_size=BATCH)
        names = [f"{word} {n}" for n, word in enumerate(self.random.choices(self.words, k=TAGS))]
        self.tags = Tag.objects.bulk_create(Tag(name=name, slug=tag_slug(name), key=tag_key(name)) for name in names)
        self.publish(PlacePage, range(PLACES))
        for model, numbers in self.shares().items():
            self.publish(model, numbers)
        gather(self)
        LastNumber.objects.update_or_create(pk=1, defaults={"value": self.last_number})
        if not refresh_statistics() and not connection.in_atomic_block:  # as PostgreSQL does after a while
            with connection.cursor() as cursor:
                cursor.execute("VACUUM ANALYZE")

    def shares(self):
        """{type: the numbers of its contributions}, the kinds mixed in time as they are in life."""
        models = [model for model, share in SHARES.items() for _ in range(share)]
        order = self.random.choices(models, k=self.size)
        return {model: [n for n, chosen in enumerate(order) if chosen is model] for model in SHARES}

    def text(self, length):
        # Few words are common and many are rare, as in any language.
        ranks = (int(len(self.words) * self.random.random() ** 3) for _ in range(length))
        return " ".join(self.words[rank] for rank in ranks)

    def publish(self, model, numbers):
        index = KINDS[model.KIND].index_in(self.territory)
        numbers = list(numbers)
        for start in progress(range(0, len(numbers), BATCH), model._meta.verbose_name_plural):
            self.write(model, index, start, numbers[start : start + BATCH])
        Page.objects.filter(pk=index.pk).update(numchild=len(numbers))

    def write(self, model, index, start, numbers):
        """One batch: the rows of each table of the type, those of its tags, the dates, the search entries."""
        pages = [self.page(model, index, start + at + 1, number) for at, number in enumerate(numbers)]
        bases = Page.objects.bulk_create(
            [
                Page(**{field.attname: getattr(page, field.attname) for field in Page._meta.concrete_fields})
                for page in pages
            ]
        )
        for page, base in zip(pages, bases, strict=True):
            page.pk = page.id = page.page_ptr_id = page.contribution_ptr_id = base.pk
        for table in (Contribution, model):
            fields = table._meta.local_concrete_fields
            step = max(1, 20_000 // len(fields))
            for first in range(0, len(pages), step):
                table._base_manager._insert(pages[first : first + step], fields=fields, using="default")
        Change.objects.bulk_create(self.change(page) for page in pages)
        TaggedContribution.objects.bulk_create(tag_link for page in pages for tag_link in self.tag_links(page))
        if model is EventPage:
            Occurrence.objects.bulk_create(self.occurrence(page) for page in pages)
        written = model.objects.filter(pk__in=[page.pk for page in pages]).select_related("author")
        written = list(written.prefetch_related("tagged_items__tag"))
        write_cards(written)
        write_entries(written)

    def page(self, model, index, position, number):
        age = timedelta(days=(self.size - number) / PER_DAY if model is not PlacePage else number)
        title = self.text(6).capitalize()
        title += f" {FREQUENT_WORD}" if number % 5 == 0 else ""
        rare = f" {RARE_WORD}" if self.size - number in (1, 100, 500) and model is not PlacePage else ""
        when = self.now - age
        page = model(
            title=title,
            draft_title=title,
            slug=f"page-{number}",
            path=Page._get_path(index.path, index.depth + 1, position),
            depth=index.depth + 1,
            url_path=f"{index.url_path}page-{number}/",
            content_type=ContentType.objects.get_for_model(model),
            locale_id=index.locale_id,
            translation_key=uuid.uuid4(),
            live=True,
            has_unpublished_changes=False,
            first_published_at=when,
            last_published_at=when,
            published_at=when,
            kind=model.KIND,
            territory=self.territory,
            author=self.random.choice(self.members),
            summary=self.text(25),
            city=self.random.choice(["Grenoble", "Voiron", "Vienne", "Meylan", "Crolles"]),
            short_code=f"b{model.KIND[:2]}{number}",
            latitude=45 + self.random.random(),
            longitude=5 + self.random.random(),
        )
        paragraphs = [f"<p>{self.text(60)} {COMMON_WORD}{rare}</p>" for _ in range(4)]
        page.body = [("text", "".join(paragraphs)), ("heading", self.text(4)), ("text", paragraphs[0])]
        if model in (EventPage, AnnouncementPage, ProjectPage):
            page.starts_at = when + timedelta(days=20)
            page.ends_at = page.starts_at + timedelta(hours=2)
        if model is PlacePage:
            page.name_key = tag_key(title)
        return page

    def change(self, page):
        """The row of the journal that says that it was published, as a reader of it has numbered it."""
        self.last_number += 1
        return Change(
            number=self.last_number,
            contribution_id=page.pk,
            kind=page.kind,
            territory=self.territory,
            what=What.PUBLISHED,
            at=page.published_at,
        )

    def tag_links(self, page):
        # The first tags are everybody's, the last ones almost nobody's.
        chosen = {int(TAGS * self.random.random() ** 2) for _ in range(4)}
        return [
            TaggedContribution(
                tag=self.tags[rank],
                content_object_id=page.pk,
                kind=page.kind,
                territory=self.territory,
                published_at=page.published_at,
            )
            for rank in chosen
        ]

    def occurrence(self, page):
        local = page.starts_at.astimezone(timezone.get_default_timezone())
        return Occurrence(
            event_id=page.pk,
            start_day=local.date(),
            start_time=local.time(),
            time_zone="Europe/Paris",
            starts_at=page.starts_at,
            ends_at=page.ends_at,
        )
