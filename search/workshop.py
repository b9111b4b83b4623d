"""Verbs of the tag workshop: find what may be one, merge, keep apart, rename, describe, and take back.

Tags are one space for the whole installation. What only one animator's territories use, she repairs alone; what
others use too, she asks for, and whoever administers the installation decides.
"""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Count, Q
from django.utils import timezone

from contributions.actions.tags import CannotMerge, merge_tags, relations_to_tags, rename_tag, undo_tag_merge
from contributions.models import Contribution, Tag, TaggedContribution, TagMerge
from members.models.audit import AuditEntry, record
from search.likeness import exact_folds, near_pairs
from search.models.proposals import TagProposal
from territories.animators import territories_of

SAMPLES = 3


@transaction.atomic
def find_proposals():
    """Compares all tags; adds what is new, drops what is no longer alike and was not judged. Returns how many wait."""
    tags = list(Tag.objects.current().with_count().only("pk", "name", "key"))
    found = {}
    for target, source in exact_folds(tags):
        found[TagProposal.pair_of(source, target)] = (source, target, TagProposal.Reason.FOLD, 100)
    for target, source, likeness in near_pairs(tags):
        found.setdefault(
            TagProposal.pair_of(source, target), (source, target, TagProposal.Reason.NEAR, likeness)
        )  # fmt: skip
    TagProposal.objects.filter(state=TagProposal.State.OPEN).exclude(pair__in=list(found)).delete()
    known = set(TagProposal.objects.values_list("pair", flat=True))
    TagProposal.objects.bulk_create(
        TagProposal(pair=pair, source=source, target=target, reason=reason, likeness=likeness)
        for pair, (source, target, reason, likeness) in found.items()
        if pair not in known
    )
    return TagProposal.objects.to_judge().count()


def proposals_for(user, territories):
    """What concerns these territories: one of the two tags, at least, is used there."""
    proposals = TagProposal.objects.to_judge().select_related("source", "target", "asked_by")
    if user.is_superuser and territories is None:
        return proposals
    here = TaggedContribution.objects.filter(territory__in=territories).values("tag")
    return seen(proposals, territories).filter(Q(source__in=here) | Q(target__in=here))


def seen(proposals, territories):
    """The proposals whose two tags may be read by whoever looks after these territories."""
    tags = Tag.objects.seen_from(territories).values("pk")
    return proposals.filter(source__in=tags, target__in=tags)


def tags_for(user):
    """The tags that this person may read in the workshop."""
    return Tag.objects.current() if user.is_superuser else Tag.objects.current().seen_from(territories_of(user))


def may_change(user, tag):
    """Whether nobody else's territory uses this tag, so that its animator decides alone."""
    if user.is_superuser:
        return True
    if not user.has_perm("contributions.change_tag"):
        return False
    territories = territories_of(user)
    tag_links = TaggedContribution.objects.filter(tag=tag)
    return (
        tag_links.filter(territory__in=territories).exists()
        and not tag_links.exclude(territory__in=territories).exists()
    )


def may_undo(user, merge):
    """Who administers everything, or the animator on whose territories alone the merge changed something."""
    if user.is_superuser:
        return True
    changes = merge.undo.get(TaggedContribution._meta.label, {})
    moved = TaggedContribution.objects.filter(pk__in=changes.get("moved", []))
    touched = set(moved.values_list("territory", flat=True))
    # A page that carried both tags has lost one: nothing moved there, and yet the merge can be taken back.
    touched |= {int(row.get("territory_id", 0)) for row in changes.get("dropped", [])}
    mine = set(territories_of(user).values_list("pk", flat=True))
    return user.has_perm("contributions.change_tag") and bool(touched) and touched <= mine


@transaction.atomic
def merge(*, proposal, by, reverse=False):
    """Makes one a spelling of the other; only asks for it when others use it too. The merge, or None."""
    proposal = TagProposal.objects.select_for_update().get(pk=proposal.pk)
    source, target = (proposal.target, proposal.source) if reverse else (proposal.source, proposal.target)
    if proposal.state != TagProposal.State.OPEN or source.alias_of_id or source == target.target:
        return None
    if not may_change(by, source):
        if not by.has_perm("contributions.change_tag"):
            raise PermissionDenied
        proposal.asked_by, proposal.asked_at = by, timezone.now()
        if reverse:
            proposal.source, proposal.target = source, target
        proposal.save()
        return None
    try:
        done = merge_tags(source=source, target=target)
    except CannotMerge:  # another merge of one of them was quicker
        return None
    _judge(proposal, TagProposal.State.MERGED, by)
    record(area=AuditEntry.Area.TAGS, verb="tag.merged", target=f"{source} → {target}", actor=by, merge=done.pk)
    return done


