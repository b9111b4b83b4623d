"""What the members of the demo follow, and how often they want letters."""

import random

from contributions.models import Contribution, Kind, Tag
from follows.actions import follow, save_filter
from follows.filters import AgendaScope
from follows.models import Follow, FollowChoice
from members import consents
from members.models import Consent, Member, Visibility
from notifications.models import Preference, Rhythm, Topic

#: Filters that the demo's account "membre" keeps.
QUESTIONS = ("public=families&gratuit=on", "genre=conference")
READER = "membre@demo.example"


def fill(site):
    """Gives each member of a territory some follows; a second run changes nothing."""
    members = list(Member.objects.active().in_territory(site).filter(origin="").order_by("pk"))
    if Follow.objects.filter(follower__in=members).exists():
        return
    draw = random.Random(site.hostname)  # noqa: S311 (the same follows each time)
    tags = list(Tag.objects.current().in_use(site).with_count(site).order_by("-count", "key")[:40])
    kinds = (Kind.COMMUNITY, Kind.DOSSIER, Kind.PLACE)
    pages = list(Contribution.objects.live().in_territory(site).of_kind(*kinds).order_by("pk"))
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
        asked = AgendaScope(site, question)
        kept = save_filter(scope="agenda", territory=site, query=asked.query, words=asked.words)
        follow(member=reader, target=kept)
