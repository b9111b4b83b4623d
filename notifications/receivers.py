"""What the post office hears: letters that come back, and who signs in with an address that is of no use."""

from datetime import timedelta

from anymail.signals import EventType, RejectReason, tracking
from django.contrib import messages
from django.contrib.auth import get_user_model
from django.contrib.auth.signals import user_logged_in
from django.dispatch import receiver
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _

from notifications.actions import suspend
from notifications.models import Mail, Suspension

#: Why a provider refuses an address for good; a policy or a time-out is no fault of the address.
FOR_GOOD = {RejectReason.BOUNCED, RejectReason.INVALID}
#: A mail that comes back does so within days.
FORGOTTEN_LATELY = timedelta(days=7)
REASONS = {EventType.BOUNCED: Suspension.Reason.BOUNCE, EventType.COMPLAINED: Suspension.Reason.COMPLAINT}


def is_soft(event):
    """Whether a provider calls it passing (a mailbox that is full), which the words of anymail do not tell."""
    values = event.esp_event.values() if isinstance(event.esp_event, dict) else ()
    return any(str(value).lower().replace("_", "") == "softbounce" for value in values)


def may_be_forgotten(address):
    """Whether it is nobody's here, and may be one of those that were forgotten when their mail left: a provider that
    says it came back must not bring the address back too.
    """
    lately = Mail.objects.filter(keeps_address=False, created_at__gt=timezone.now() - FORGOTTEN_LATELY)
    is_known = Mail.objects.filter(recipient__iexact=address).exists()
    is_known = is_known or get_user_model().objects.filter(email__iexact=address).exists()
    return lately.exists() and not is_known


@receiver(tracking)
def receive_delivery_event(sender, event, **kwargs):
    """A provider says what became of a letter (`/anymail/<provider>/tracking/`)."""
    if is_soft(event):
        return
    reason = REASONS.get(event.event_type)
    if event.event_type == EventType.REJECTED and event.reject_reason in FOR_GOOD:
        reason = Suspension.Reason.BOUNCE
    if event.event_type == EventType.REJECTED and event.reject_reason == RejectReason.SPAM:
        reason = Suspension.Reason.COMPLAINT
    if event.event_type == EventType.BOUNCED and event.reject_reason not in {*FOR_GOOD, None}:
        return
    if reason and event.recipient and not may_be_forgotten(event.recipient):
        suspend(address=event.recipient, reason=reason, detail=event.mta_response or event.description or "")


@receiver(user_logged_in)
def say_that_letters_come_back(sender, request, user, **kwargs):
    """A member whose address is suspended would wait in vain for what they asked for."""
    if request is not None and hasattr(request, "_messages") and Suspension.of(user.email):
        link = reverse("notifications:address")
        words = _("Our letters do not reach you any more.")
        messages.warning(request, format_html('{} <a href="{}">{}</a>', words, link, _("See why, and mend it")))
