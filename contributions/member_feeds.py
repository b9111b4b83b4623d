"""The feeds of a member: what they published, in any territory."""

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from contributions.feeds.answering import feed_response
from contributions.feeds.listing import Listing
from contributions.models import Contribution
from members.models import Member
from territories.models import Territory


def listing_of_member(member, territory):
    """What their profile lists for readers of a territory (None: of none)."""
    found = Contribution.objects.live().public().by(member).on_network(territory)
    return Listing(
        title=_("Publications of %(name)s") % {"name": member.display_name},
        address=member.get_absolute_url(),
        contributions=found.newest_first(),
        filename=member.slug,
    )


@require_safe
def member_feed(request, slug, name):
    """`/membres/<name>/flux.atom` and the other formats, of whoever has a public profile."""
    member = get_object_or_404(Member.objects.active(), slug=slug)
    if member.confirmed_at is None:
        raise Http404(slug)
    return feed_response(request, listing_of_member(member, Territory.of(request)), name)
