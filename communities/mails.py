"""The mails of communities, put into words when they leave: invitations to addresses, and letters to who follows."""

from django.core import signing
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from communities.models.membership import Membership
from communities.models.records import CommunityLetter, LetterRefusal
from members.mail import dressed
from members.mail_registry import MailTemplate
from members.models import Member
from notifications import unsubscribing
from notifications.actions import post_letter
from territories.senders import absolute, speaking_for, territory_of

SALT = "communities.invitation"


def invitation_url(membership, member=None):
    """Where an invitation is answered; by mail, the address carries the proof that the mail was read, and for which
    member's account it was made.
    """
    url = reverse("communities:invitation", args=[membership.community.slug])
    if not membership.email:
        return url
    key = [membership.pk, member.pk] if member else membership.pk
    return f"{url}?cle={signing.dumps(key, salt=SALT)}"


def invite_by_mail(membership):
    """Mails an address that may belong to nobody here yet."""
    return post_letter(
        key=f"community-invitation/{membership.pk}/{membership.created_at:%Y%m%d%H%M%S%f}",
        to=membership.email,
        actor=membership.invited_by,
        territory=membership.community.territory,
        template=INVITATION.name,
        params={"membership": membership.pk},
    )


def confirm_by_mail(membership, member):
    """Mails the same address when a member with another one opened the invitation; once a day for each member."""
    return post_letter(
        key=f"community-invitation/{membership.pk}/for/{member.pk}/{timezone.now():%Y%m%d}",
        to=membership.email,
        actor=membership.invited_by,
        territory=membership.community.territory,
        template=INVITATION_FOR.name,
        params={"membership": membership.pk, "member": member.pk},
    )


def compose_invitation(row, shared):
    """None once it was answered or taken back."""
    invited = Membership.objects.invited().select_related("community", "invited_by")
    membership = invited.filter(pk=row.params["membership"], email=row.recipient).first()
    if membership is None:
        return None
    member = Member.objects.filter(pk=row.params.get("member")).first()
    if "member" in row.params and member is None:
        return None
    community, territory = membership.community, territory_of(None, row.territory)
    with speaking_for(territory):
        context = {
            "membership": membership,
            "member": member,
            "community": community,
            "territory": territory,
            "url": absolute(territory, invitation_url(membership, member)),
        }
        text = render_to_string(f"{row.template}.txt", context).strip() + "\n"
        return dressed(_("%(community)s invites you") % {"community": community.title}, text, context)


def post_community_letter(letter, member):
    """One letter to one member, with its way out; None when they have had it."""
    return post_letter(
        key=f"community-letter/{letter.pk}/{member.pk}",
        to=member.email,
        member=member,
        actor=letter.sender,
        territory=letter.community.territory,
        template=LETTER.name,
        params={"letter": letter.pk},
        is_bulk=True,
    )


def compose_letter(row, shared):
    """None once its community is off line, or they want no more letters of it."""
    letters = CommunityLetter.objects.filter(community__live=True).select_related("community", "sender")
    letter = letters.filter(pk=row.params["letter"]).first()
    if letter is None or LetterRefusal.objects.filter(community=letter.community, member=row.member_id).exists():
        return None
    community, territory = letter.community, territory_of(None, row.territory)
    stop = unsubscribing.address(territory, "community-letter", community.pk, row.member_id)
    with speaking_for(territory):
        context = {
            "letter": letter,
            "community": community,
            "territory": territory,
            "url": absolute(territory, community.url or "/"),
            "stop_url": stop,
        }
        text = render_to_string("emails/community_letter.txt", context).strip() + "\n"
        subject = _("%(community)s: %(subject)s") % {"community": community.title, "subject": letter.subject}
        return dressed(subject, text, context, headers=unsubscribing.headers(stop))


INVITATION = MailTemplate("emails/community_invitation", compose_invitation, gettext_lazy("Invitation"))
INVITATION_FOR = MailTemplate("emails/community_invitation_for", compose_invitation, gettext_lazy("Invitation"))
LETTER = MailTemplate("community-letter", compose_letter, gettext_lazy("letter of a community"))
