"""Which site of Wagtail's is the showcase, and where the pages of territories lead to it."""

from django.core.cache import cache

from showcase.models import ShowcaseHomePage

CACHE_KEY = "showcase/address"
#: Kept as long as nothing of sites and showcases is saved (showcase/receivers.py), and no longer than this.
SECONDS = 600


def appearance_of_showcase(site):
    """Dresser (territories/other_sites.py): how the pages of the showcase look; None for another site."""
    page = ShowcaseHomePage.objects.of_site(site)
    if page is None:
        return None
    site.showcase = page
    return page.appearance(site)


def showcase_address():
    """`https://host` of the showcase, or "" where there is none: asked by the footer of every page, hence kept."""
    known = cache.get(CACHE_KEY)
    if known is None:
        page = ShowcaseHomePage.objects.live().exclude(sites_rooted_here=None).first()
        known = page.sites_rooted_here.first().root_url if page else ""
        cache.set(CACHE_KEY, known, SECONDS)
    return known


def forget_address(**_signal):
    cache.delete(CACHE_KEY)


def showcase_of(request):
    """The front page of the showcase that answers on the host of this request; None on any other host."""
    territory = getattr(request, "territory", None)
    if territory is None or territory.pk is not None or not territory.site_id:
        return None
    return getattr(territory.site, "showcase", None)
