"""In whose name, language and time a letter is written: a territory's, or the first one's."""

from contextlib import contextmanager
from email.utils import formataddr, parseaddr
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import timezone, translation

from territories.models import Territory


def territory_of(member, territory=None):
    """The Territory in whose name something is written: the one given, else the member's own, else the first one.

    An unsaved Territory with the defaults on an installation that has none yet.
    """
    known = territory or getattr(member, "mail_territory", None) or (member and member.home_territory)
    return known or Territory.objects.first_one() or Territory()


def share_territories(members):
    """Sets `mail_territory` on many members with one query; returns {key: Territory} of all territories."""
    territories = Territory.objects.in_bulk()
    first = next((territory for territory in territories.values() if territory.is_first), None)
    for member in members:
        member.mail_territory = territories.get(member.home_territory_id) or first
    return territories


@contextmanager
def speaking_for(territory):
    """Words and hours as that territory has them."""
    with translation.override(territory.language), timezone.override(ZoneInfo(territory.time_zone)):
        yield


def sender_of(territory):
    """The installation's address under the territory's name."""
    address = parseaddr(settings.DEFAULT_FROM_EMAIL)[1]
    return formataddr((" ".join(f"{territory.name} {territory.tagline}".split()), address))


def origin_of(territory):
    """https://host of the territory, without a slash at the end."""
    return territory.site.root_url if territory.site_id else settings.SITE_URL.rstrip("/")


def absolute(territory, url):
    """The whole address of something on that territory's site."""
    return url if url.startswith(("https://", "http://")) else origin_of(territory) + url
