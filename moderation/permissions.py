"""Permissions of the moderation: who sees a case, who decides, who answers an appeal."""

from django.db.models import Q

from members.models import Member
from moderation.models import Case, Verdict
from territories.animators import territories_of


def moderates(user):
    """Whether there is a territory whose queue they see."""
    return user.is_authenticated and user.has_perm("wagtailadmin.access_admin") and territories_of(user).exists()


def cases_of(user):
    """The cases of their territories; who administers the installation also sees those of none."""
    return Case.objects.all() if user.is_superuser else Case.objects.of_territories(territories_of(user))


def may_moderate(user, territory):
    return user.is_superuser or (territory is not None and territories_of(user).filter(pk=territory.pk).exists())


def animators_of(territory):
    """Whoever may decide there: the animators of the territory, and who administers the installation."""
    here = Q(groups__page_permissions__page__sites_rooted_here=territory.site) if territory else Q(pk__in=[])
    return Member.objects.active().filter(here | Q(is_superuser=True)).distinct()


def is_team(member):
    """Animators and administrators: only who administers the installation may sanction them."""
    return member.is_superuser or member.is_staff or member.has_perm("wagtailadmin.access_admin")


def may_sanction(user, member):
    """Suspend somebody: a member of one's own territory, since it holds on every territory."""
    if member is None or member.pk == user.pk or member.origin:
        return False
    if user.is_superuser:
        return not member.is_superuser
    return not is_team(member) and may_moderate(user, member.home_territory)


def may_decide(user, case):
    """Nobody judges what they wrote themselves, unless they administer the installation."""
    return may_moderate(user, case.territory) and (user.is_superuser or case.author_id != user.pk)


def verdicts_for(user, case, kind):
    """What may be decided of this case by this person."""
    found = [Verdict.KEEP]
    if case.author_id:
        found.append(Verdict.WARN)
    if kind and kind.can_hide:
        found += [Verdict.EDIT] if case.kind == "contribution" else []
        found.append(Verdict.HIDE)
    if kind and kind.can_remove:
        found.append(Verdict.REMOVE)
    if may_sanction(user, case.author):
        found += [Verdict.SILENCE, Verdict.SUSPEND]
    return found


def may_take_back(user, decision):
    """Undo what a decision changed, their own included; an account that it closed only by who may close it."""
    if not decision.stands or not decision.undo or not may_decide(user, decision.case):
        return False
    return "suspension" not in decision.undo or may_sanction(user, decision.case.author)


def may_answer(user, appeal):
    """Another person than who decided, where there is another."""
    decision = appeal.decision
    if not may_decide(user, decision.case):
        return False
    if decision.by_id != user.pk:
        return True
    return not animators_of(decision.case.territory).exclude(pk=user.pk).exists()
