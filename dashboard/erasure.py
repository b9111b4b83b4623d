"""Erasing somebody: their pages settled as they chose, then no trace of their name or address anywhere.

Apps on this floor that keep words about members register what they do with the hook `erase_member`:
`fn(member, words)`, called in the same transaction, returns {words of ours: how many rows}.
"""

from collections import Counter

from allauth.account.models import EmailAddress
from allauth.usersessions.models import UserSession
from django.contrib.contenttypes.models import ContentType
from django.contrib.sessions.models import Session
from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from wagtail import hooks
from wagtail.models import ModelLogEntry, PageLogEntry

from communities.models.membership import Membership
from dashboard.models import LEFT, Departure
from dashboard.parting import part_with_media, part_with_pages
from dashboard.traces import Words, find_traces
from follows.models import Subscription
from members.models import Invitation, Member
from members.models.audit import AuditEntry, record
from notifications.models import Letter
from notifications.models.notification import Notification, Suspension
from reactions import records
from reactions.models import Comment

#: What stands for somebody who has left, in logs that only say what happened to what.
NOBODY = "…"


def erase(departure):
    """Does what was asked a fortnight ago; the departure keeps figures, and what words are left elsewhere."""
    with transaction.atomic():
        departure = Departure.objects.select_for_update().get(pk=departure.pk)
        if departure.done_at or departure.member_id is None:
            return departure
        member = Member.objects.get(pk=departure.member_id)
        words = Words(member, EmailAddress.objects.filter(user=member).values_list("email", flat=True))
        done = Counter()
        done.update(part_with_pages(member=member, departure=departure, words=words))
        done.update(part_with_media(member=member, words=words))
        for erase_more in hooks.get_hooks("erase_member"):
            done.update(erase_more(member, words))
        done.update(forget_reactions(member, words))
        done.update(forget_news(member, words))
        done.update(forget_letters(member, words))
        done.update(forget_in_logs(member, words))
        done.update(close_sessions(member))
        Invitation.objects.filter(email__in=words.addresses).delete()
        Membership.objects.filter(email__in=words.addresses).delete()
        Suspension.objects.filter(address__in=words.addresses).delete()
        Subscription.objects.filter(email__in=words.addresses).delete()
        forget_files(member)
        # What hangs on the row goes with it: profile, consents, notifications, follows, preferences, keys, codes.
        _total, rows = member.delete()
        done.update({f"rows of {label}": count for label, count in rows.items() if label.startswith(OURS)})
        departure.member = None
        departure.done_at = timezone.now()
        departure.record = {key: count for key, count in done.items() if count}
        departure.save()
        record(area=AuditEntry.Area.EXPORTS, verb="account.erased", target=departure, territory=departure.territory)
    left = find_traces(words)
    if left:  # other people's own words about them: said, and left alone
        departure.record[LEFT] = left
        departure.save(update_fields=["record"])
    return departure


OURS = ("reactions.", "follows.", "notifications.", "communities.", "members.")


def forget_reactions(member, words):
    """Their comments stay, unsigned; the mentions of their name go; what they recommended counts one less."""
    mine = Q(author=member) | Q(email__in=words.addresses)
    for comment in Comment.objects.filter(mine | Q(mentioned=member)).distinct():
        if words.are_in(comment.text):
            Comment.objects.filter(pk=comment.pk).update(text=words.without(comment.text, NOBODY))
    unsigned = Comment.objects.filter(mine).update(name="", email="")
    records.forget(member)
    return {"comments unsigned": unsigned}


def forget_news(member, words):
    """What others were told about them by name."""
    told = set(Notification.objects.filter(actor=member).values_list("pk", flat=True))
    told |= set(words.found_in(Notification.objects.all(), "title", "text", "reasons").values_list("pk", flat=True))
    gone = Notification.objects.filter(pk__in=told).exclude(member=member).delete()[0]
    return {"notifications about them": gone}


def forget_letters(member, words):
    """Letters to them go; letters to others that name them lose the name."""
    to_them = Letter.objects.filter(member=member) | Letter.objects.filter(recipient__in=words.addresses)
    gone, _rows = to_them.delete()
    naming = 0
    for letter in words.found_in(Letter.objects.all(), "subject", "text", "html", "headers", "last_error"):
        for name in ("subject", "text", "html", "last_error"):
            setattr(letter, name, words.without(getattr(letter, name), NOBODY))
        letter.headers = {
            key: words.without(value, NOBODY) if isinstance(value, str) else value
            for key, value in letter.headers.items()
        }
        letter.save(update_fields=["subject", "text", "html", "headers", "last_error"])
        naming += 1
    return {"letters deleted": gone, "letters that named them": naming}


def forget_in_logs(member, words):
    """Wagtail's log copies names into its labels, and sometimes into its data."""
    mine = ContentType.objects.get_for_model(Member)
    changed = ModelLogEntry.objects.filter(content_type=mine, object_id=str(member.pk)).update(label=NOBODY, data={})
    for model in (ModelLogEntry, PageLogEntry):
        for entry in words.found_in(model.objects.all(), "label", "data"):
            model.objects.filter(pk=entry.pk).update(
                label=words.without(entry.label, NOBODY) or NOBODY, data=without_words(entry.data, words)
            )
            changed += 1
    return {"log entries": changed}


def without_words(value, words):
    """The same JSON, its texts without the words."""
    if isinstance(value, dict):
        return {key: without_words(item, words) for key, item in value.items()}
    if isinstance(value, list):
        return [without_words(item, words) for item in value]
    return words.without(value, NOBODY) if isinstance(value, str) else value


def close_sessions(member):
    """Ends every session, those too that the list of sessions does not know."""
    keys = set(UserSession.objects.filter(user=member).values_list("session_key", flat=True))
    own = str(member.pk)
    for session in Session.objects.filter(expire_date__gt=timezone.now()).iterator(chunk_size=500):
        if session.get_decoded().get("_auth_user_id") == own:
            keys.add(session.session_key)
    closed, _rows = Session.objects.filter(session_key__in=keys).delete()
    return {"sessions": closed}


def forget_files(member):
    """The portrait, and the copies of their data: files that no row will point at any more."""
    names = [member.avatar.name, *member.exports.values_list("file", flat=True)]
    for name in filter(None, names):
        transaction.on_commit(lambda name=name: default_storage.delete(name))
