"""Verbs on the people of a community: invite, ask, answer, appoint, hand over, leave.

Each ends with `settle()`, which makes Wagtail's groups say the same.
"""

from datetime import timedelta

from allauth.account.models import EmailAddress
from django.core import signing
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from communities.mails import SALT, confirm_by_mail, invite_by_mail
from communities.models.membership import Membership
from communities.notices import ACCEPTED, APPOINTED, INVITED, JOINED, REQUESTED, notify_member
from communities.rights import sync_permissions
from communities.succession import seek_successor

AGAIN_AFTER = timedelta(days=1)
Role, State, Succession = Membership.Role, Membership.State, Membership.Succession


@transaction.atomic
def add_member(*, community, member, role=Role.CONTRIBUTOR, by=None):
    """Makes a member one of its people at once."""
    membership, _created = Membership.objects.update_or_create(
        community=community,
        member=member,
        defaults={"role": role, "state": State.ACCEPTED, "invited_by": by, "joined_at": timezone.now()},
    )
    sync_permissions(community)
    return membership


@transaction.atomic
def invite_member(*, community, member, by, role=Role.CONTRIBUTOR):
    """Asks a member to join; who asked to join already is taken at their word. Asked twice, the first stands."""
    membership, created = Membership.objects.get_or_create(
        community=community, member=member, defaults={"role": role, "invited_by": by}
    )
    if membership.state == State.REQUESTED:
        return accept_request(membership=membership, by=by)
    if created:
        send_invitation(membership)
    return membership


@transaction.atomic
def invite_address(*, community, email, by, role=Role.CONTRIBUTOR):
    """Invites by mail; nobody learns whether the address belongs to a member."""
    membership, created = Membership.objects.get_or_create(
        community=community, email=email.lower(), defaults={"role": role, "invited_by": by}
    )
    if created:
        send_invitation(membership)
    return membership


def send_invitation(membership):
    """Asks, on the site and by mail or by mail alone; once for each `created_at`, the moment at which it was asked."""
    if membership.email:
        invite_by_mail(membership)
        return
    notify_member(
        membership.member,
        membership.community,
        INVITED,
        key=f"invited/{membership.pk}/{membership.created_at:%Y%m%d%H%M%S%f}",
        target=membership,
        actor=membership.invited_by,
    )


@transaction.atomic
def invite_again(*, membership, by):
    """Sends an invitation that waits for its answer once more, a day after the last time at the earliest."""
    membership = Membership.objects.invited().select_for_update(of=("self",)).filter(pk=membership.pk).first()
    if membership is None:
        raise ValidationError(_("This invitation was answered or taken back."), code="gone")
    if membership.created_at > timezone.now() - AGAIN_AFTER:
        raise ValidationError(_("This invitation left less than a day ago: give them time."), code="soon")
    membership.created_at, membership.invited_by = timezone.now(), by
    membership.save(update_fields=["created_at", "invited_by"])
    send_invitation(membership)
    return membership


def read_key(key):
    """(the invitation whose mail carried this key, the number of the member it was made for or None).

    The invitation is None when the key is forged, or when it was answered or taken back.
    """
    try:
        pk, *member = as_list(signing.loads(key, salt=SALT, max_age=60 * 60 * 24 * 60))
    except signing.BadSignature:
        return None, None
    membership = Membership.objects.invited().filter(pk=pk, member=None).select_related("community").first()
    return membership, member[0] if member else None


def as_list(value):
    return value if isinstance(value, list) else [value]


def is_addressed_to(membership, member):
    """Whether an invitation by mail went to an address that this member has confirmed; mails are forwarded."""
    addresses = EmailAddress.objects.filter(user=member, verified=True).values_list("email", flat=True)
    own = {address.lower() for address in addresses} | ({member.email.lower()} if member.confirmed_at else set())
    return membership.email.lower() in own


def ask_the_address(*, membership, member):
    """Mails the invited address a link with which this member's account, whatever its address, may answer."""
    confirm_by_mail(membership, member)


