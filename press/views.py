"""`/presse/`: what a journalist needs of a territory or of a community."""

from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from communities.models import CommunityPage
from contributions.models import Contribution
from contributions.public_figures import public_figures
from media.models import CreditedImage, Licence
from places.models import PlacePage
from territories.models import Territory

MOST_PICTURES = 12
MOST_CONTRIBUTIONS = 3
#: Pictures that a newspaper may print: who made them is known, and their licence lets them be copied.
NOT_TO_COPY = ("", Licence.ALL_RIGHTS)


@require_safe
def kit(request, slug=None):
    """The press kit of the territory, or of one of its communities."""
    territory = Territory.of(request)
    if territory is None:
        raise Http404
    community = None
    published = Contribution.objects.live().local().in_territory(territory)
    if slug is not None:
        found = CommunityPage.objects.live().in_territory(territory).select_related("logo")
        community = get_object_or_404(found, slug=slug)
        published = published.in_community(community)
    return render(
        request,
        "press/kit.html",
        {
            "community": community,
            "trail": trail_of(community),
            "figures": public_figures(territory, community),
            "pictures": pictures_of(published),
            "latest": latest_of(published),
            "communities": []
            if community
            else CommunityPage.objects.live().in_territory(territory).order_by("title")[:40],
            "logo": community.logo if community else request.territory.logo,
            "feed": f"{community.url if community else '/articles/'}flux.atom",
        },
    )


def trail_of(community):
    kit = {"title": _("Press kit"), "url": reverse("press:kit")}
    steps = [{"title": _("Home"), "url": "/"}, kit]
    if community:
        steps.append({"title": community.title})
    return [*steps[:-1], {"title": steps[-1]["title"], "is_current": True}]


def latest_of(published):
    """The latest contributions, as cards show them; their keys are read off an index first."""
    latest = published.except_kind(PlacePage.KIND).newest_first().values_list("pk", flat=True)[:MOST_CONTRIBUTIONS]
    return Contribution.objects.filter(pk__in=list(latest)).newest_first().for_cards()


def pictures_of(published):
    """The pictures of the latest contributions that may be printed, each once."""
    illustrated = published.exclude(lead_image=None).exclude(lead_image__licence__in=NOT_TO_COPY)
    illustrated = illustrated.exclude(lead_image__credit="").newest_first()
    keys = list(dict.fromkeys(illustrated.values_list("lead_image", flat=True)[: 2 * MOST_PICTURES]))[:MOST_PICTURES]
    found = CreditedImage.objects.prefetch_related("renditions").in_bulk(keys)
    return [found[key] for key in keys]
