"""Mails about notifications: one at once, or several in a summary."""

from django.template.loader import render_to_string
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from members.mail_registry import Mail, MailTemplate
from notifications import unsubscribing
from notifications.models import Notification
from notifications.wording import Wording
from territories.senders import absolute, origin_of, sender_of, speaking_for, territory_of

#: So many things are told in one mail; the others are on the site.
MOST = 40


def takes_letters(member):
    """Whether there is an address that answered once."""
    return bool(member.is_active and not member.origin and member.email and member.confirmed_at)


def notice_about(notification):
    """The mail (for `post_many`) that tells one notification at once; None for who takes no mails."""
    member = notification.member
    if not takes_letters(member):
        return None
    return {
        "key": f"notice/{member.pk}/{notification.key}",
        "to": member.email,
        "member": member,
        "actor": notification.actor,
        "territory": notification.territory,
        "template": "notice",
        "params": {"notifications": [notification.pk]},
        "is_bulk": notification.declared.is_bulk,
    }


def summary_of(notifications, *, key, wording):
    """The mail that tells one member several, the oldest first; None for who takes none, or with nothing to say."""
    member = notifications[0].member
    territory = territory_of(member)
    if not takes_letters(member):
        return None
    with speaking_for(territory):
        left = wording.left(notifications)[:MOST]
    if not left:
        return None
    return {
        "key": key,
        "to": member.email,
        "member": member,
        "template": "summary",
        "params": {"notifications": [each.pk for each in left]},
        "is_bulk": True,
    }


def read(row):
    """The notifications that a waiting mail tells, the oldest first."""
    notifications = Notification.objects.filter(pk__in=row.params["notifications"], member=row.member_id)
    return list(notifications.select_related("member", "territory", "actor").order_by("created_at", "pk"))


def compose_notice(row, shared):
    notifications = read(row)
    if not notifications:
        return None
    return mail_about(notifications, territory_of(notifications[0].member, notifications[0].territory))


def compose_summary(row, shared):
    notifications = read(row)
    if not notifications:
        return None
    return mail_about(notifications, territory_of(notifications[0].member), is_summary=True)


def mail_about(notifications, territory, *, is_summary=False):
    """The `Mail` that tells one member these notifications; None with nothing to say, or for who takes none."""
    member = notifications[0].member
    wording = Wording(notifications)
    if not takes_letters(member):
        return None
    with speaking_for(territory):
        left = wording.left(notifications)[:MOST]
        if not left:
            return None
        kinds = [each.declared for each in left]
        topics = sorted({kind.topic for kind in kinds})
        may_stop = all(kind.may_be_switched_off for kind in kinds)
        stop = unsubscribing.address(territory, "kind", member.pk, *topics) if may_stop else ""
        context = {
            "territory": territory,
            "origin": origin_of(territory),
            "member": member,
            "items": [item(each) for each in left],
            "is_summary": is_summary,
            "stop_url": stop,
            "settings_url": unsubscribing.settings_address(territory),
            "subject": summary_subject(left) if is_summary else left[0].title,
        }
        template = "emails/notice" if is_summary else kinds[0].template
        return Mail(
            subject=context["subject"],
            text=render_to_string(f"{template}.txt", context).strip() + "\n",
            html=render_to_string(f"{template}.html", context),
            sender=sender_of(territory),
            headers=unsubscribing.headers(stop),
        )


def item(notification):
    """A notification, put into words, as a mail shows it."""
    return {
        "title": notification.title,
        "text": notification.text,
        "url": absolute(territory_of(notification.member, notification.territory), notification.url),
        "reasons": notification.reasons,
        "kind": notification.topic.label,
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


def compose_given(row, shared):
    """Words that somebody typed, and those of mails from before parameters were kept."""
    words = {name: row.params.get(name, "") for name in ("subject", "text", "html", "sender")}
    return Mail(**words, headers=row.params.get("headers", {}))


NOTICE = MailTemplate("notice", compose_notice, _("Notification"))
SUMMARY = MailTemplate("summary", compose_summary, _("Notifications"))
GIVEN = MailTemplate("given", compose_given, _("Message"))
