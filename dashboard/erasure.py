"""Erasing somebody: their pages settled as they chose, and every row that is theirs, found by its key.

What others wrote of them is searched, reported to who administers the site, and never changed. Apps of the same
layer that keep words about members register what they do (`members.personal_data`).
"""

from collections import Counter

from allauth.account.models import EmailAddress
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.core.files.storage import default_storage
from django.db import transaction
from django.utils import timezone

from communities import departing
from communities.models.membership import Membership
from contributions.models import CoAuthor, Contribution
from contributions.projections import projecting
from dashboard.farewell import report_traces, say_goodbye
from dashboard.forgetting import (
    comments_of,
    forget_community_letters,
    forget_in_logs,
    forget_mail,
    forget_news,
    forget_reactions,
)
from dashboard.models import LEFT, LEFT_WHERE, Departure
from dashboard.name_search import Words, find_names
from dashboard.parting import pages_of, part_with_media, part_with_pages, pictures_credited
from follows.models import Subscription
from members import personal_data
from members.models import Invitation, Member
from members.models.audit import AuditEntry, record
from notifications.models import Suspension

OURS = ("reactions.", "follows.", "notifications.", "communities.", "members.")
#: So many rows of each column are named to who administers the site.
NAMED = 20


def erase(departure):
    """Does what was asked a fortnight ago; the departure keeps figures, and what words are left elsewhere."""
    with projecting():
        departure = Departure.objects.select_for_update().filter(pk=departure.pk).first()
        if departure is None or departure.done_at or departure.member_id is None:
            return departure  # they stayed after all, or another worker was quicker
        member = Member.objects.get(pk=departure.member_id)
        words = Words(member, EmailAddress.objects.filter(user=member).values_list("email", flat=True))
        communities = departing.run_by(member)
        done = forget_all(member, departure, words)
        # What hangs on the row goes with it: profile, consents, notifications, follows, preferences, keys, codes.
        _total, rows = member.delete()
        done.update({f"rows of {label}": count for label, count in rows.items() if label.startswith(OURS)})
        departing.hand_on(communities)
        departure.member = None
        departure.done_at = timezone.now()
        departure.record = {key: count for key, count in done.items() if count}
        departure.save()
        last_mail = say_goodbye(departure, address=member.email)
        record(area=AuditEntry.Area.EXPORTS, verb="account.erased", target=departure, territory=departure.territory)
    left = find_names(words, but=last_mail)  # whose address goes when it leaves
    if left:  # other people's own words about them: reported, and left alone
        departure.record[LEFT] = {column: len(rows) for column, rows in left.items()}
        departure.record[LEFT_WHERE] = {column: rows[:NAMED] for column, rows in left.items()}
        departure.save(update_fields=["record"])
        report_traces(departure)
    return departure


def forget_all(member, departure, words):
    """Everything but the row itself; returns how much of each thing was done."""
    done = Counter()
    own = list(pages_of(member).values_list("pk", flat=True))
    comments = list(comments_of(member, words).values_list("pk", flat=True))
    credited = pictures_credited(member, words)
    done.update(part_with_pages(member=member, departure=departure, words=words))
    CoAuthor.objects.filter(member=member).delete()
    done_to_media, media = part_with_media(member=member, words=words, credited=credited)
    done.update(done_to_media)
    for kept in personal_data.KEPT:
        done.update(kept.erase(member, words))
    done.update(forget_reactions(member, words))
    forget_community_letters(member, words)
    done.update(forget_news(member, comments=comments))
    done.update(forget_mail(member, words))
    kept = set(Contribution.objects.filter(pk__in=own).values_list("pk", flat=True))
    done.update(forget_in_logs(member, words, pages=[pk for pk in own if pk not in kept], media=media))
    done.update(close_sessions(member))
    Invitation.objects.filter(email__in=words.addresses).delete()
    Membership.objects.filter(email__in=words.addresses).delete()
    Suspension.objects.filter(address__in=words.addresses).delete()
    Subscription.objects.filter(email__in=words.addresses).delete()
    forget_files(member)
    return done


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
