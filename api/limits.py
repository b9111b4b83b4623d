"""How often one may ask, counted by address of the network, or by key for whoever has one."""

from dataclasses import dataclass

from django.conf import settings
from django.utils import timezone

from api.models import ApiKey
from api.problems import Problem
from members.limits import Limit, network_address

MINUTE = 60


@dataclass(frozen=True)
class Use:
    """What is left of a limit after this request."""

    limit: Limit
    count: int

    @property
    def left(self):
        return max(0, self.limit.amount - self.count)

    @property
    def is_over(self):
        return self.count > self.limit.amount

    def headers(self):
        """RateLimit headers (draft-ietf-httpapi-ratelimit-headers-10); the window ends for everybody at once."""
        name = f'"{self.limit.name}"'
        return {
            "RateLimit-Policy": f"{name};q={self.limit.amount};w={self.limit.seconds}",
            "RateLimit": f"{name};r={self.left};t={self.limit.seconds_left()}",
        }


def use_of(request):
    """Counts this request for whoever makes it; its Use, which the answer tells.

    Raises Problem for a key that is none, or no longer.
    """
    key = key_of(request)
    if key is None:
        return use_of_stranger(request)
    return _use(request, Limit("key", key.requests_a_minute, MINUTE), f"key/{key.pk}")


def use_of_stranger(request):
    """Counts this request for its address of the network."""
    limit = Limit("address", settings.API_REQUESTS_A_MINUTE, MINUTE)
    return _use(request, limit, f"api/{network_address(request)}")


def use_of_member(request, member_id):
    """Counts this request for the member whose token it shows."""
    return _use(request, Limit("token", settings.API_TOKEN_REQUESTS_A_MINUTE, MINUTE), f"member/{member_id}")


def _use(request, limit, who):
    use = Use(limit, limit.count(who))
    request.api_use_headers = use.headers()
    return use


def refuse_if_over(use):
    if use.is_over:
        raise Problem("too-many-requests", headers={"Retry-After": str(use.limit.seconds_left())})


def secret_of(request):
    """What `Authorization: Bearer …` says; "" for a request without it."""
    scheme, _space, secret = request.headers.get("Authorization", "").partition(" ")
    return secret.strip() if scheme.casefold() == "bearer" else ""


def key_of(request):
    """The ApiKey that `Authorization: Bearer …` names; None for a request without one.

    Raises Problem for one that is none; whoever tries too many is told to wait like any stranger.
    """
    if not request.headers.get("Authorization"):
        return None
    key = ApiKey.objects.with_secret(secret_of(request)) if secret_of(request) else None
    if key is None:
        refuse_if_over(use_of_stranger(request))
        raise Problem("unknown-key", headers={"WWW-Authenticate": "Bearer"})
    if key.last_used_on != (today := timezone.localdate()):  # once a day: reading must not write each time
        ApiKey.objects.filter(pk=key.pk).update(last_used_on=today)
    return key
