"""What members do that touches several tables, or sends mail."""

from datetime import timedelta

from django.core import signing
from django.db import transaction
from django.utils import timezone

from members.mail_registry import post
from members.mails import CONTACT, INVITATION, INVITATION_SALT
from members.models import AuditEntry, ContactMessage, Invitation, Member
from members.models.audit import record

INVITATION_SESSION_KEY = "invitation"
INVITATION_LIFETIME = timedelta(days=30)
UNCONFIRMED_KEPT = timedelta(days=3)
MESSAGES_KEPT = timedelta(days=90)


@transaction.atomic
def send_message(*, sender, recipient, text, request):
    """Relays a message by mail: it carries no address, and is answered and reported on the site."""
    message = ContactMessage.objects.create(sender=sender, recipient=recipient, text=text)
    post(
        key=f"contact/{message.pk}",
        to=recipient.email,
        member=recipient,
        actor=sender,
        template=CONTACT.name,
        params={"message": message.pk},
        territory=request.territory,
    )
    return message


def report_message(*, message, reason):
    """Shows a relayed message to the animators; once is enough."""
    reported = ContactMessage.objects.filter(pk=message.pk, reported_at=None)
    return reported.update(reported_at=timezone.now(), report_reason=reason)


@transaction.atomic
def invite(*, inviter, email, message, request):
    """Invites somebody by mail.

    An address that has an account, or was invited lately, gets no letter, and nobody is told.
    """
    email = email.lower()
    lately = Invitation.objects.filter(email=email, sent_at__gte=timezone.now() - INVITATION_LIFETIME).exists()
    invitation = Invitation.objects.create(inviter=inviter, email=email, message=message)
    if lately or Member.objects.filter(email=email).exists():
        return invitation
    post(
        key=f"invitation/{invitation.pk}",
        to=email,
        actor=inviter,
        template=INVITATION.name,
        params={"invitation": invitation.pk},
        territory=request.territory,
    )
    return invitation


def read_invitation(token):
    """The invitation that a link carries, or None when it is forged, too old, or gone."""
    try:
        pk = signing.loads(token, salt=INVITATION_SALT, max_age=INVITATION_LIFETIME)
    except signing.BadSignature:
        return None
    return Invitation.objects.filter(pk=pk, accepted_by=None).first() if isinstance(pk, int) else None


def accept_invitation(request, member):
    """Links the new member to whoever invited them, when they came with the letter's link."""
    pk = request.session.pop(INVITATION_SESSION_KEY, None)
    if pk:
        Invitation.objects.filter(pk=pk, email=member.email, accepted_by=None).update(accepted_by=member)


@transaction.atomic
def move_home(*, member, territory):
    """Makes a territory the member's own; what they wrote, follow and animate stays. False when it was theirs.

    The log of both territories tells it: the letters, the directory and the figures follow from the column alone.
    """
    locked = Member.objects.select_for_update(of=("self",)).select_related("home_territory").get(pk=member.pk)
    old = locked.home_territory
    if old == territory:
        return False
    locked.home_territory = territory
    locked.save(update_fields=["home_territory"])
    line = {"area": AuditEntry.Area.ACCOUNTS, "target": f"member {member.pk}", "actor": member}
    if old:
        record(**line, verb="member.leaves_home", territory=old, to=territory.pk)
    record(**line, verb="member.comes_home", territory=territory, origin=old.pk if old else None)
    return True


@transaction.atomic
def save_avatar(member, picture):
    """Puts a clean picture, or none, in place of the old one, whose file goes when all is done."""
    old = member.avatar.name
    storage = member.avatar.storage
    if picture is None:
        member.avatar = ""
        member.save(update_fields=["avatar"])
    else:
        member.avatar.save(
            f"{member.slug}-{timezone.now():%Y%m%d%H%M%S}{picture.name[picture.name.rfind('.') :]}", picture
        )
    if old:
        transaction.on_commit(lambda: storage.delete(old))


def establish_members():
    """Ends the newcomer's time of those whose first publication has stood for two days."""
    ids = list(Member.objects.to_establish().values_list("pk", flat=True).distinct())
    return Member.objects.filter(pk__in=ids).update(established_at=timezone.now())


def purge_members():
    """Throws away accounts never confirmed, and relayed messages that nobody reported."""
    now = timezone.now()
    never_confirmed = Member.objects.filter(
        confirmed_at=None, last_login=None, date_joined__lt=now - UNCONFIRMED_KEPT, origin="", contributions=None
    )
    deleted = 0
    for member in never_confirmed[:500]:
        member.delete()
        deleted += 1
    ContactMessage.objects.filter(sent_at__lt=now - MESSAGES_KEPT, reported_at=None).delete()
    return deleted
