"""Texts whose hour has come: on line if they may be, otherwise kept as drafts and their author told why."""

import logging

from django.utils import timezone
from wagtail.models import Page, Revision

from contributions.actions.lifecycle import hold
from contributions.models import Contribution
from contributions.projections import projecting
from editor.notices import PUT_OFF, UNKNOWN
from notifications.actions import notify

logger = logging.getLogger(__name__)


def publish_due(now=None):
    """Publishes each version whose hour has come, one transaction for each; returns (how many are on line, put off).

    One that fails is put off like one that is refused, and holds up none of the others.
    """
    now = now or timezone.now()
    due = Revision.page_revisions.filter(approved_go_live_at__lt=now).order_by("approved_go_live_at")
    published = put_off = 0
    for key in list(due.values_list("pk", flat=True)):
        try:
            done = _publish(key, now)
        except Exception:  # whatever a page of any type comes up with
            logger.exception("The scheduled version %s was not published", key)
            _put_off(Revision.objects.get(pk=key), UNKNOWN)
            done = False
        published, put_off = published + bool(done), put_off + (done is False)
    return published, put_off


@projecting()
def _publish(key, now):
    """True when it is on line, False when it is put off, None when its hour was taken away meanwhile."""
    revision = Revision.objects.get(pk=key)
    hold([revision.object_id])
    revision = Revision.objects.filter(pk=key, approved_go_live_at__lt=now).first()
    if revision is None:
        return None
    page = revision.as_object()
    if isinstance(page, Contribution) and (page.withheld or page.missing_to_publish()):
        _put_off(revision, page.withheld or page.kind)
        return False
    revision.publish(log_action="wagtail.publish.scheduled")
    return True


def _put_off(revision, why):
    """Keeps it a draft, and tells its author `why`: as `editor.notices.why_put_off` takes it."""
    Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=None)
    page = Page.objects.get(pk=revision.object_id).specific
    type(page).objects.filter(pk=page.pk).update(go_live_at=None)
    author = getattr(page, "author", None) or page.owner
    if author is None:
        return
    notify(
        member=author,
        kind=PUT_OFF.name,
        key=f"put-off/{revision.pk}",
        page=page,
        data={"why": str(why)},
        territory=getattr(page, "territory", None),
    )
