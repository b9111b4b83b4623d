"""Whoever had to ask for a new password may have lost more than it: their tokens end."""

from allauth.account.signals import password_reset
from django.dispatch import receiver

from api.tokens.actions import revoke_all


@receiver(password_reset)
def revoke_tokens(sender, request, user, **kwargs):
    revoke_all(member=user, by=user, territory=getattr(request, "territory", None))
