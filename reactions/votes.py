"""Verbs on recommendations and support: a row and its count change together, or not at all."""

from datetime import timedelta

from django.db import IntegrityError, transaction
from django.db.models import Count, F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce, Greatest
from django.utils import timezone

from contributions.models import Contribution
from intake.prepared import prepared
from members.models import Member
from projects.models import ProjectPage
from reactions import news
from reactions.models import Comment, Recommendation, Support
from reactions.people import voter

#: How long a print of where a reader came from is kept.
BROWSER_HASH_KEPT = timedelta(days=1)


def recommend(*, contribution, person):
    """Counts this person, once; True when they were not counted yet."""
    reader = person.reader_on(contribution)
    if person.member:
        keys = {"member": person.member}
        if reader and _adopt(contribution, reader, person.member):
            return False
    else:
        keys = {"reader": reader, "browser_hash": person.browser_hash_on(contribution)}
    with transaction.atomic():
        try:
            with transaction.atomic():
                Recommendation.objects.create(contribution_id=contribution.pk, **keys)
        except IntegrityError:  # whoever else was writing at the time, a constraint says that they are there
            if not _is_counted(contribution, keys):
                raise
            return False
        _count(contribution, 1)
        news.notify_recommended(contribution, by=person.member)
    return True


def _is_counted(contribution, keys):
    """Whether one of these (member, reader, browser_hash) has a recommendation there."""
    known = Q(pk__in=[])
    for name, value in keys.items():
        if value:
            known |= Q(**{name: value})
    return Recommendation.objects.on(contribution).filter(known).exists()


@transaction.atomic
def _adopt(contribution, reader, member):
    """What this browser recommended before signing in becomes the member's; it was one person all along."""
    as_reader = Recommendation.objects.on(contribution).filter(reader=reader).select_for_update()
    if not as_reader:
        return False
    if Recommendation.objects.on(contribution).filter(member=member).exists():
        deleted, _by_model = as_reader.delete()
        _count(contribution, -deleted)
    else:
        as_reader.update(member=member, reader="", browser_hash="")
    return True


@transaction.atomic
def withdraw_recommendation(*, contribution, person):
    """Takes this person's recommendation back; True when there was one."""
    mine = Recommendation.objects.on(contribution)
    reader = person.reader_on(contribution)
    deleted = mine.filter(member=person.member).delete()[0] if person.member else 0
    deleted += mine.filter(reader=reader).delete()[0] if reader else 0
    if deleted:
        _count(contribution, -deleted)
    return bool(deleted)


def has_recommended(*, contribution, person):
    if not (person.member or person.token):  # most readers
        return False
    if person.member:
        return bool(_recommended(contribution.pk, person.member.pk, by="member"))
    return bool(_recommended(contribution.pk, person.reader_on(contribution), by="reader"))


@prepared
def _recommended(contribution, who, *, by):
    found = Recommendation.objects.filter(contribution=contribution, **{by: who})
    return found.order_by().values_list("pk", flat=True)[:1]


def is_known_reader(*, contribution, person):
    """Whether this browser, or one of the same make at the same place today, was counted already."""
    mine = Recommendation.objects.on(contribution)
    reader, browser_hash = person.reader_on(contribution), person.browser_hash_on(contribution)
    return (
        bool(reader)
        and mine.filter(Q(reader=reader) | (Q(browser_hash=browser_hash) if browser_hash else Q(pk__in=[]))).exists()
    )


def forget_traces():
    """Where readers came from is nobody's business after a day."""
    old = Recommendation.objects.filter(created_at__lt=timezone.now() - BROWSER_HASH_KEPT).exclude(browser_hash="")
    return old.update(browser_hash="")


def _count(contribution, change):
    Contribution.objects.filter(pk=contribution.pk).update(
        recommendation_count=Greatest(F("recommendation_count") + change, 0)
    )


def recount():
    """Sets right the numbers of pages whose people left without a word: an account deleted, a table mended by hand.

    Returns how many pages had a wrong number.
    """
    mended = 0
    for name, rows in (
        ("recommendation_count", Recommendation.objects.all()),
        ("comment_count", Comment.objects.visible()),
    ):
        counted = rows.filter(contribution=OuterRef("pk")).order_by().values("contribution")
        number = Coalesce(Subquery(counted.annotate(number=Count("pk")).values("number")), 0)
        wrong = Contribution.objects.annotate(number=number).exclude(**{name: F("number")})
        for pk in list(wrong.values_list("pk", flat=True)):
            mended += Contribution.objects.filter(pk=pk).update(**{name: number})
    return mended


def member_at(email):
    """The member who confirmed this address, or None."""
    return Member.objects.active().filter(email__iexact=email, confirmed_at__isnull=False).first()


def support(*, project, email="", hashed="", member=None):
    """Counts one confirmed person for a project that is still open; True when they were not counted yet.

    Whoever is no member is told by an address, or by its hash (`reactions.people.voter`) where only that is left.
    """
    member = member or (member_at(email) if email else None)
    hashed = voter(member.email if member else email) if member or email else hashed
    with transaction.atomic():
        # One after the other: the card repeats the number, and the end of the project closes the votes.
        project = ProjectPage.objects.select_for_update().get(pk=project.pk)
        if project.is_ended:
            return False
        known = Support.objects.filter(project=project, voter=hashed).first()
        if known:
            if member and not known.member_id and not project.supports.filter(member=member).exists():
                Support.objects.filter(pk=known.pk).update(member=member)
            return False
        if member and project.supports.filter(member=member).exists():
            return False
        Support.objects.create(project=project, member=member, voter=hashed)
        _count_support(project, 1)
    return True


@transaction.atomic
def withdraw_support(*, project, member):
    """Takes a member's vote back while votes are open; True when there was one."""
    project = ProjectPage.objects.select_for_update().get(pk=project.pk)
    if project.is_ended:
        return False
    deleted, _by_model = project.supports.filter(member=member).delete()
    if deleted:
        _count_support(project, -deleted)
    return bool(deleted)


def _count_support(project, change):
    """The project's row is held: the number on it and the one on its card are written together."""
    count = max(0, project.support_count + change)
    ProjectPage.objects.filter(pk=project.pk).update(support_count=count)
    Contribution.objects.filter(pk=project.pk).update(card={**project.card, "supports": count})
