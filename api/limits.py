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
    """Counts this request for whoever makes it. Raises Problem for a key that is none, or no longer."""
    key = key_of(request)
    limit = (
        Limit("key", key.requests_a_minute, MINUTE)
        if key
        else Limit("address", settings.API_REQUESTS_A_MINUTE, MINUTE)
    )
    return Use(limit, limit.count(f"key/{key.pk}" if key else f"api/{network_address(request)}"))


def key_of(request):
    """The ApiKey that `Authorization: Bearer …` names; None for a request without one. Raises Problem."""
    scheme, _space, secret = request.headers.get("Authorization", "").partition(" ")
    if not scheme:
        return None
    key = ApiKey.objects.with_secret(secret.strip()) if scheme.casefold() == "bearer" else None
    if key is None:
        raise Problem("unknown-key", headers={"WWW-Authenticate": "Bearer"})
    if key.last_used_on != (today := timezone.localdate()):  # once a day: reading must not write each time
        ApiKey.objects.filter(pk=key.pk).update(last_used_on=today)
    return key
