"""From a request to what is remembered of it: nothing that tells who it was."""

from datetime import datetime, time, timedelta
from hashlib import blake2s
from secrets import token_bytes
from urllib.parse import parse_qsl, urlsplit

from django.utils import timezone

from analytics.models import Hit, Salt
from contributions.models import CoAuthor, Contribution
from intake.robots import is_from_our_pages, is_robot, is_speculative
from members.allauth_parts import get_ip
from territories.arrangement import SECTIONS

#: The parts of a territory besides the sections of the kinds, by the first word of their address.
OTHER_PARTS = frozenset({"tags", "recherche", "membres", "carte"})
#: Pages that belong to one person: nobody's audience.
PRIVATE = {"admin", "ecrire", "mon-echosciences", "connexion", "inscription", "deconnexion", "compte", "mesure"}
#: Late hits of a day wait in a buffer for some seconds.
GRACE = timedelta(minutes=5)
CAMPAIGN_FIELDS = ("utm_source", "utm_medium", "utm_campaign")
LONGEST = 100

_salts = {}


def hit_of(request, *, address, referrer="", page_id=""):
    """The hit that a page of ours reports; None when it is none: a robot, a signer of the page, a private page."""
    user_agent = request.headers.get("User-Agent", "")
    territory = getattr(request, "territory", None)
    if is_robot(user_agent) or is_speculative(request) or not is_from_our_pages(request):
        return None
    parts = _split(address)
    section = parts.path.strip("/").partition("/")[0] if parts else ""
    if parts is None or section in PRIVATE or not getattr(territory, "site_id", None):
        return None
    number = int(page_id) if page_id.isdecimal() and len(page_id) < 10 else None
    if number and is_their_own(request.user, number):
        return None
    day = timezone.localdate()
    return Hit(
        territory_id=territory.site_id,
        day=day,
        visitor=visitor_of(request, user_agent, territory.site_id, day),
        page_id=number,
        section=part_of(section),
        source=source_of(referrer, request.get_host()),
        device=device_of(user_agent),
        campaign=campaign_of(parts.query),
    )


def part_of(word):
    """The part of the territory whose addresses begin with this word; "" for what is counted together as the rest."""
    if not word:
        return "home"
    return word if word in OTHER_PARTS or word in SECTIONS else ""


def is_their_own(user, page_id):
    """Whether somebody reads what they signed; readers who are nobody in particular cost no query."""
    if not user.is_authenticated:
        return False
    signed = CoAuthor.objects.accepted().filter(contribution_id=page_id, member=user)
    return Contribution.objects.filter(pk=page_id, author=user).exists() or signed.exists()


def visitor_of(request, user_agent, territory_id, day):
    """A digest that tells the visitors of this day apart; empty for whoever asks not to be followed."""
    if request.headers.get("DNT") == "1" or request.headers.get("Sec-GPC") == "1":
        return ""
    who = f"{get_ip(request)}|{user_agent}".encode()
    return blake2s(who, key=salt_of(territory_id, day), digest_size=8).hexdigest()


def salt_of(territory_id, day):
    """The secret of this day; every process has the same."""
    if (territory_id, day) not in _salts:
        for known in [known for known in _salts if known[1] < day]:
            _salts.pop(known, None)
        midnight = datetime.combine(day + timedelta(days=1), time(), tzinfo=timezone.get_current_timezone())
        salt, _created = Salt.objects.get_or_create(
            territory_id=territory_id, day=day, defaults={"value": token_bytes(32), "ends_at": midnight + GRACE}
        )
        _salts[territory_id, day] = bytes(salt.value)
    return _salts[territory_id, day]


def forget_salts():
    _salts.clear()


def source_of(referrer, own_host):
    """The host that led here: "" without one, the host itself without "www."; a page of ours is "." (no arrival)."""
    parts = _split(referrer)
    host = (parts.netloc.rpartition("@")[2].lower() if parts else "")[:LONGEST]
    if not host:
        return ""
    return "." if host == own_host.lower() else host.partition(":")[0].removeprefix("www.")


def device_of(user_agent):
    """The size of what is in the hands: phone, tablet, computer."""
    if "iPad" in user_agent or "Tablet" in user_agent or ("Android" in user_agent and "Mobi" not in user_agent):
        return "tablet"
    return "phone" if "Mobi" in user_agent else "computer"


def campaign_of(query):
    """The utm_ words of an address as one line: "lettre / mail / novembre"."""
    if "utm_" not in query:
        return ""
    words = _query(query)
    line = " / ".join(" ".join(words.get(name, "").split()) for name in CAMPAIGN_FIELDS)
    return line.strip(" /")[:LONGEST].lower()


def _split(address):
    try:
        return urlsplit(address.replace("\x00", "")[:2000])
    except ValueError:
        return None


def _query(query):
    try:
        return dict(parse_qsl(query.replace("\x00", ""), max_num_fields=50))
    except ValueError:
        return {}
