"""Verbs on what a community shows: placed there though it lives elsewhere, put in front, moved, kept counted."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from communities.joining import administrators
from communities.models.sharing import Feature, Placement
from communities.notices import PLACED, SUGGESTED, notify_member
from communities.permissions import may_run, may_suggest
from contributions.actions.lifecycle import last_published_revision
from contributions.projections import CONTENTS, changed, projecting
from contributions.slugs import free_slug, slugs_below
from contributions.withholding import REFUSALS

State = Placement.State
FEATURES = 4


@transaction.atomic
def suggest(*, community, contribution, by):
    """Asks a community to show a contribution; its administrators need not ask themselves."""
    if not may_suggest(by, contribution, community):
        raise PermissionDenied
    placement, created = Placement.objects.get_or_create(
        community=community, contribution_id=contribution.pk, defaults={"suggested_by": by}
    )
    if may_run(by, community):
        return decide(placement=placement, accepts=True, by=by)
    for administrator in administrators(community) if created else ():
        notify_member(
            administrator,
            community,
            SUGGESTED,
            key=f"suggested/{placement.pk}",
            target=placement,
            actor=by,
        )
    return placement


@projecting()
def decide(*, placement, accepts, by):
    """Shows it, or does not."""
    placement.state = State.ACCEPTED if accepts else State.DECLINED
    placement.decided_by, placement.decided_at = by, timezone.now()
    placement.save()
    changed([placement.community_id], {CONTENTS})
    if accepts and placement.suggested_by_id:
        notify_member(
            placement.suggested_by,
            placement.community,
            PLACED,
            key=f"shelved/{placement.pk}",
            target=placement,
            actor=by,
        )
    return placement


@projecting()
def take_down(*, community, contribution):
    """Shows it no more; its author's page stays where it is."""
    Placement.objects.filter(community=community, contribution_id=contribution.pk).delete()
    Feature.objects.filter(community=community, contribution_id=contribution.pk).delete()
    changed([community.pk], {CONTENTS})


@transaction.atomic
def feature(*, community, contribution):
    """Puts one of its contributions in front, the last of a few; the first one goes when there are too many."""
    last = community.features.aggregate(last=Max("position"))["last"]
    Feature.objects.get_or_create(
        community=community,
        contribution_id=contribution.pk,
        defaults={"position": 0 if last is None else last + 1},
    )
    for old in list(community.features.order_by("-position", "-pk")[FEATURES:]):
        old.delete()


def unfeature(*, community, contribution):
    Feature.objects.filter(community=community, contribution_id=contribution.pk).delete()


@projecting()
def move(*, contribution, section, by):
    """Puts a page of a community into another of its sections; its old address leads to the new one."""
    if section is None or type(contribution) not in section.specific_class.allowed_subpage_models():
        raise ValidationError(_("This page cannot go into this section."), code="section")
    page = type(contribution).objects.select_for_update(of=("self",)).get(pk=contribution.pk)
    if page.get_parent().pk != section.pk:
        page.slug = free_slug(page.slug, slugs_below(section, page.slug).__contains__)
        page.move(section, pos="last-child", user=by)
    return page


@projecting()
def put_back(*, contribution, by):
    """On line again, with the last words that were published."""
    page = type(contribution).objects.select_for_update(of=("self",)).get(pk=contribution.pk)
    if page.withheld:
        raise ValidationError(REFUSALS[page.withheld], code="withheld")
    # Its author may have begun to write something else since.
    revision = last_published_revision(page) or page.latest_revision
    if page.live or revision is None or page.first_published_at is None:
        raise ValidationError(_("Its author has not published it yet."), code="draft")
    revision.publish(user=by, skip_permission_checks=True)
    return page
