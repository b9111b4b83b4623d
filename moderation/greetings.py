"""Who published for the first time lately and was not greeted yet; the words that go to them."""

from datetime import timedelta

from django.db import IntegrityError, transaction
from django.db.models import Min
from django.utils import timezone
from django.utils.translation import gettext as _

from contributions.models import Contribution
from members.models import Member
from members.models.audit import AuditEntry, record
from moderation import mails
from moderation.models import CannedAnswer, Greeting
from territories.senders import absolute, speaking_for, territory_of

#: A greeting later than that is odd.
LATELY = timedelta(days=30)


def to_greet(territories):
    """Members whose first publication, on one of these territories, is recent; each with `first_at`, newest last."""
    since = timezone.now() - LATELY
    recent = Contribution.objects.live().filter(territory__in=territories, published_at__gte=since)
    return (
        Member.objects.active()
        .filter(pk__in=recent.order_by().values("author"), origin="", greeting=None)
        .annotate(first_at=Min("contributions__published_at"))
        .filter(first_at__gte=since)
        .order_by("first_at")
    )


def first_pages(members):
    """{member: first live contribution} in one query."""
    found = {}
    for page in Contribution.objects.live().filter(author__in=members).order_by("-published_at").only(
        "pk", "title", "author_id", "published_at", "url_path", "territory_id", "kind", "origin"
    ):  # fmt: skip
        found[page.author_id] = page
    return found


def words_for(member, territory):
    """The animator's ready greeting with the name and the title, or ours."""
    page = first_pages([member]).get(member.pk)
    title = page.title if page else ""
    canned = CannedAnswer.objects.filter(territory=territory, occasion=CannedAnswer.Occasion.GREETING).first()
    if canned:
        return canned.filled(name=member.display_name, title=title)
    with speaking_for(territory_of(None, territory)):
        return _(
            "Hello %(name)s,\n\nYour first publication, “%(title)s”, is on line: thank you, and welcome.\n\n"
            "If you need a hand, a picture or an opinion, answer this letter: I read everything."
        ) % {"name": member.display_name, "title": title}


@transaction.atomic
def greet(*, member, territory, by, text):
    """Sends the words, once for ever; False when somebody did it already."""
    try:
        with transaction.atomic():
            Greeting.objects.create(member=member, by=by, territory=territory)
    except IntegrityError:
        if not Greeting.objects.filter(member=member).exists():
            raise
        return False
    page = first_pages([member]).get(member.pk)
    sender = territory_of(None, territory)
    if page and page.url:
        text = f"{text}\n\n{absolute(sender, page.get_full_url() or '')}"
    with speaking_for(sender):
        subject = _("Welcome to %(territory)s") % {"territory": f"{sender.name} {sender.tagline}".strip()}
    mails.greeting(member, territory, subject, text)
    record(
        area=AuditEntry.Area.MODERATION,
        verb="member.greeted",
        target=f"member {member.pk}",
        actor=by,
        territory=territory,
    )
    return True


def skip(*, member, territory, by):
    """Nothing to say: it leaves the list."""
    return Greeting.objects.get_or_create(
        member=member, defaults={"by": by, "territory": territory, "is_skipped": True}
    )[1]
