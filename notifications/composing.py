"""What letters about notifications say: one at once, or several in a summary."""

from django.template.loader import render_to_string
from django.utils.translation import ngettext

from notifications import unsubscribing
from notifications.models.notification import ALWAYS_AT_ONCE, Kind
from notifications.wording import Wording
from territories.senders import absolute, origin_of, sender_of, speaking_for, territory_of

#: So many things are told in one letter; the others are on the site.
MOST = 40


def takes_letters(member):
    """Whether there is an address that answered once."""
    return bool(member.is_active and not member.origin and member.email and member.confirmed_at)


def letter_about(notifications, *, key="", wording=None):
    """The letter (for `post_many`) that tells one member these notifications, the oldest first.

    They are put into their present words (`wording`, read once for several letters). None for who takes no letters,
    and when nothing is left to say.
    """
    first = notifications[0]
    member = first.member
    if not takes_letters(member):
        return None
    territory = territory_of(member, first.territory if len(notifications) == 1 else None)
    wording = wording or Wording(notifications)
    with speaking_for(territory):
        notifications = wording.left(notifications)[:MOST]
    if not notifications:
        return None
    first = notifications[0]
    kinds = {each.kind for each in notifications}
    may_stop = not kinds & ALWAYS_AT_ONCE
    stop = unsubscribing.address(territory, "kind", member.pk, *sorted(kinds)) if may_stop else ""
    with speaking_for(territory):
        context = {
            "territory": territory,
            "origin": origin_of(territory),
            "member": member,
            "items": [item(each, territory) for each in notifications],
            "is_summary": len(notifications) > 1 or bool(key),
            "stop_url": stop,
            "settings_url": unsubscribing.settings_address(territory),
        }
        subject = first.title if not context["is_summary"] else summary_subject(notifications)
        return {
            "key": key or f"notice/{member.pk}/{first.key}",
            "to": member.email,
            "member": member,
            "sender": sender_of(territory),
            "subject": subject,
            "text": render_to_string("emails/notice.txt", context).strip() + "\n",
            "html": render_to_string("emails/notice.html", {**context, "subject": subject}),
            "headers": unsubscribing.headers(stop),
            "actor": None if context["is_summary"] else first.actor,
            "is_bulk": first.kind in (Kind.PUBLICATION, Kind.EVENT_CHANGE) or context["is_summary"],
            "notifications": [each.pk for each in notifications],
        }


def item(notification, territory):
    """A notification as a letter shows it."""
    return {
        "title": notification.title,
        "text": notification.text,
        "url": absolute(territory_of(notification.member, notification.territory), notification.url),
        "reasons": notification.reasons,
        "kind": notification.get_kind_display(),
    }


def summary_subject(notifications):
    count = len(notifications)
    first = notifications[0].title
    if count == 1:
        return first
    return ngettext("%(title)s, and %(count)s more", "%(title)s, and %(count)s more", count - 1) % {
        "title": first[:120],
        "count": count - 1,
    }
