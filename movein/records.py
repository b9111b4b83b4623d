"""What is kept of somebody whose texts moved in: for their copy, for the day they leave."""

from django.db.models import Q
from django.utils import timezone
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from members.personal_data import Section
from movein.models import MovedAuthor


def export(member):
    """The sections of a member's copy."""
    rows = [
        {
            "signature": author.name,
            "name_there": author.login,
            "invited_at": author.invited_at and localtime(author.invited_at).isoformat(),
            "answered_at": author.answered_at and localtime(author.answered_at).isoformat(),
            **author.profile,
        }
        for author in MovedAuthor.objects.filter(member=member).order_by("pk")
    ]
    return [Section("textes-repris", _("Texts that moved in with me"), rows)] if rows else []


def forget(member, words):
    """For the day a member leaves: no address, name or profile is kept.

    That they answered stays, so that the file, moved in once more, does not bring them back.
    """
    theirs = MovedAuthor.objects.filter(Q(member=member) | Q(email__iexact=member.email))
    number, _by_model = theirs.filter(source__startswith="people:").delete()
    number += theirs.update(member=None, email="", name="", profile={}, answered_at=timezone.now())
    return {"authors who moved in": number}
