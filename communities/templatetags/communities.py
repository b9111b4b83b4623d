"""``{% load communities %}``: what pages of all kinds show of communities."""

from django import template
from django.db.models import Q
from django.utils.translation import gettext as _
from wagtail.models import Page

from communities.models import CommunityPage, CommunityTextPage
from communities.models.sharing import Placement
from communities.permissions import is_member, may_ask_to_join, may_look
from contributions.beside import has_none
from contributions.kinds import section_title
from contributions.tags import tag_key
from intake.prepared import prepared

register = template.Library()


@register.simple_tag
def community_above(page):
    """``{% community_above page as community %}``: the community whose section or page this is, or None."""
    parent = page.get_parent()
    if parent is None or parent.specific_class is not CommunityPage:
        return None
    return CommunityPage.objects.select_related("lead_image", "logo").get(pk=parent.pk)


@register.simple_tag(takes_context=True)
def community_links(context, community, current=""):
    """``{% community_links community current as links %}``: [{title, url, is_current}] of its sections.

    current: the key of a page that it shows itself ("ressources"), or the page below it that is read.
    """
    request = context["request"]
    home = community.get_url(request)
    children = list(community.get_children().live().order_by("path").specific(defer=True))
    sections = [page for page in children if getattr(page, "KIND", "")]
    texts = [page for page in children if isinstance(page, CommunityTextPage)]
    own = [("ressources", _("Resources")), ("contributeurs", _("Contributors"))]
    links = [(_("Front"), home, current in ("", None))]
    links += [
        (section_title(page.slug, page.title), Page.get_url(page, request), current == page) for page in sections
    ]
    links += [(words, f"{home}{slug}/", current == slug) for slug, words in own]
    links += [(page.title, Page.get_url(page, request), current == page) for page in texts]
    return [{"title": title, "url": url, "is_current": is_current} for title, url, is_current in links]


@register.simple_tag(takes_context=True)
def community_access(context, community):
    """``{% community_access community as access %}``: what this reader may do there: look, leave or join."""
    user = context["request"].user
    if not user.is_authenticated:
        return {"join": community.takes_requests and not community.is_archived}
    return {
        "look": may_look(user, community),
        "leave": is_member(user, community),
        "join": may_ask_to_join(user, community),
    }


@register.simple_tag
def communities_showing(contribution):
    """``{% communities_showing page as communities %}``: its own community, and those that show it."""
    if contribution.spec.holds_contributions:
        return []
    if not contribution.community_id and has_none(contribution, "placements"):
        return []
    found = _showing(contribution.pk or 0, contribution.community_id or 0)
    return sorted(found, key=lambda page: tag_key(page.title))


@prepared
def _showing(contribution, community):
    placed = Placement.objects.accepted().filter(contribution=contribution).values("community")
    found = CommunityPage.objects.live().filter(Q(pk=community) | Q(pk__in=placed))
    return found.defer_streamfields().order_by()


@register.simple_tag
def communities_of(member):
    """``{% communities_of member as places %}``: the memberships that a profile shows."""
    found = member.community_memberships.accepted().filter(community__live=True)
    return found.select_related("community").order_by("community__archived_at", "community__title")
