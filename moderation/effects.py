"""What a decision changes, and how it is taken back: things out of sight, people suspended, spam swept."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from contributions.actions import lifecycle
from contributions.models import Contribution
from contributions.models.authorship import CoAuthor
from contributions.reportables import KINDS
from members.models import Member
from members.models.audit import AuditEntry, record
from moderation.models import Suspension, Sweep, Verdict
from moderation.targets import thing_of
from reactions.actions import hide_comment, restore_comment
from reactions.models import Comment

#: For a suspension without an end, where a moment is wanted.
FOR_EVER = timedelta(days=36_500)


def apply(verdict, case, *, by, until=None, with_pages=False, reason=""):
    """Makes a verdict true; returns what is needed to take it back."""
    if verdict in (Verdict.HIDE, Verdict.REMOVE):
        return hide_thing(case, by=by, remove=verdict == Verdict.REMOVE)
    if verdict in (Verdict.KEEP, Verdict.WARN, Verdict.EDIT) and case.hidden_at:
        show_thing(case, by=by, before=case.undo)
    if verdict in (Verdict.SUSPEND, Verdict.SILENCE) and case.author:
        scope = Suspension.Scope.ACCOUNT if verdict == Verdict.SUSPEND else Suspension.Scope.COMMENTS
        undo = hide_thing(case, by=by, remove=False) if is_own_writing(case) else {}
        suspension = suspend(
            member=case.author, scope=scope, by=by, until=until, reason=reason, with_pages=with_pages,
            territory=case.territory,
        )  # fmt: skip
        return {**undo, "suspension": suspension.pk}
    return {}


def take_back(decision, *, by):
    """Undoes what a decision changed."""
    undo = decision.undo
    if "suspension" in undo:
        lift(suspension=Suspension.objects.get(pk=undo["suspension"]), by=by)
    if "thing" in undo:
        show_thing(decision.case, by=by, before=undo["thing"])


def hide_thing(case, *, by, remove):
    thing, kind = thing_of(case), KINDS.get(case.kind)
    if thing is None or not kind.can_hide:
        return {}
    before = kind.hide(thing, by, remove)
    # What was hidden until somebody decides was in sight before that.
    return {"thing": case.undo if case.hidden_at else before}


def is_own_writing(case):
    """False for a community and a place, which only a decision on themselves hides."""
    mine = Contribution.objects.written_by(case.author)
    return case.kind != "contribution" or mine.filter(pk=case.object_id).exists()


def writings_on(member, territory):
    """What a member has on line on one territory, communities and places left aside; none without a territory."""
    return Contribution.objects.live().written_by(member).filter(territory=territory, territory__isnull=False)


def show_thing(case, *, by, before):
    thing, kind = thing_of(case), KINDS.get(case.kind)
    if thing is not None and kind.can_hide:
        kind.show(thing, by, before)


@transaction.atomic
def suspend(*, member, scope, by, until=None, reason="", with_pages=False, territory=None):
    """Closes the account, or comments, to a member; asked twice, the later end stands.

    `with_pages` hides what they wrote on the territory that decides (their own, where none is named). What others
    sign too stays: it can be hidden by a decision on the page.
    """
    member = Member.objects.select_for_update().get(pk=member.pk)
    suspension, _created = Suspension.objects.get_or_create(member=member, scope=scope, lifted_at=None)
    suspension.until, suspension.reason = until, reason
    if scope == Suspension.Scope.COMMENTS:
        member.silenced_until = until or timezone.now() + FOR_EVER
        member.save(update_fields=["silenced_until"])
    else:
        member.is_active = False
        member.save(update_fields=["is_active"])
        if with_pages:
            shared = CoAuthor.objects.accepted().exclude(member=member)
            pages = writings_on(member, territory or member.home_territory)
            pages = pages.exclude(pk__in=shared.values("contribution"))
            hidden = [page.pk for page in pages if lifecycle.hide(contribution=page, by=by)]
            suspension.hidden_pages = [*suspension.hidden_pages, *hidden]
    suspension.save()
    record(
        area=AuditEntry.Area.MODERATION, verb="member.suspended", target=f"member {member.pk}", actor=by,
        territory=territory or member.home_territory, scope=scope, until=until.isoformat() if until else "",
    )  # fmt: skip
    return suspension


@transaction.atomic
def lift(*, suspension, by=None):
    """Ends a suspension, and shows what was hidden with it."""
    suspension = Suspension.objects.select_for_update().select_related("member").get(pk=suspension.pk)
    if suspension.lifted_at:
        return suspension
    member = suspension.member
    suspension.lifted_at = timezone.now()
    suspension.save(update_fields=["lifted_at"])
    if suspension.scope == Suspension.Scope.COMMENTS:
        member.silenced_until = None
        member.save(update_fields=["silenced_until"])
    else:
        member.is_active = True
        member.save(update_fields=["is_active"])
        for page in Contribution.objects.filter(pk__in=suspension.hidden_pages):
            lifecycle.show(contribution=page, by=by)
    record(
        area=AuditEntry.Area.MODERATION, verb="member.readmitted", target=f"member {member.pk}", actor=by,
        territory=member.home_territory, scope=suspension.scope,
    )  # fmt: skip
    return suspension


def lift_what_is_over():
    """Ends the suspensions whose time is up; returns how many."""
    over = list(Suspension.objects.over())
    for suspension in over:
        lift(suspension=suspension)
    return len(over)


@transaction.atomic
def sweep(*, member, territory, by):
    """Spam: a member's writings and comments on a territory, and the profile, out of sight in one gesture."""
    pages = writings_on(member, territory)
    hidden = [page.pk for page in pages if lifecycle.hide(contribution=page, by=by)]
    comments = list(
        Comment.objects.filter(author=member, state=Comment.State.VISIBLE, contribution__territory=territory)
    )
    for comment in comments:
        hide_comment(comment=comment, by=by)
    undo = {"pages": hidden, "comments": [comment.pk for comment in comments]}
    if member.home_territory_id == territory.pk:
        undo["profile"] = KINDS["member"].hide(member, by)
    done = Sweep.objects.create(member=member, territory=territory, by=by, undo=undo)
    record(
        area=AuditEntry.Area.MODERATION, verb="member.swept", target=f"member {member.pk}", actor=by,
        territory=territory, pages=len(hidden), comments=len(comments),
    )  # fmt: skip
    return done


@transaction.atomic
def undo_sweep(*, sweep, by):
    """Brings all of it back."""
    sweep = Sweep.objects.select_for_update().get(pk=sweep.pk)
    if sweep.undone_at:
        return sweep
    for page in Contribution.objects.filter(pk__in=sweep.undo["pages"]):
        lifecycle.show(contribution=page, by=by)
    for comment in Comment.objects.filter(pk__in=sweep.undo["comments"]):
        restore_comment(comment=comment, by=by)
    if "profile" in sweep.undo:
        KINDS["member"].show(sweep.member, by, sweep.undo["profile"])
    sweep.undone_at = timezone.now()
    sweep.save(update_fields=["undone_at"])
    record(
        area=AuditEntry.Area.MODERATION, verb="member.sweep_undone", target=f"member {sweep.member_id}", actor=by,
        territory=sweep.territory,
    )  # fmt: skip
    return sweep
