"""How often one may do a thing, counted in the cache that every process shares.

What is done to somebody's e-mail address (codes sent there, wrong passwords) is counted for whoever does it too: a
limit on the address alone could be used up by anybody, and would then keep out its owner.
"""

import time
from dataclasses import dataclass
from hashlib import blake2s

from allauth.usersessions.models import UserSession
from django.conf import settings
from django.core.cache import cache

from members.allauth_parts import get_ip, truncate_ip
from members.models.records import Workshop

#: How often a count that is thrown out while it is asked for is begun anew.
TRIES = 3
WORKSHOP_SESSION_KEY = "workshop"
DAY = 24 * 3600


@dataclass(frozen=True)
class Limit:
    """`Limit("signup", 10, 3600).hit(address)` is True for the first ten in an hour."""

    name: str
    amount: int
    seconds: int

    def hit(self, who):
        """Counts one more; False when it is one too many."""
        return self.count(who) <= self.amount

    def count(self, who):
        """Counts one more, and returns how many there have been in this window.

        A full cache may throw the count out at any moment, between two lines too: it then begins again.
        """
        key = self._key(who)
        for _try in range(TRIES):
            if cache.add(key, 1, self.seconds + 60):
                return 1
            try:
                return cache.incr(key)
            except ValueError:
                continue  # thrown out since `add` found it
        return 0  # a cache that keeps nothing limits nobody

    def seconds_left(self):
        """Until the window ends, at least 1; it ends for everybody at once."""
        return self.seconds - int(time.time()) % self.seconds

    def is_reached(self, who):
        """Would the next one be too many?"""
        return cache.get(self._key(who), 0) >= self.amount

    def _key(self, who):
        # Neither addresses of mail nor of the network are written down as they are.
        digest = blake2s(f"{settings.SECRET_KEY}/{who}".encode(), digest_size=12).hexdigest()
        return f"limit/{self.name}/{int(time.time()) // self.seconds}/{digest}"


def signup_limit(request):
    """More room for the people of a workshop that an animator has opened."""
    if open_workshop(request):
        return Limit("signup-workshop", *settings.SIGNUPS_WITHOUT_PROOF_IN_WORKSHOP)
    return Limit("signup", *settings.SIGNUPS_WITHOUT_PROOF)


def open_workshop(request):
    """The workshop whose code this visitor came with, while it is open."""
    code = request.session.get(WORKSHOP_SESSION_KEY)
    workshop = Workshop.objects.filter(code=code).first() if code else None
    return workshop if workshop and workshop.is_open else None


def network_address(request):
    """Whose limit it is: an IPv4 address, or the /64 of an IPv6 one."""
    return get_ip(request)


def is_known_place(email, place):
    """Whether the account with this e-mail address has a session from this address of the network."""
    known = UserSession.objects.filter(user__email__iexact=email).values_list("ip", flat=True)
    return place in {truncate_ip(str(ip)) for ip in known}


@dataclass(frozen=True)
class AddressLimit:
    """How often something may happen to one e-mail address in a day: from one place, and from all of them together.

    A place is an address of the network. Those from which its owner has signed in do not count towards `from_all`.
    """

    name: str
    from_one_place: int
    from_all: int

    def hit(self, request, email):
        """Counts one more for whoever makes this request; False when it is one too many."""
        email, place = email.strip().lower(), network_address(request)
        if not Limit(f"{self.name}-place", self.from_one_place, DAY).hit(f"{email}/{place}"):
            return False
        return is_known_place(email, place) or Limit(self.name, self.from_all, DAY).hit(email)


def code_letters():
    """Mails with a code or a link to confirm, to one e-mail address."""
    return AddressLimit("code-letters", settings.CODE_LETTERS_FROM_ONE_PLACE, settings.CODE_LETTERS_A_DAY)
