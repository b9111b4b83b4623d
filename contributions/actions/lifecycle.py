"""Verbs on the life of a contribution: withdraw, throw away, bring back; sign together."""

from contextlib import contextmanager
from contextvars import ContextVar
from datetime import timedelta

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils import timezone
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.models import Page, PageLogEntry, Revision

from contributions.models import Contribution
from contributions.models.authorship import CoAuthor, Discarded, Hidden
from contributions.projections import projecting

_notified_elsewhere = ContextVar("notified_elsewhere", default=False)

#: How long the trash keeps what is thrown away.
KEPT_FOR = timedelta(days=30)


def locked(contribution):
    """The contribution with its own type, its row held until the end of the transaction."""
    return Contribution.objects.select_for_update().get(pk=contribution.pk).specific


def hold(keys):
    """Holds the rows of these pages until the end of the transaction, in the order in which everybody holds them."""
    # Locking a contribution's row alone leaves that of the page free, and the other way round.
    list(Contribution.objects.select_for_update(of=("self",)).filter(pk__in=keys).order_by("pk").values("pk"))
    list(Page.objects.select_for_update().filter(pk__in=keys).order_by("pk").values("pk"))


@contextmanager
def notified_elsewhere():
    """For verbs whose caller writes to the author itself: Wagtail's log causes no notification meanwhile."""
    token = _notified_elsewhere.set(True)
    try:
        yield
    finally:
        _notified_elsewhere.reset(token)


def is_notified_elsewhere():
    return _notified_elsewhere.get()


def last_published_revision(page):
    """The version that readers saw last, by Wagtail's log; None for what was published without a version."""
    log = PageLogEntry.objects.filter(page=page.pk, revision__isnull=False).order_by("-timestamp", "-pk")
    entry = log.filter(action__in=("wagtail.publish", "wagtail.publish.scheduled")).select_related("revision").first()
    return entry.revision if entry else None


def _take_off_line(page, by):
    # Members have no permission of Wagtail's: whoever calls these verbs has asked contributions.permissions.
    UnpublishPageAction(page, user=by).execute(skip_permission_checks=True)
    page.revisions.update(approved_go_live_at=None)


@projecting()
def withdraw(*, contribution, by):
    """Takes it off line; the text and its address stay with its authors."""
    page = locked(contribution)
    _take_off_line(page, by)
    return page


@projecting()
def put_on_line(*, contribution, by):
    """Publishes its latest version as it is, by the permissions of Wagtail.

    Raises PermissionDenied, also (as PublicationRefused) for what a decision keeps off line, and ValidationError,
    with words, for what its kind cannot do without.
    """
    page = locked(contribution)
    if missing := page.missing_now:
        raise ValidationError(missing)
    revision = page.latest_revision or page.save_revision(user=by)
    revision.publish(user=by)
    page.refresh_from_db()
    return page


@projecting()
def discard(*, contribution, by):
    """Throws it away: off line at once, gone for good after thirty days."""
    page = locked(contribution)
    Discarded.objects.get_or_create(
        contribution=page, defaults={"by": by, "live_revision": _revision_on_line(page, by)}
    )
    _take_off_line(page, by)
    return page


@projecting()
def restore(*, contribution, by):
    """Brings it back from the trash: on line if it was, with its address, tags, votes and comments."""
    return _bring_back(contribution, by, kept_in=Discarded, unless_in=Hidden)


@projecting()
def hide(*, contribution, by, remove=False):
    """Takes it off line by a decision of the moderation: its authors do not put it back. True when it changed."""
    page = locked(contribution)
    entry, created = Hidden.objects.get_or_create(
        contribution=page,
        defaults={"by": by, "live_revision": _revision_on_line(page, by), "is_removed": remove},
    )
    if not created and entry.is_removed != remove:
        entry.is_removed = remove
        entry.save(update_fields=["is_removed"])
    if page.live:
        with notified_elsewhere():
            _take_off_line(page, by)
    else:  # it may wait for its hour
        page.revisions.update(approved_go_live_at=None)
    return created


@projecting()
def show(*, contribution, by):
    """Lets it be seen again: on line if it was when it was hidden, unless its author threw it away since."""
    with notified_elsewhere():
        return _bring_back(contribution, by, kept_in=Hidden, unless_in=Discarded)


def _revision_on_line(page, by):
    """What is on line, to come back as it was; imports and the demo, made without a revision, get one now."""
    return (page.live_revision or page.save_revision(user=by, clean=False)) if page.live else None


def _bring_back(contribution, by, *, kept_in, unless_in):
    page = locked(contribution)
    entry = kept_in.objects.filter(contribution=page).select_related("live_revision").first()
    if entry is None:
        return page
    live_revision = entry.live_revision
    entry.delete()
    if live_revision and not unless_in.objects.filter(contribution=page).exists():
        live_revision.publish(user=by, skip_permission_checks=True)
    page.refresh_from_db()
    return page


def empty_trash(now=None):
    """Deletes what has been in the trash for longer than thirty days; returns how many.

    A page with pages below it (a community) stays: they would go with it, and they are others'.
    """
    old = Discarded.objects.filter(at__lt=(now or timezone.now()) - KEPT_FOR, contribution__numchild=0)
    old = old.select_related("contribution")
    emptied = 0
    for entry in old:
        with projecting():
            page = entry.contribution.specific
            Revision.objects.for_instance(page).delete()
            page.delete()
        emptied += 1
    return emptied


@transaction.atomic
def invite_co_author(*, contribution, member, by):
    """Asks a member to sign too. Asked twice, the first question stands."""
    last = contribution.co_authorships.aggregate(last=models.Max("position"))["last"]
    co_author, _created = CoAuthor.objects.get_or_create(
        contribution_id=contribution.pk,
        member=member,
        defaults={"invited_by": by, "position": 0 if last is None else last + 1},
    )
    return co_author


def accept_invitation(*, contribution, member):
    """Says yes; true when there was a question."""
    invitations = CoAuthor.objects.filter(contribution_id=contribution.pk, member=member, accepted_at=None)
    return bool(invitations.update(accepted_at=timezone.now()))


def leave(*, contribution, member):
    """Signs no more, or says no to an invitation."""
    CoAuthor.objects.filter(contribution_id=contribution.pk, member=member).delete()
