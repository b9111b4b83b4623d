"""Who recommends, supports and comments in the demo: rows behind each number, always the same ones, told from today."""

from datetime import timedelta
from random import Random

from django.db import transaction
from django.utils import timezone

from contributions.models import Contribution
from demo.conversations import CONVERSATIONS
from home.bodies import typeset
from projects.models import ProjectPage
from reactions.models import Comment, Recommendation, Support
from reactions.people import keyed_hash, voter
from reactions.texts import mentioned_among

#: Of those who recommend, as many have an account; the others are readers.
WITH_ACCOUNT = 0.3


@transaction.atomic
def react(territory, members):
    """Puts people behind the counts of a territory's pages, and words below some of them; once."""
    pages = Contribution.objects.in_territory(territory).live().defer_streamfields()
    if not Recommendation.objects.filter(contribution__territory=territory).exists():
        people = [member for key, member in sorted(members.items()) if key != "administration"]
        for page in pages.filter(recommendation_count__gt=0).order_by("pk"):
            _recommend(page, people)
        for project in ProjectPage.objects.in_territory(territory).filter(support_count__gt=0).order_by("pk"):
            _support(project, people)
    for page in pages.filter(slug__in=CONVERSATIONS, comment_count=0):
        _converse(page, members)


def _recommend(page, people):
    rng = Random(f"recommend/{page.slug}")
    count = page.recommendation_count
    known = rng.sample(people, min(len(people), int(count * WITH_ACCOUNT)))
    rows = [Recommendation(member=member) for member in known if member.pk != page.author_id]
    rows += [
        Recommendation(reader=keyed_hash("reader", page.pk, f"demo/{number}")) for number in range(count - len(rows))
    ]
    for row in rows:
        row.contribution_id, row.created_at = page.pk, _between(rng, page.published_at, timezone.now())
    Recommendation.objects.bulk_create(rows)


def _support(project, people):
    rng = Random(f"support/{project.slug}")
    known = rng.sample(people, min(len(people), int(project.support_count * WITH_ACCOUNT)))
    rows = [Support(member=member, voter=voter(member.email)) for member in known]
    rows += [
        Support(voter=voter(f"{number}@{project.slug}.demo.example"))
        for number in range(project.support_count - len(rows))
    ]
    end = min(project.ends_at or timezone.now(), timezone.now())
    for row in rows:
        row.project, row.created_at = project, _between(rng, project.published_at, end)
    Support.objects.bulk_create(rows)


def _between(rng, start, end):
    """More often at the beginning, as when a page is new."""
    return start + (end - start) * rng.random() ** 2 if end > start else start


def _converse(page, members):
    """A conversation below a page, in the order in which it was held."""
    said = 0
    for who, hours, text, answers in CONVERSATIONS[page.slug]:
        root = _say(page, members, who, hours, text, None)
        for answer in answers:
            _say(page, members, *answer, root)
        said += 1 + len(answers)
    Contribution.objects.filter(pk=page.pk).update(comment_count=said)


def _say(page, members, who, hours, text, parent):
    # Pages of today leave little time: what was said after hours was then said within minutes.
    age = timezone.now() - page.published_at
    moment = page.published_at + min(timedelta(hours=hours), age * (hours / (hours + 24)))
    author = members.get(who)
    comment = Comment.objects.create(
        contribution_id=page.pk, parent=parent, author=author, name="" if author else typeset(who),
        text=typeset(text), written_at=moment,
    )  # fmt: skip
    if "@" in text:
        comment.mentioned.set(mentioned_among(text, list(members.values())))
    return comment
