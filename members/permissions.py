"""What a member may do, and how often: asked by forms, views and the editor."""

import json
import re
from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

DAY = timedelta(days=1)
LINK = re.compile(r"https?://", re.IGNORECASE)


class LimitReached(ValidationError):
    """Not now: the message says why and when, in words for the person."""


@dataclass(frozen=True)
class Allowance:
    """What is left today; None where there is no limit."""

    publications: int | None
    links: int | None

    @property
    def is_limited(self):
        return self.publications is not None


def publishing_allowance(member):
    """What `member` may still publish in these 24 hours. Only newcomers are limited."""
    if not member.is_newcomer:
        return Allowance(None, None)
    today = member.contributions.filter(live=True, first_published_at__gte=timezone.now() - DAY)
    published = list(today.values_list("body", flat=True))
    links = sum(count_links(body) for body in published)
    return Allowance(
        publications=max(0, settings.NEWCOMER_PUBLICATIONS_A_DAY - len(published)),
        links=max(0, settings.NEWCOMER_LINKS_A_DAY - links),
    )


def check_may_publish(member, *, links=0):
    """Raises LimitReached when this publication, with so many links, is one too many for a newcomer today.

    The editor calls it before it publishes a page for the first time; `count_links(body)` counts.
    """
    allowance = publishing_allowance(member)
    if not allowance.is_limited:
        return
    if allowance.publications == 0:
        raise LimitReached(
            ngettext(
                "New members publish %(count)s contribution a day at most, until their first one has stood for two "
                "days. Yours is kept: publish it tomorrow.",
                "New members publish %(count)s contributions a day at most, until their first one has stood for two "
                "days. Yours is kept: publish it tomorrow.",
                settings.NEWCOMER_PUBLICATIONS_A_DAY,
            )
            % {"count": settings.NEWCOMER_PUBLICATIONS_A_DAY},
            code="too_many_publications",
        )
    if links > allowance.links:
        raise LimitReached(
            _(
                "New members put %(count)s links a day at most in what they publish; this has %(links)s. "
                "Take some away, or publish it tomorrow."
            )
            % {"count": settings.NEWCOMER_LINKS_A_DAY, "links": links},
            code="too_many_links",
        )


def count_links(body):
    """How many web addresses a body holds: a StreamValue, its raw data, or its JSON."""
    raw = getattr(body, "raw_data", body)
    text = raw if isinstance(raw, str) else json.dumps(list(raw), default=str)
    return len(LINK.findall(text))


def may_contact(sender, recipient):
    """No private messages from or to minors, nor to whoever switched them off."""
    return (
        sender.is_authenticated
        and sender.pk != recipient.pk
        and recipient.is_active
        and not recipient.origin
        and recipient.accepts_contact
        and not sender.is_minor
        and not recipient.is_minor
    )


def may_reply(member, message):
    """Whoever received a message may answer it, though its sender takes no others."""
    return message.recipient_id == member.pk and message.sender.is_active and message.reported_at is None


def check_may_send_message(member):
    amount = settings.NEWCOMER_CONTACTS_A_DAY if member.is_newcomer else settings.CONTACTS_A_DAY
    if member.messages_sent.filter(sent_at__gte=timezone.now() - DAY).count() >= amount:
        raise LimitReached(
            ngettext(
                "You have sent %(count)s message in one day: write the next one tomorrow.",
                "You have sent %(count)s messages in one day: write the next one tomorrow.",
                amount,
            )
            % {"count": amount},
            code="too_many_messages",
        )


def check_may_invite(member):
    amount = settings.NEWCOMER_INVITATIONS_A_DAY if member.is_newcomer else settings.INVITATIONS_A_DAY
    if member.invitations.filter(sent_at__gte=timezone.now() - DAY).count() >= amount:
        raise LimitReached(
            ngettext(
                "You have invited %(count)s person in one day: invite the next one tomorrow.",
                "You have invited %(count)s people in one day: invite the next ones tomorrow.",
                amount,
            )
            % {"count": amount},
            code="too_many_invitations",
        )
