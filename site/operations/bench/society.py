"""What people do around the contributions of a territory of the bench: comments, follows, who receives the letter."""

from datetime import timedelta
from itertools import islice

from django.utils import timezone

from contributions.models import Contribution
from follows.models import Follow, Subscription
from jobs.progress import progress
from members.models import Consent, Member
from reactions.models import Comment

BATCH = 1_000
#: Follows of each member: enough that a letter has to look, few enough that they are somebody's.
FOLLOWS = 3


def gather(builder):
    """A comment for every second contribution; half of the members receive the weekly letter, and as many addresses
    without account; every member follows a few tags and people."""
    commented = list(Contribution.objects.live().order_by("pk").values_list("pk", "published_at"))[::2]
    write(Comment, (comment(builder, *page) for page in commented), len(commented))
    for start in range(0, len(commented), BATCH):
        keys = [pk for pk, _published_at in commented[start : start + BATCH]]
        Contribution.objects.filter(pk__in=keys).update(comment_count=1)
    write(Follow, follows(builder), len(builder.members) * FOLLOWS)
    readers = builder.members[: len(builder.members) // 2]
    write(Consent, (agreed(member) for member in readers), len(readers))
    write(Subscription, (subscription(builder, number) for number in range(len(readers))), len(readers))


def write(model, rows, many):
    rows = iter(rows)
    for _batch in progress(range(0, many, BATCH), model._meta.verbose_name_plural):
        model._default_manager.bulk_create(islice(rows, BATCH))


def comment(builder, pk, published_at):
    return Comment(
        contribution_id=pk,
        author=builder.random.choice(builder.members),
        text=builder.text(20),
        written_at=published_at + timedelta(hours=3),
    )


def follows(builder):
    many = len(builder.members)
    for at, member in enumerate(builder.members):
        somebody_else = builder.members[(at + builder.random.randrange(1, many)) % many]
        yield Follow(follower=member, member=somebody_else)
        for tag in builder.random.sample(builder.tags, FOLLOWS - 1):
            yield Follow(follower=member, tag=tag)


def agreed(member):
    return Consent(member=member, purpose=Consent.Purpose.DIGEST, text_version="1", text="")


def subscription(builder, number):
    return Subscription(email=f"s{number}@example.org", territory=builder.territory, confirmed_at=timezone.now())


def confirmed_members(many):
    """Members who may receive mail, not saved."""
    now = timezone.now()
    return [
        Member(email=f"m{n}@example.org", display_name=f"Membre {n}", slug=f"membre-{n}", confirmed_at=now)
        for n in range(many)
    ]