@transaction.atomic
def accept_invitation(*, membership, member):
    """Says yes. An invitation that came by mail becomes the member's own."""
    known = Membership.objects.filter(community=membership.community, member=member).exclude(pk=membership.pk).first()
    if known:
        # Invited twice, by name and by mail: one place is enough.
        role = Role.ADMINISTRATOR if Role.ADMINISTRATOR in (membership.role, known.role) else Role.CONTRIBUTOR
        membership.delete()
        membership, membership.role = known, role
    membership.member, membership.email = member, ""
    membership.state, membership.joined_at = State.ACCEPTED, membership.joined_at or timezone.now()
    membership.save()
    sync_permissions(membership.community)
    if membership.invited_by:
        notify_member(
            membership.invited_by,
            membership.community,
            JOINED,
            key=f"joined/{membership.pk}",
            target=membership,
            actor=member,
        )
    return membership


@transaction.atomic
def decline_invitation(*, membership):
    membership.delete()


@transaction.atomic
def ask_to_join(*, community, member, message=""):
    """A member asks; the administrators answer."""
    membership, created = Membership.objects.get_or_create(
        community=community, member=member, defaults={"state": State.REQUESTED, "message": message[:500]}
    )
    for administrator in administrators(community) if created else ():
        notify_member(
            administrator,
            community,
            REQUESTED,
            key=f"asked/{membership.pk}",
            target=membership,
            actor=member,
        )
    return membership


@transaction.atomic
def accept_request(*, membership, by):
    membership.state, membership.joined_at, membership.invited_by = State.ACCEPTED, timezone.now(), by
    membership.save()
    sync_permissions(membership.community)
    notify_member(
        membership.member,
        membership.community,
        ACCEPTED,
        key=f"accepted/{membership.pk}",
        target=membership,
        actor=by,
    )
    return membership


@transaction.atomic
def decline_request(*, membership):
    membership.delete()


@transaction.atomic
def appoint(*, membership, role, by=None):
    """Gives one of its people another role. A community is never left without an administrator this way."""
    if membership.role == role:
        return membership
    if role == Role.CONTRIBUTOR and is_last_administrator(membership):
        raise ValidationError(_("Somebody must run the community: appoint another administrator first."), code="last")
    membership.role, membership.succession = role, Succession.NOT_ASKED
    if role == Role.CONTRIBUTOR:
        membership.enters_admin = False
    membership.save()
    sync_permissions(membership.community)
    if role == Role.ADMINISTRATOR and membership.member_id:
        notify_member(
            membership.member,
            membership.community,
            APPOINTED,
            key=f"appointed/{membership.pk}/{timezone.now():%Y%m%d%H%M}",
            target=membership,
            actor=by,
        )
    return membership


@transaction.atomic
def hand_over(*, community, giver, membership):
    """The one becomes administrator, the other contributor."""
    appoint(membership=membership, role=Role.ADMINISTRATOR, by=giver)
    own = Membership.objects.accepted().filter(community=community, member=giver).first()
    if own and own.pk != membership.pk:
        appoint(membership=own, role=Role.CONTRIBUTOR)
    return membership


@transaction.atomic
def leave(*, membership):
    """Goes, or is taken out. When nobody is left to run the community, its oldest contributor is asked."""
    community = membership.community
    was_administrator = membership.is_administrator
    membership.delete()
    sync_permissions(community)
    if was_administrator:
        seek_successor(community)


@transaction.atomic
def answer_take_over(*, membership, agrees):
    """The one who was asked says yes or no; after a no, the next oldest is asked."""
    if agrees:
        return appoint(membership=membership, role=Role.ADMINISTRATOR)
    membership.succession = Succession.DECLINED
    membership.save(update_fields=["succession"])
    return seek_successor(membership.community)


def is_last_administrator(membership):
    others = membership.community.memberships.staying().administrators().exclude(pk=membership.pk)
    return membership.is_administrator and not others.exists()


def administrators(community):
    """The members who run it."""
    rows = community.memberships.active().administrators().select_related("member")
    return [row.member for row in rows]
