"""What the members of the demo follow, and how often they want letters."""

import random

from communities.models import CommunityPage
from contributions.models import Contribution, Tag
from dossiers.models import DossierPage
from follows.actions import follow, save_filter
from follows.filters import AgendaScope
from follows.models import Follow, FollowChoice
from members import consents
from members.models import Consent, Member, Visibility
from notifications.models import Preference, Rhythm, Topic
from places.models import PlacePage

#: Filters that the demo's account "membre" keeps.
QUESTIONS = ("public=families&gratuit=on", "genre=conference")
READER = "membre@demo.example"


def fill(territory):
    """Gives each member of a territory some follows; a second run changes nothing."""
    members = list(Member.objects.active().in_territory(territory).filter(origin="").order_by("pk"))
    if Follow.objects.filter(follower__in=members).exists():
        return
    draw = random.Random(territory.hostname)  # noqa: S311 (the same follows each time)
    tags = list(Tag.objects.current().in_use(territory).with_count(territory).order_by("-count", "key")[:40])
    kinds = (CommunityPage.KIND, DossierPage.KIND, PlacePage.KIND)
    pages = list(Contribution.objects.live().in_territory(territory).of_kind(*kinds).order_by("pk"))
    authors = [member for member in members if member.contributions.exists()]
    for member in members:
        others = [author for author in authors if author != member]
        chosen = draw.sample(tags, min(4, len(tags))) + draw.sample(pages, min(2, len(pages)))
        for target in chosen + draw.sample(others, min(3, len(others))):
            follow(member=member, target=target)
        if draw.random() < 0.5:
            FollowChoice.objects.create(member=member, visibility=draw.choice(Visibility.values))
        if draw.random() < 0.4:
            Preference.choose(member, Topic.PUBLICATION, draw.choice(Rhythm.values))
        if draw.random() < 0.6:
            consents.give(member, Consent.Purpose.DIGEST)
    reader = next((member for member in members if member.email == READER), None)
    for question in QUESTIONS if reader else ():
        asked = AgendaScope(territory, question)
        kept = save_filter(scope="agenda", territory=territory, query=asked.query, words=asked.words)
        follow(member=reader, target=kept)