@transaction.atomic
def keep_apart(*, proposal, by):
    """Never proposed again, unless somebody changes their mind."""
    proposal = TagProposal.objects.select_for_update().get(pk=proposal.pk)
    _judge(proposal, TagProposal.State.APART, by)
    record(area=AuditEntry.Area.TAGS, verb="tag.kept_apart", target=str(proposal), actor=by)


@transaction.atomic
def propose_again(*, proposal, by):
    proposal.state, proposal.judged_by, proposal.judged_at = TagProposal.State.OPEN, None, None
    proposal.save()
    record(area=AuditEntry.Area.TAGS, verb="tag.proposed_again", target=str(proposal), actor=by)


def _judge(proposal, state, by):
    proposal.state, proposal.judged_by, proposal.judged_at = state, by, timezone.now()
    proposal.save()


@transaction.atomic
def merge_into(*, source, target, by):
    """A merge that no machine proposed."""
    if not may_change(by, source):
        raise PermissionDenied
    done = merge_tags(source=source, target=target)
    record(area=AuditEntry.Area.TAGS, verb="tag.merged", target=f"{source} → {target}", actor=by, merge=done.pk)
    return done


@transaction.atomic
def undo_merge(*, merge, by):
    """Gives both back what they had, and lets them be judged again."""
    if not may_undo(by, merge):
        raise PermissionDenied
    undo_tag_merge(merge=merge)
    pair = TagProposal.pair_of(merge.source, merge.target)
    TagProposal.objects.filter(pair=pair).update(state=TagProposal.State.OPEN, judged_by=None, judged_at=None)
    record(area=AuditEntry.Area.TAGS, verb="tag.merge_undone", target=str(merge), actor=by, merge=merge.pk)


@transaction.atomic
def rename(*, tag, name, by):
    """Another name; the old one, and its address, lead to it. The tag that has the name now."""
    if not may_change(by, tag):
        raise PermissionDenied
    old = tag.name
    renamed, _merge = rename_tag(tag=tag, name=name)
    record(area=AuditEntry.Area.TAGS, verb="tag.renamed", target=f"{old} → {renamed.name}", actor=by, tag=renamed.pk)
    return renamed


@transaction.atomic
def describe(*, tag, text, by):
    if not may_change(by, tag):
        raise PermissionDenied
    Tag.objects.filter(pk=tag.pk).update(description=text)
    record(area=AuditEntry.Area.TAGS, verb="tag.described", target=tag.name, actor=by, tag=tag.pk)


def merges_seen_by(user):
    """The latest merges of tags that this person's territories use."""
    merges = TagMerge.objects.select_related("source", "target")
    if user.is_superuser:
        return merges
    here = TaggedContribution.objects.filter(territory__in=territories_of(user)).values("tag")
    return merges.filter(Q(target__in=here) | Q(source__in=here))


def figures(tags, territories):
    """{tag: {"pages", "followers", "samples"}}: what these territories know of each, in four queries at most."""
    pks = [tag.pk for tag in tags]
    counts = dict(Tag.objects.filter(pk__in=pks).with_count(territories=territories).values_list("pk", "count"))
    followers = followers_of(pks, territories)
    samples = samples_of(pks, territories)
    return {
        pk: {"pages": counts.get(pk, 0), "followers": followers.get(pk, 0), "samples": samples.get(pk, [])}
        for pk in pks
    }


def followers_of(pks, territories):
    """How many members follow each tag; the app of follows is known by its relation alone."""
    for model, field in relations_to_tags():
        if model.__name__ == "Follow":
            follows = model._base_manager.filter(**{f"{field}__in": pks})
            if territories is not None:
                follows = follows.filter(follower__home_territory__in=territories)
            return dict(follows.values_list(field).annotate(count=Count("pk")).values_list(field, "count"))
    return {}


def samples_of(pks, territories):
    """A few published pages of each tag, the newest first, in two queries."""
    tag_links = TaggedContribution.objects.published().filter(tag__in=pks)
    tag_links = tag_links.filter(territory__in=territories) if territories is not None else tag_links
    wanted = {}
    for tag, page in tag_links.newest_first().values_list("tag", "content_object")[:2000]:
        if len(wanted.setdefault(tag, [])) < SAMPLES:
            wanted[tag].append(page)
    pages = Contribution.objects.live().defer_streamfields().in_bulk([pk for some in wanted.values() for pk in some])
    return {tag: [pages[pk] for pk in some if pk in pages] for tag, some in wanted.items()}
