"""What the front page's app hears of accounts."""

from allauth.account.signals import email_confirmed
from django.dispatch import receiver

from home.actions.animators import appoint_invited


@receiver(email_confirmed, dispatch_uid="home.appoint_invited")
def appoint(sender, email_address, **_facts):
    """Whoever was invited to animate a territory does so once their address is known to be theirs."""
    appoint_invited(member=email_address.user, email=email_address.email)
