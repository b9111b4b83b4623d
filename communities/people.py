"""Finding the people whom a name means."""

from members.models import Member


def find_members(name):
    """The members of this displayed name, or the one whose profile has this address."""
    name = " ".join(name.replace("\x00", "").split())
    found = Member.objects.active().filter(origin="", confirmed_at__isnull=False)
    slug = name.rstrip("/").rsplit("/", 1)[-1]
    return list(found.filter(slug=slug)[:1]) or list(found.filter(display_name__iexact=name)[:2])


def find_member(name):
    """The one member of this name; None when there is none, or more than one."""
    found = find_members(name)
    return found[0] if len(found) == 1 else None
