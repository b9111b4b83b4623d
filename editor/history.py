"""Verbs on the versions of a text: go back to one, let one go on line later."""

from django.core.exceptions import PermissionDenied
from django.utils import timezone
from wagtail.locks import ScheduledForPublishLock
from wagtail.log_actions import LogContext

from contributions.actions.lifecycle import locked
from contributions.permissions import may_edit, may_publish
from contributions.projections import projecting
from editor.drafts import untitled
from editor.models import SetAside, Unfinished
from editor.readiness import stored_shortcomings
from editor.refusals import Locked
from members.permissions import check_may_publish, count_links


class NotReady(Exception):
    """A draft that could not be published now cannot be given an hour either; `messages` says what it needs."""

    def __init__(self, errors):
        super().__init__(errors)
        self.messages = [words for found in errors.values() for words in found]


def _held(page, member, may, *, but=()):
    page = locked(page)
    if not may(member, page):
        raise PermissionDenied
    lock = page.get_lock()
    if lock and lock.for_user(member) and not isinstance(lock, but):
        raise Locked(lock)
    return page


def go_back(*, page, revision, by):
    """Makes an earlier version the text again, as a new version: nothing in between is lost."""
    with LogContext(user=by), projecting():
        _held(page, by, may_edit)
        aside = SetAside.objects.filter(revision=revision).first()
        if aside and aside.fields:
            Unfinished.objects.update_or_create(contribution_id=page.pk, defaults={"fields": aside.fields})
        return revision.as_object().save_revision(user=by, clean=False, previous_revision=revision, log_action=True)


def schedule(*, page, by, at):
    """Lets the draft go on line by itself at this moment. Raises NotReady, with words, for one that cannot yet."""
    with LogContext(user=by), projecting():
        page = _held(page, by, may_publish)
        draft = page.get_latest_revision_as_object()
        if draft.title == untitled():
            draft.title = ""
        if errors := stored_shortcomings(draft, member=by, on=timezone.localdate(at)):
            raise NotReady(errors)
        if page.first_published_at is None:
            check_may_publish(by, links=count_links(draft.body))
        draft.go_live_at = at
        revision = draft.save_revision(user=by, clean=False, log_action=True)
        revision.publish(user=by, skip_permission_checks=True)


def unschedule(*, page, by):
    """Keeps it a draft after all."""
    with LogContext(user=by), projecting():
        page = _held(page, by, may_publish, but=ScheduledForPublishLock)
        draft = page.get_latest_revision_as_object()
        draft.go_live_at = None
        page.revisions.update(approved_go_live_at=None)
        type(page).objects.filter(pk=page.pk).update(go_live_at=None)
        draft.save_revision(user=by, clean=False, log_action=True)
