"""The mails of this app, put into words when they leave: the weekly letter, and the question to a new subscriber."""

import time
from datetime import datetime

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from follows.models import Subscription
from follows.weekly_mail import ReaderLetter, SubscriberLetter, WeekHere
from members.mail_registry import Mail, MailTemplate
from members.models import Member
from territories.models import Territory
from territories.senders import absolute, origin_of, sender_of, speaking_for, territory_of

#: So many seconds what all letters of a territory share is taken as it was read.
FRESH = 10


def week_of(row, territory, shared):
    """What all letters of a territory's week share, as of the moment at which the mail was planned; read anew every
    few seconds, so that what is withdrawn while letters leave is in none of the next.
    """
    moment = datetime.fromisoformat(row.params["at"])
    read_at, here = shared.get(("week", territory.pk, moment), (0, None))
    if here is None or time.monotonic() - read_at > FRESH:
        here = WeekHere(territory, moment)
        shared["week", territory.pk, moment] = time.monotonic(), here
    return here


def compose_digest(row, shared):
    """Pages as they are now; what was told (`notifications`) was chosen when the mail was planned."""
    member = Member.objects.active().filter(pk=row.member_id).select_related("home_territory__site").first()
    territory = member and (member.home_territory or Territory.objects.first_one())
    if not territory:
        return None
    return ReaderLetter(week_of(row, territory, shared), member, told=row.params["notifications"]).as_mail()


def compose_subscriber(row, shared):
    subscriptions = Subscription.objects.select_related("saved_filter", "territory__site")
    subscription = subscriptions.filter(pk=row.params["subscription"]).first()
    if subscription is None:
        return None
    return SubscriberLetter(week_of(row, subscription.territory, shared), subscription).as_mail()


def compose_confirm_subscription(row, shared):
    subscription = Subscription.objects.filter(pk=row.params["subscription"]).select_related("saved_filter").first()
    if subscription is None:
        return None
    territory = territory_of(None, row.territory)
    with speaking_for(territory):
        context = {
            "territory": territory,
            "origin": origin_of(territory),
            "words": subscription.wanted,
            "confirm_url": absolute(territory, reverse("follows:confirm", args=[subscription.key])),
        }
        return Mail(
            subject=_("Confirm your subscription to %(site)s") % {"site": territory.label},
            text=render_to_string("emails/subscription.txt", context).strip() + "\n",
            html=render_to_string("emails/subscription.html", context),
            sender=sender_of(territory),
        )


DIGEST = MailTemplate("digest", compose_digest, gettext_lazy("The weekly letter"))
SUBSCRIBER = MailTemplate("subscriber", compose_subscriber, gettext_lazy("The weekly letter"))
CONFIRM_SUBSCRIPTION = MailTemplate(
    "emails/subscription", compose_confirm_subscription, gettext_lazy("Confirmation of an address")
)
