"""What we use of allauth that it does not publish: only this module names it.

`tests/operations/test_private_parts.py` says with which version it was tried, and fails when that changes.
"""

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import record_authentication
from allauth.core.internal.ratelimit import get_ip, truncate_ip
from allauth.mfa.adapter import DefaultMFAAdapter

__all__ = ["AttemptsOfOnePlace", "NamedIssuer", "get_ip", "record_authentication", "truncate_ip"]


class AttemptsOfOnePlace(DefaultAccountAdapter):
    """Counts wrong passwords for each account and place, where allauth counts them for the account alone."""

    def place_of(self, request):
        """What one place is: the address of the network."""
        return get_ip(request)

    def _get_login_attempts_cache_key(self, request, **credentials):
        return f"{super()._get_login_attempts_cache_key(request, **credentials)}:{self.place_of(request)}"


class NamedIssuer(DefaultMFAAdapter):
    """Lets a subclass say what an authenticator calls this site (`issuer()`), where allauth takes Django's Site."""

    def issuer(self):
        raise NotImplementedError

    def _get_site_name(self):
        return self.issuer()
