"""Whose password, and whose session, is accepted."""

from allauth.account.auth_backends import AuthenticationBackend
from django.conf import settings

from intake.prepared import prepared
from members.models import Member


class MemberBackend(AuthenticationBackend):
    """allauth's, which knows nobody of the demo where the demo is not allowed.

    The password of the demo's accounts is public and one of them administers everything, so that a database into
    which the demo got by mistake must not let them in, by whichever way: `get_user` answers for every request.
    """

    def authenticate(self, request, **credentials):
        if credentials.get("password") == settings.DEMO_PASSWORD and not settings.IS_DEMO_ALLOWED:
            return None
        user = super().authenticate(request, **credentials)
        return user if is_welcome(user) else None

    def get_user(self, user_id):
        user = next(iter(_member(user_id)), None)
        if user is None or not self.user_can_authenticate(user):
            return None
        user.links = list(user.links)  # a view may change it in place: the row is a copy, its list is not
        return user if is_welcome(user) else None


@prepared
def _member(key):
    return Member._default_manager.filter(pk=key)


def is_welcome(user):
    """Whether this user, if there is one, may be signed in: False for the demo's accounts in production."""
    return settings.IS_DEMO_ALLOWED or user is None or not is_demo_account(user)


def is_demo_account(user):
    """Whether the account has an address of the demo, a domain that is nobody's (RFC 2606)."""
    domain = user.email.lower().rpartition("@")[2]
    return domain == settings.DEMO_DOMAIN or domain.endswith(f".{settings.DEMO_DOMAIN}")
