"""What the post office does for others: takes a letter in, tells people what concerns them."""

from datetime import timedelta
from email.utils import make_msgid, parseaddr

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from notifications.composing import letter_about
from notifications.models import Kind, Letter, Notification, Preference, Rhythm, Suspension
from notifications.wording import Wording
from territories.senders import speaking_for, territory_of

KEPT = timedelta(days=30)
BATCH = 500


def post_letter(
    *,
    key,
    to,
    subject,
    text,
    html="",
    headers=None,
    member=None,
    sender="",
    not_before=None,
    valid_until=None,
    is_bulk=False,
    actor=None,
    keeps_address=True,
    notifications=(),
    pages=(),
):
    """Puts a letter in the outbox, in the caller's transaction; None when this occasion has had its letter.

    `key` names recipient and occasion ("digest/42/2026-W47"). A letter that has not left at
    `valid_until` (a code, say) is not sent at all. What is written to many (`is_bulk`) lets the
    others pass, and is not written at all to an address that letters do not reach. `actor` is the member of whom
    it speaks: what it says of them goes when they are erased. An address that serves this letter alone
    (`keeps_address=False`) goes as soon as the letter has left, or never can. What it tells of
    (`notifications`, `pages`: primary keys) is looked at once more before it leaves.
    """
    if is_bulk and Suspension.of(to):
        return None
    fields = written(
        to=to, subject=subject, text=text, html=html, headers=headers, member=member, sender=sender,
        not_before=not_before, valid_until=valid_until, is_bulk=is_bulk, actor=actor, keeps_address=keeps_address,
        notifications=notifications, pages=pages,
    )  # fmt: skip
    letter, created = Letter.objects.get_or_create(key=key[:200], defaults=fields)
    return letter if created else None


def written(*, to, subject, text, html="", headers=None, member=None, sender="", not_before=None, valid_until=None,
            is_bulk=False, actor=None, keeps_address=True, notifications=(), pages=()):  # fmt: skip
    """The columns of a letter."""
    sender = sender or settings.DEFAULT_FROM_EMAIL
    return {
        "recipient": to,
        "member": member,
        "sender": sender,
        # A line break in a subject is another header for whoever wrote it.
        "subject": " ".join(subject.split())[:250],
        "text": text,
        "html": html,
        "headers": headers or {},
        "message_id": make_msgid(domain=parseaddr(sender)[1].rpartition("@")[2] or "localhost"),
        "not_before": not_before or timezone.now(),
        "valid_until": valid_until,
        "is_bulk": is_bulk,
        "actor": actor,
        "keeps_address": keeps_address,
        "notifications": list(notifications),
        "pages": list(pages),
    }


@transaction.atomic
def notify(*, member, kind, key, title, url, text="", actor=None, page=None, territory=None):
    """Tells one person, once for this occasion; None when they know it already, or need not know.

    A letter follows by the person's choice for this kind. Words given as lazy translations are
    written in the language of the territory.
    """
    [told] = notify_many(
        members=[member], kind=kind, key=key, title=title, url=url, text=text, actor=actor, page=page,
        territory=territory,
    ) or [None]  # fmt: skip
    return told


def notify_many(*, members, kind, key, title, url, text="", actor=None, page=None, territory=None, reasons=None):
    """The same to many, five hundred at a time; returns those notifications that are new.

    `reasons` may say to each (by primary key) why: ["#astronomie"]. Whoever did it (`actor`) is not told.
    """
    told = []
    people = [each for each in members if concerns(each, actor)]
    for start in range(0, len(people), BATCH):
        batch = people[start : start + BATCH]
        told += _tell(batch, Kind(kind), key[:200], title, url, text, actor, page, territory, reasons or {})
    return told


@transaction.atomic
def take_back(*, key):
    """What was told on this occasion is told no more; returns how many were told.

    Notifications go, with the mail about them that waits; what has left keeps no text in any case. A summary that
    waits is not unsaid: it leaves within a minute.
    """
    told = Notification.objects.filter(key=key[:200])
    letters = [f"notice/{member}/{key}"[:200] for member in told.values_list("member", flat=True)]
    about = Letter.objects.filter(key__in=letters)
    about.filter(state=Letter.State.WAITING).delete()
    about.update(text="", html="")
    return told.delete()[0]


def concerns(member, actor):
    """Nobody is told what they did themselves, nor whoever has no account here that is in use."""
    return member.is_active and not member.origin and (actor is None or actor.pk != member.pk)


@transaction.atomic
def _tell(members, kind, key, title, url, text, actor, page, territory, reasons):
    now = timezone.now()
    known = set(Notification.objects.filter(key=key, member__in=members).values_list("member", flat=True))
    fresh = {member.pk: member for member in members if member.pk not in known}
    rhythms = Preference.objects.rhythms_of(kind, fresh.values())
    rows = []
    for pk, member in fresh.items():
        with speaking_for(territory_of(member, territory)):
            words = {"title": str(title)[:250], "text": str(text)}
        rows.append(
            Notification(
                member=member, key=key, kind=kind, url=str(url)[:500], actor=actor, page=page, territory=territory,
                reasons=[str(reason) for reason in reasons.get(pk, [])], created_at=now, rhythm=rhythms[pk],
                mailed_at=now if rhythms[pk] == Rhythm.AT_ONCE else None, **words,
            )
        )  # fmt: skip
    # Two tasks may tell the same at the same moment: the second adds nothing.
    Notification.objects.bulk_create(rows, ignore_conflicts=True)
    told = list(Notification.objects.filter(key=key, member__in=list(fresh)))
    for notification in told:
        notification.member, notification.territory = fresh[notification.member_id], territory
        notification.actor = actor
    at_once = [each for each in told if each.rhythm == Rhythm.AT_ONCE]
    wording = Wording(at_once)
    post_many([letter_about([each], wording=wording) for each in at_once])
    return told


def post_many(letters):
    """Puts many letters (`key` and the arguments of `post_letter`) in the outbox; None among them is left out."""
    letters = [letter for letter in letters if letter]
    addresses = [letter["to"].lower() for letter in letters if letter.get("is_bulk")]
    suspended = set(Suspension.objects.filter(address__in=addresses).values_list("address", flat=True))
    rows = [
        Letter(key=letter.pop("key")[:200], **written(**letter))
        for letter in letters
        if not (letter.get("is_bulk") and letter["to"].lower() in suspended)
    ]
    Letter.objects.bulk_create(rows, ignore_conflicts=True, batch_size=BATCH)
    return len(rows)


@transaction.atomic
def forget_words(*, key):
    """Erases for good the words of what was told on this occasion, on the site and in letters that did not leave."""
    told = Notification.objects.filter(key=key[:200])
    keys, members = set(told.values_list("pk", flat=True)), told.values("member")
    for letter in Letter.objects.exclude(state=Letter.State.SENT).filter(member__in=members):
        if keys.intersection(letter.notifications):
            # One that waits is composed anew before it leaves.
            Letter.objects.filter(pk=letter.pk).update(subject="…", text="", html="")
    told.update(title="…", text="")


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
    count, _ = Letter.objects.filter(created_at__lt=timezone.now() - KEPT).exclude(state=Letter.State.WAITING).delete()
    return count
