"""Permissions of contributions: who may write, change, publish, throw away.

Members have no permission of Wagtail's. Animators have Wagtail's own, on the tree of
their territory; they pass here too.
"""

from contributions.beside import has_none
from contributions.kinds import Publisher
from contributions.models import Contribution
from contributions.models.authorship import CoAuthor, Discarded, Hidden
from territories.animators import may_have_powers, territories_of


def is_author(member, contribution):
    """Whether it is theirs first: they may throw it away and invite others to sign."""
    return member.is_authenticated and member.pk == (contribution.author_id or contribution.owner_id)


def is_co_author(member, contribution):
    """Whether they said yes to signing it."""
    if not member.is_authenticated or has_none(contribution, "co_authors"):
        return False
    return CoAuthor.objects.accepted().filter(contribution_id=contribution.pk, member=member).exists()


def is_invited(member, contribution):
    if not member.is_authenticated:
        return False
    return CoAuthor.objects.invited().filter(contribution_id=contribution.pk, member=member).exists()


def animates(member, contribution):
    """Whether Wagtail lets them edit this page: the animators of its territory, who runs its community."""
    if not member.is_authenticated or not may_have_powers(member):
        return False
    return contribution.permissions_for_user(member).can_edit()


def oversees(member, contribution):
    """Whether they animate its territory: what the moderation took away is no community's to bring back."""
    territory = contribution.territory
    return member.is_authenticated and bool(territory) and territory.root_page.permissions_for_user(member).can_edit()


def may_show_in(person, contribution, territory):
    """Show it in the lists of another territory: whoever animates that one, while the page can be read at home."""
    if not person.is_authenticated or not person.is_active or not contribution.live or contribution.origin:
        return False
    home = contribution.territory
    if home is None or home.pk == territory.pk or not home.is_open:
        return False
    return territories_of(person).filter(pk=territory.pk).exists()


def may_take_back(person, share):
    """Have it shown there no more: the animators of either territory."""
    if not person.is_authenticated or not person.is_active:
        return False
    either = {share.territory_id, share.contribution.territory_id}
    return territories_of(person).filter(pk__in=either).exists()


def may_write(member):
    """Begin something of one's own."""
    return member.is_authenticated and member.is_active


def may_edit(member, contribution):
    """Change the text, preview it, show it by a secret link."""
    if not may_write(member) or contribution.origin:
        return False
    if is_closed(contribution):
        writes = oversees(member, contribution)
    else:
        writes = (
            is_author(member, contribution) or is_co_author(member, contribution) or animates(member, contribution)
        )
    return writes and not is_taken_away(contribution)


def may_read_draft(member, page):
    """Read a page that is not on line, or its newer text: who writes it, is asked to sign it, or runs it."""
    if not member.is_authenticated:
        return False
    if isinstance(page, Contribution) and (may_edit(member, page) or is_invited(member, page)):
        return True
    return animates(member, page)


def may_publish(member, contribution):
    """Put on line, schedule and take off line: places by the animator (`Publisher`), a private draft by who signs it.

    What the moderation took off line comes back when its decision is taken back, and in no other way.
    """
    if contribution.withheld or not may_edit(member, contribution):
        return False
    if contribution.spec.published_by is Publisher.ANIMATOR:
        return contribution.permissions_for_user(member).can_publish()
    return not contribution.is_private or contribution.is_signed_by(member)


def may_discard(member, contribution):
    """Throw away and bring back."""
    if not may_write(member) or contribution.origin or is_removed(contribution):
        return False
    if is_closed(contribution):
        return oversees(member, contribution)
    return is_author(member, contribution) or animates(member, contribution)


def may_invite(member, contribution):
    """Ask others to sign too."""
    return may_edit(member, contribution) and not is_co_author(member, contribution)


def is_discarded(contribution):
    return Discarded.objects.filter(contribution_id=contribution.pk).exists()


def is_closed(contribution):
    """Whether its community is archived: it stays readable, and only the animators write there."""
    return bool(contribution.community_id) and contribution.community.status == "archived"


def is_taken_away(contribution):
    """Whether it is in its author's trash or removed by the moderation."""
    if (known := contribution.__dict__.get("known_taken_away")) is not None:
        return known
    thrown_away = Discarded.objects.filter(contribution_id=contribution.pk).values("pk")
    removed = Hidden.objects.filter(contribution_id=contribution.pk, is_removed=True).values("pk")
    return thrown_away.union(removed, all=True).exists()


def is_removed(contribution):
    return Hidden.objects.filter(contribution_id=contribution.pk, is_removed=True).exists()
