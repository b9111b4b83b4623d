"""Verbs on personal tokens: make, revoke, remind of those that expire, forget those that are long over."""

from datetime import timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from api.tokens.models import KEPT_AFTERWARDS, LONGEST_LIFE, MOST_TOKENS, REMEMBERED_FOR, MemberToken, RememberedAnswer
from members.limits import DAY, Limit
from members.mail_registry import post, post_once
from members.models import Member
from members.models.audit import AuditEntry, record

#: How many one member may make in a day.
MADE_A_DAY = Limit("tokens-made", 20, DAY)
REMINDED_BEFORE = timedelta(days=7)


@transaction.atomic
def make_token(*, member, territory, name, scopes, expires_at):
    """(token, secret) for a member, who is told by mail. Raises ValidationError, in words, for one too many."""
    if not timezone.now() < expires_at <= timezone.now() + LONGEST_LIFE:
        raise ValidationError(_("A token works for a year at most."))
    Member.objects.select_for_update().get(pk=member.pk)  # two at once would both be the last one allowed
    if MemberToken.objects.of(member).working().count() >= MOST_TOKENS:
        raise ValidationError(
            _("You have %(count)s tokens already: revoke one that is not used.") % {"count": MOST_TOKENS}
        )
    if not MADE_A_DAY.hit(member.pk):
        raise ValidationError(_("You have made many tokens today: make the next one tomorrow."))
    token, secret = MemberToken.objects.issue(member=member, name=name, scopes=sorted(scopes), expires_at=expires_at)
    post_once(
        template="emails/token_made", to=member.email, territory=territory, member=member, params={"token": token.pk}
    )
    note("token.made", token, actor=member, territory=territory)
    return token, secret


@transaction.atomic
def revoke(*, token, by, territory=None):
    """It opens nothing from now on. True when it was not revoked already."""
    changed = MemberToken.objects.filter(pk=token.pk, revoked_at=None).update(revoked_at=timezone.now())
    if changed:
        note("token.revoked", token, actor=by, territory=territory)
    return bool(changed)


def revoke_all(*, member, by, territory=None):
    """Every token of a member; returns how many."""
    return sum(
        revoke(token=token, by=by, territory=territory)
        for token in MemberToken.objects.of(member).filter(revoked_at=None)
    )


def note(verb, token, *, actor, territory):
    record(
        area=AuditEntry.Area.ROLES, verb=verb, target=f"token {token.pk}", actor=actor, territory=territory,
        member=token.member_id, scopes=token.scopes, expires_at=token.expires_at.isoformat(),
    )  # fmt: skip


def remind_of_expiry():
    """Writes to the owners of tokens that were used and end within a week; once for each. Returns how many."""
    soon = MemberToken.objects.working().filter(
        expires_at__lte=timezone.now() + REMINDED_BEFORE, reminded_at=None, last_used_on__isnull=False
    )
    reminded = 0
    for token in soon.select_related("member__home_territory"):
        with transaction.atomic():
            if MemberToken.objects.filter(pk=token.pk, reminded_at=None).update(reminded_at=timezone.now()):
                post(
                    key=f"token-expires/{token.pk}", template="emails/token_expires", to=token.member.email,
                    territory=token.member.home_territory, member=token.member, params={"token": token.pk},
                    valid_until=token.expires_at,
                )  # fmt: skip
                reminded += 1
    return reminded


def forget_old():
    """Deletes tokens that have been over for a month, and remembered answers of yesterday; returns how many rows."""
    before = timezone.now() - KEPT_AFTERWARDS
    over = MemberToken.objects.filter(Q(expires_at__lt=before) | Q(revoked_at__lt=before))
    old = RememberedAnswer.objects.filter(at__lt=timezone.now() - REMEMBERED_FOR)
    return old.delete()[0] + over.delete()[0]
