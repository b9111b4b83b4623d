"""In whose name, language and time a letter is written: a territory's, or the first one's."""

from contextlib import contextmanager
from email.utils import formataddr, parseaddr
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import timezone, translation
from wagtail.models import Site

from territories.models import Territory


def territory_of(member, site=None):
    """The Territory that writes: the one where it happened, or else the member's own, or else the first one."""
    site = site or getattr(member, "letter_site", None) or (member and member.home_territory) or first_site()
    if site is None:
        return Territory()
    if not hasattr(site, "letterhead"):
        site.letterhead = Territory.for_site(site)
    return site.letterhead


def share_sites(members):
    """Gives many members the same object for the same territory: its settings are read once for all of them."""
    sites = {site.pk: site for site in Site.objects.all()}
    first = next((site for site in sites.values() if site.is_default_site), None)
    for member in members:
        member.letter_site = sites.get(member.home_territory_id) or first
    return sites


def first_site():
    return Site.objects.filter(is_default_site=True).first()


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
