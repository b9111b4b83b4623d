"""What every template may read of the territory."""

from django.utils.functional import SimpleLazyObject

from intake.prepared import remembered
from territories.arrangement import menu_of, section_at
from territories.models import Territory


@remembered
def _open_or(key):
    found = Territory.objects.open_or(key).select_related(None).select_related("site").order_by("tagline", "name")
    return found.only("tagline", "name", "site__hostname", "site__port")


def territories(request):
    """The open territories of the installation, by name; the one that is read is marked `is_current`."""
    current = getattr(getattr(request, "territory", None), "pk", None)
    found = _open_or(current or 0)
    for settings in found:
        settings.is_current = settings.pk == current
    return found


def territory(request):
    """`territory` (Territory), `installation` (the open territories) and `menu_sections` (its menu) of this request.

    `section_here`: the name of the section that is read, "" elsewhere.
    `draft_bar`: what the bar above an unpublished page says; None for readers.
    """
    # Files of the media folder are served without a territory; their 404 is a page like others.
    here = getattr(request, "territory", None) or Territory(is_open=True)
    return {
        "territory": here,
        "draft_bar": getattr(request, "draft_bar", None),
        "menu_sections": SimpleLazyObject(lambda: menu_of(here, request.path)),
        "section_here": section_at(request.path),
        # Not "territories": pages have lists of that name of their own, and the footer would show these.
        "installation": SimpleLazyObject(lambda: territories(request)),
    }
