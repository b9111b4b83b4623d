"""What communities tell people, in the language of the territory where it happens."""

from django.contrib.auth import get_user_model
from django.db.models import Q
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import lazystr
from django.utils.translation import gettext_lazy as _
from wagtail.models import GroupPagePermission

from notifications.actions import notify, post_letter
from notifications.models.notification import Kind
from territories.senders import absolute, sender_of, speaking_for, territory_of


class Words:
    """A sentence with its values, written when the language of the letter is known."""

    def __init__(self, sentence, values):
        self.sentence, self.values = sentence, values

    def __str__(self):
        return str(self.sentence) % self.values


def words(sentence, **values):
    return lazystr(Words(sentence, values))


def local_day(moment):
    """The day of a moment, written in the language and the time zone in force when the words are."""
    return lazystr(Day(moment))


class Day:
    def __init__(self, moment):
        self.moment = moment

    def __str__(self):
        return date_format(timezone.localtime(self.moment), "DATE_FORMAT")


def tell(member, community, *, key, title, text="", url="", actor=None):
    """One notification to one person about a community, and a letter at once."""
    return notify(
        member=member,
        kind=Kind.COMMUNITY,
        key=f"community/{community.pk}/{key}",
        title=title,
        url=url or f"{community.url or '/'}",
        text=text,
        actor=actor,
        page=community,
        territory=community.territory,
    )


def tell_animators(site, *, key, title, url, text="", actor=None):
    """The same to everybody who animates this territory; `actor` is the member whom the words name."""
    for member in animators_of(site):
        notify(
            member=member, kind=Kind.COMMUNITY, key=key, title=title, url=url, text=text, actor=actor, territory=site
        )  # fmt: skip


def animators_of(site):
    """Whoever may edit the front page of this territory; the installation's own administrators see to all of them."""
    groups = GroupPagePermission.objects.filter(page=site.root_page_id).values("group")
    return get_user_model().objects.filter(Q(groups__in=groups), is_active=True).distinct()


def invite_by_mail(membership, url):
    """Mails an address that may belong to nobody here yet."""
    key = f"community-invitation/{membership.pk}/{membership.created_at:%Y%m%d%H%M%S%f}"
    return _to_invited(membership, key=key, template="emails/community_invitation.txt", url=url)


def confirm_by_mail(membership, member, url):
    """Mails the same address when a member with another one opened the invitation; once a day for each member."""
    key = f"community-invitation/{membership.pk}/for/{member.pk}/{timezone.now():%Y%m%d}"
    return _to_invited(membership, key=key, template="emails/community_invitation_for.txt", url=url, member=member)


def _to_invited(membership, *, key, template, url, **context):
    community = membership.community
    territory = territory_of(None, community.territory)
    with speaking_for(territory):
        subject = _("%(community)s invites you") % {"community": community.title}
        context |= {
            "membership": membership,
            "community": community,
            "territory": territory,
            "url": absolute(territory, url),
        }
        text = render_to_string(template, context).strip() + "\n"
        paragraphs = [part.strip() for part in text.split("\n\n")]
        html = render_to_string("emails/letter.html", {**context, "paragraphs": paragraphs})
    return post_letter(
        key=key,
        to=membership.email,
        actor=membership.invited_by,
        subject=subject,
        text=text,
        html=html,
        sender=sender_of(territory),
    )
