"""Verbs on what a community shows: put on its shelf, put in front, moved, kept counted."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Max
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from communities.joining import administrators
from communities.models.sharing import CommunityShelf, Feature
from communities.notices import tell, words
from communities.permissions import may_run, may_suggest
from contributions.actions.lifecycle import last_published_revision
from contributions.projections import CONTENTS, changed, projecting
from contributions.withholding import REFUSALS

State = CommunityShelf.State
FEATURES = 4


@transaction.atomic
def suggest(*, community, contribution, by):
    """Asks a community to show a contribution; its administrators need not ask themselves."""
    if not may_suggest(by, contribution, community):
        raise PermissionDenied
    shelved, created = CommunityShelf.objects.get_or_create(
        community=community, contribution_id=contribution.pk, defaults={"suggested_by": by}
    )
    if may_run(by, community):
        return decide(shelved=shelved, accepts=True, by=by)
    for administrator in administrators(community) if created else ():
        tell(
            administrator,
            community,
            key=f"suggested/{shelved.pk}",
            title=words(
                gettext_lazy("%(name)s suggests “%(title)s” to %(community)s"),
                name=by,
                title=contribution.title,
                community=community.title,
            ),
            url=reverse("communities:publications", args=[community.slug]),
            actor=by,
        )
    return shelved


@projecting()
def decide(*, shelved, accepts, by):
    """Shows it, or does not."""
    shelved.state = State.ACCEPTED if accepts else State.DECLINED
    shelved.decided_by, shelved.decided_at = by, timezone.now()
    shelved.save()
    changed([shelved.community_id], {CONTENTS})
    if accepts and shelved.suggested_by_id:
        tell(
            shelved.suggested_by,
            shelved.community,
            key=f"shelved/{shelved.pk}",
            title=words(
                gettext_lazy("%(community)s shows “%(title)s”"),
                community=shelved.community.title,
                title=shelved.contribution.title,
            ),
            actor=by,
        )
    return shelved


@projecting()
def take_down(*, community, contribution):
    """Shows it no more; its author's page stays where it is."""
    CommunityShelf.objects.filter(community=community, contribution_id=contribution.pk).delete()
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
def move(*, contribution, rubric, by):
    """Puts a page of a community into another of its rubrics; its old address leads to the new one."""
    if rubric is None or type(contribution) not in rubric.specific_class.allowed_subpage_models():
        raise ValidationError(_("This page cannot go into this rubric."), code="rubric")
    page = type(contribution).objects.select_for_update(of=("self",)).get(pk=contribution.pk)
    if page.get_parent().pk != rubric.pk:
        page.slug = free_slug(rubric, page.slug)
        page.move(rubric, pos="last-child", user=by)
    return page


def free_slug(parent, base):
    """This address, or the next one that nothing below this page has."""
    taken = set(parent.get_children().values_list("slug", flat=True))
    number, slug = 1, base
    while slug in taken:
        number += 1
        slug = f"{base}-{number}"
    return slug


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
