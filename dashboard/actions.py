"""What members may ask about their data: a copy, to leave, to stay after all."""

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db import transaction
from django.utils import timezone
from django.utils.translation import get_language

from communities import departing
from dashboard.models import RESPITE, Departure, Export
from dashboard.notices import DEPARTURE_ASKED
from dashboard.tasks import make_export_task
from members.models import Member
from members.models.audit import AuditEntry, record
from notifications.actions import notify


@transaction.atomic
def ask_export(*, member, territory):
    """Begins a copy of their data; one at a time: while one is made or kept, asking again gives that one."""
    Member.objects.select_for_update().get(pk=member.pk)
    export = member.exports.fresh().first()
    if export is None:
        export = Export.objects.create(member=member, territory=territory, language=get_language())
        record(area=AuditEntry.Area.EXPORTS, verb="export.asked", target=export, actor=member, territory=territory)
        make_export_task.enqueue(export.pk)
    return export


@transaction.atomic
def ask_departure(
    *, member, territory, pages, community=None, to_co_authors=True, successors=None, keep_session=""
):  # fmt: skip
    """In a fortnight the account is erased, unless they change their mind; signed out everywhere else at once.

    The communities that they run alone are told, and asked to go on under somebody else: `successors` names whom
    ({key of a community: membership}).
    """
    now = timezone.now()
    departure, created = Departure.objects.get_or_create(
        member=member,
        defaults={
            "territory": territory,
            "pages": pages,
            "community_id": community.pk if community else None,
            "to_co_authors": to_co_authors,
            "asked_at": now,
            "due_at": now + RESPITE,
        },
    )
    if not created:
        return departure
    Member.objects.filter(pk=member.pk).update(leaves_at=departure.due_at)
    keys = UserSession.objects.filter(user=member).exclude(session_key=keep_session)
    Session.objects.filter(session_key__in=keys.values("session_key")).delete()
    record(area=AuditEntry.Area.EXPORTS, verb="account.leaves", target=departure, actor=member, territory=territory)
    member.leaves_at = departure.due_at
    warn(member, departure)
    departing.announce_departure(member=member, successors=successors)
    return departure


def warn(member, departure):
    """Tells the owner of the account, whoever asked; nothing switches this mail off."""
    notify(
        member=member,
        kind=DEPARTURE_ASKED.name,
        key=f"departure/{departure.pk}",
        target=departure,
        territory=departure.territory,
    )


@transaction.atomic
def stay(*, member):
    """They change their mind: as if nothing had been asked."""
    departure = Departure.objects.select_for_update().filter(member=member, done_at=None).first()
    if departure is None:
        return False
    record(
        area=AuditEntry.Area.EXPORTS,
        verb="account.stays",
        target=departure,
        actor=member,
        territory=departure.territory,
    )
    Member.objects.filter(pk=member.pk).update(leaves_at=None)
    departing.withdraw_departure(member=member, occasion=departure.pk)
    departure.delete()
    return True
