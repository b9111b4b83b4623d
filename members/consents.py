"""The boxes of the sign-up, their words and their versions; a change of words is a new version."""

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from members.models.records import Consent

VERSIONS = {
    Consent.Purpose.AGE: "2026-11",
    Consent.Purpose.RULES: "2026-11",
    Consent.Purpose.DIGEST: "2026-11",
}


def words(purpose):
    """What is written beside the box."""
    if purpose == Consent.Purpose.AGE:
        return _("I am %(age)s or older") % {"age": settings.MINIMUM_AGE}
    if purpose == Consent.Purpose.RULES:
        return _("I accept the house rules and the way my data are treated")
    return _("Send me the weekly letter with what I follow")


def give(member, purpose):
    """Records that the member agreed to today's words, once."""
    consent, _created = Consent.objects.get_or_create(
        member=member,
        purpose=purpose,
        withdrawn_at=None,
        defaults={"text_version": VERSIONS[purpose], "text": words(purpose)},
    )
    return consent


def withdraw(member, purpose):
    """The consent is over; that it was given stays written."""
    return member.consents.filter(purpose=purpose, withdrawn_at=None).update(withdrawn_at=timezone.now())


def stands(member, purpose):
    return member.consents.filter(purpose=purpose, withdrawn_at=None).exists()


@transaction.atomic
def set_consent(member, purpose, wanted):
    """Gives or withdraws, whichever the box says."""
    return give(member, purpose) if wanted else withdraw(member, purpose)
