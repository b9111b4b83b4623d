"""Telling those who follow what was published: once per page and person, whatever the number of ways to it."""

from collections import defaultdict
from datetime import timedelta

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from agenda.models import EventPage
from contributions.models import Contribution
from dossiers.models import DossierItem
from follows.filters import scope_of
from follows.models import Alert, Follow, SavedFilter
from members.models import Member
from notifications.actions import BATCH, notify_many
from notifications.models import Kind, Notification
from territories.senders import speaking_for, territory_of

#: What newcomers publish is looked at by somebody first.
NEWCOMER_DELAY = timedelta(hours=1)
#: A first publication dated before that is a move from elsewhere, not news.
NEWS = timedelta(days=2)
#: After which a task that was lost (a killed worker) is done by the clock; and after which nobody cares.
LATE, TOO_LATE = timedelta(minutes=2), timedelta(days=14)
#: How an event may stand that people were told of, and what else may change about it.
STATUSES = {
    "cancelled": gettext_lazy("Cancelled: %(title)s"),
    "postponed": gettext_lazy("Postponed: %(title)s"),
}
CHANGES = STATUSES | {
    "moved": gettext_lazy("New date: %(title)s"),
    "restored": gettext_lazy("It takes place after all: %(title)s"),
}


def is_first_publication(page):
    """Wagtail writes the same moment in both when a page is published for the first time."""
    first = page.first_published_at
    return first is not None and first == page.last_published_at and first > timezone.now() - NEWS


def begin_alert(page):
    """Notes the first publication; True when those who follow may be told at once."""
    delay = NEWCOMER_DELAY if page.author and page.author.is_newcomer else timedelta(0)
    _alert, is_new = Alert.objects.get_or_create(
        page_id=page.pk,
        defaults={"due_at": timezone.now() + delay, "told_status": status_of(page), "told_starts_at": page.starts_at},
    )
    return is_new and not delay


def note_change(page):
    """Notes how an event stands now; the change (of `CHANGES`) to notify its audience of, or ""."""
    now, status = timezone.now(), status_of(page)
    alert, _is_new = Alert.objects.get_or_create(
        page_id=page.pk,
        defaults={"due_at": now, "told_at": now, "told_status": "", "told_starts_at": page.starts_at},
    )
    change = ""
    if status != alert.told_status:
        change = status or "restored"
    elif alert.told_starts_at and alert.told_starts_at > now and page.starts_at != alert.told_starts_at:
        change = "moved"
    known = Alert.objects.filter(pk=alert.pk, told_status=alert.told_status, told_starts_at=alert.told_starts_at)
    is_first_to_see = known.update(told_status=status, told_starts_at=page.starts_at)
    return change if is_first_to_see and not page.is_over else ""


def status_of(page):
    """Whether an event is cancelled or postponed; "" for one that takes place."""
    return page.status if page.status in STATUSES else ""


def tell_followers(page_pk):
    """Tells whoever follows the page in one way or another; returns how many are told.

    May be cut short and begun again: whoever was told is not told twice.
    """
    due = Alert.objects.filter(page=page_pk, told_at=None, due_at__lte=timezone.now(), page__live=True)
    if not due.exists():
        return 0
    page = Contribution.objects.select_related("author", "community", "territory").get(pk=page_pk)
    reasons = reasons_to_tell(page)
    for pk in signers_of(page):
        reasons.pop(pk, None)
    count = tell(page, reasons, kind=Kind.PUBLICATION, key=f"page/{page.pk}", title=headline(page))
    due.update(told_at=timezone.now())
    return count


def tell_change(page_pk, change, occasion):
    """Tells those who heard of an event, or follow it, what has changed, if that is still so."""
    page = Contribution.objects.live().select_related("author", "territory").filter(pk=page_pk).first()
    if page is None or status_of(page) != (change if change in STATUSES else ""):
        return 0
    heard = set(Notification.objects.filter(page=page_pk, kind=Kind.PUBLICATION).values_list("member", flat=True))
    heard |= set(Follow.objects.to(page).values_list("follower", flat=True))
    reasons = dict.fromkeys(heard - signers_of(page), [])
    with speaking_for(territory_of(None, page.territory)):
        title = CHANGES[change] % {"title": page.title}
    return tell(page, reasons, kind=Kind.EVENT_CHANGE, key=f"event/{page.pk}/{change}/{occasion}", title=title)


def tell_due():
    """Tells what its own task did not: newcomers' pages after their hour, tasks lost on the way."""
    now = timezone.now()
    due = Alert.objects.filter(told_at=None, due_at__range=(now - TOO_LATE, now - LATE), page__live=True)
    return sum(tell_followers(pk) for pk in list(due.values_list("pk", flat=True)[:100]))


def tell(page, reasons, **notice):
    """One notification to each, five hundred at a time."""
    with speaking_for(territory_of(None, page.territory)):
        text = words_about(page)
    keys, count = sorted(reasons), 0
    for start in range(0, len(keys), BATCH):
        members = Member.objects.filter(pk__in=keys[start : start + BATCH])
        told = notify_many(
            members=members, text=text, url=page.full_url or "", page=page, territory=page.territory,
            actor=page.author, reasons=reasons, **notice,
        )  # fmt: skip
        count += len(told)
    return count


def headline(page, change=""):
    """The title, with what one must know first: that it is cancelled, or how it has changed."""
    words = CHANGES.get(status_of(page) or change)
    return words % {"title": page.title} if words else page.title


def words_about(page):
    """Two lines: what it is and by whom, and its standfirst."""
    first = " · ".join(part for part in (str(page.genre_label), page.byline) if part)
    if page.takes_place:
        day = timezone.localtime(page.starts_at)
        first = _("%(what)s, on %(day)s") % {"what": first, "day": f"{day:%d/%m/%Y}"}
    return "\n".join(part for part in (first, page.summary) if part)


def signers_of(page):
    """Whoever made it need not be told."""
    return {pk for pk in (page.author_id, page.owner_id, *(member.pk for member in page.co_signers)) if pk}


def reasons_to_tell(page):
    """{primary key of a member: what they follow that led here, in words}."""
    reasons = defaultdict(list)
    names = [member.pk for member in page.signers] if not page.signature else [m.pk for m in page.co_signers]
    around = [page.community_id, *EventPage.objects.filter(pk=page.pk).values_list("place", flat=True)]
    around += DossierItem.objects.filter(contribution=page, dossier__live=True).values_list("dossier", flat=True)
    ways = (
        (Q(tag__tagged_contributions__content_object=page.pk), "tag__name", "#"),
        (Q(member__in=names), "member__display_name", ""),
        (Q(page__in=[pk for pk in around if pk]), "page__title", ""),
        (Q(saved_filter__in=filters_met_by(page)), "saved_filter__words", ""),
    )
    for condition, words, mark in ways:
        for follower, said in Follow.objects.filter(condition).order_by("pk").values_list("follower", words):
            reasons[follower].append(f"{mark}{said}")
    return reasons


def filters_met_by(page):
    """The saved filters that the page answers, each asked once however many people keep it."""
    kept = SavedFilter.objects.exclude(followed_by=None).select_related("territory").distinct()
    met = []
    for saved in kept.iterator():
        scope = scope_of(saved)
        if scope and scope.concerns(page) and page.pk in scope.among([page.pk]):
            met.append(saved.pk)
    return met
