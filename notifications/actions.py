"""What notifications do for others: tell people what concerns them, and take mails into the outbox."""

from datetime import timedelta
from email.utils import make_msgid, parseaddr

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from wagtail.models import Page

from notifications.composing import notice_about
from notifications.kinds import KINDS
from notifications.models import Mail, Notification, Preference, Rhythm, Suspension

KEPT = timedelta(days=30)
BATCH = 500


def post_letter(*, key, to, template, params, **more):
    """Puts a mail in the outbox, in the caller's transaction; None when this occasion has had its mail.

    `key` names recipient and occasion ("digest/42/2026-W47"). `template` is the name of a `members.mail.MailTemplate`
    and `params` what it needs to know: words are found when the mail leaves. `more` are columns of `Mail`: a mail
    that has not left at `valid_until` (a code, say) is not sent at all; what is written to many (`is_bulk`) lets the
    others pass, and is not written at all to an address that mails do not reach; `actor` is the member of whom it
    speaks: what waits goes when they are erased; an address that serves this mail alone (`keeps_address=False`) goes
    as soon as the mail has left, or never can.
    """
    if more.get("is_bulk") and Suspension.of(to):
        return None
    fields = columns(to=to, template=template, params=params, **more)
    letter, created = Mail.objects.get_or_create(key=key[:200], defaults=fields)
    return letter if created else None


def post_many(letters):
    """Puts many mails (the arguments of `post_letter`) in the outbox; None among them is left out."""
    letters = [letter for letter in letters if letter]
    addresses = [letter["to"].lower() for letter in letters if letter.get("is_bulk")]
    suspended = set(Suspension.objects.filter(address__in=addresses).values_list("address", flat=True))
    rows = [
        Mail(key=letter.pop("key")[:200], **columns(**letter))
        for letter in letters
        if not (letter.get("is_bulk") and letter["to"].lower() in suspended)
    ]
    Mail.objects.bulk_create(rows, ignore_conflicts=True, batch_size=BATCH)
    return len(rows)


def columns(*, to, not_before=None, **columns):
    """The columns of a mail, from the arguments of `post_letter`."""
    domain = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2] or "localhost"
    return {
        "recipient": to,
        "message_id": make_msgid(domain=domain),
        "not_before": not_before or timezone.now(),
        **columns,
    }


@transaction.atomic
def notify(*, member, kind, key, **facts):
    """Tells one person, once for this occasion; None when they know it already, or need not know.

    `facts` are those of `notify_many`. A mail follows by the person's choice for the topic of this kind.
    """
    [created] = notify_many(members=[member], kind=kind, key=key, **facts) or [None]
    return created


def notify_many(*, members, kind, key, target=None, page=None, actor=None, territory=None, data=None, data_of=None):
    """Tells many the same, five hundred at a time; returns those notifications that are new.

    kind: the name of a registered `NotificationKind`. key: the occasion.
    target: what it is about, a row of any model; a page stands in `page`.
    page: the page on which it happened, when the target is none.
    actor: who did it; they are not told.
    data: what neither target nor page tells, as JSON; `data_of` adds to it for each member (by primary key).
    """
    if isinstance(target, Page):
        target, page = None, target
    facts = {
        "kind": KINDS[kind].name,
        "key": key[:200],
        "page_id": page.pk if page else None,
        "target_id": target.pk if target else None,
        "actor": actor,
        "territory": territory,
    }
    created = []
    people = [each for each in members if concerns(each, actor)]
    for start in range(0, len(people), BATCH):
        created += _create(people[start : start + BATCH], facts, data or {}, data_of or {})
    return created


def concerns(member, actor):
    """Nobody is told what they did themselves, nor whoever has no account here that is in use."""
    return member.is_active and not member.origin and (actor is None or actor.pk != member.pk)


@transaction.atomic
def _create(members, facts, data, data_of):
    now, key = timezone.now(), facts["key"]
    known = set(Notification.objects.filter(key=key, member__in=members).values_list("member", flat=True))
    fresh = {member.pk: member for member in members if member.pk not in known}
    rhythms = Preference.objects.rhythms_of(KINDS[facts["kind"]].topic, fresh.values())
    rows = [
        Notification(
            member=member,
            data={**data, **data_of.get(pk, {})},
            created_at=now,
            rhythm=rhythms[pk],
            mailed_at=now if rhythms[pk] == Rhythm.AT_ONCE else None,
            **facts,
        )
        for pk, member in fresh.items()
    ]
    # Two tasks may tell the same at the same moment: the second adds nothing.
    Notification.objects.bulk_create(rows, ignore_conflicts=True)
    created = list(Notification.objects.filter(key=key, member__in=list(fresh)))
    for notification in created:
        notification.member, notification.territory = fresh[notification.member_id], facts["territory"]
        notification.actor = facts["actor"]
    post_many([notice_about(each) for each in created if each.rhythm == Rhythm.AT_ONCE])
    return created


@transaction.atomic
def withdraw(notifications):
    """Deletes notifications (a queryset), with the mails about one of them that wait; returns how many they were.

    A summary that waits leaves without them.
    """
    keys = [f"notice/{member}/{key}"[:200] for member, key in notifications.values_list("member", "key")]
    for start in range(0, len(keys), BATCH):
        Mail.objects.filter(key__in=keys[start : start + BATCH], state=Mail.State.WAITING).delete()
    return notifications.delete()[0]


def suspend(*, address, reason, detail=""):
    """No more letters of the kind that many receive to this address; the first reason stays."""
    suspension, _created = Suspension.objects.get_or_create(
        address=address.lower(), defaults={"reason": reason, "detail": detail[:300]}
    )
    return suspension


def lift_suspension(*, address):
    """Its owner says that it works again."""
    return Suspension.objects.filter(address=address.lower()).delete()[0]


@transaction.atomic
def purge_letters():
    """Throws away what left, or could not leave, a month ago."""
    count, _ = Mail.objects.filter(created_at__lt=timezone.now() - KEPT).exclude(state=Mail.State.WAITING).delete()
    return count
