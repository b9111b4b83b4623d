"""Where a page stands: which territory and which community are above it; and what puts one on line."""

from django.utils import timezone
from wagtail.models import Page

from contributions.kinds import KINDS
from intake.prepared import prepared
from territories.models import Territory


def paths_above(path):
    """The paths of the pages above a page, the root first."""
    return [path[:end] for end in range(Page.steplen, len(path), Page.steplen)]


def places_of(paths):
    """{id: (key of its territory, key of its community)} for {id: path of a page}; None where there is none.

    Two queries, however many they are.
    """
    above = {step for path in paths.values() for step in (*paths_above(path), path)}
    roots = {path: pk for path, pk in _homes() if path in above}
    communities = dict(_communities(sorted(above), kinds=tuple(KINDS.names(holds_contributions=True))))
    return {
        pk: (_nearest(roots, [*paths_above(path), path]), _nearest(communities, paths_above(path)))
        for pk, path in paths.items()
    }


@prepared
def _homes():
    return Territory.objects.order_by("-pk").values_list("site__root_page__path", "pk")


@prepared
def _communities(paths, *, kinds):
    return Page.objects.filter(path__in=paths, contribution__kind__in=kinds).values_list("path", "pk")


def _nearest(keys, steps):
    """The key of the deepest of these paths that has one."""
    return next((keys[step] for step in reversed(steps) if step in keys), None)


def online(since=None):
    """The fields of a page that is on line since a moment, by default from now on."""
    since = since or timezone.now()
    return {"live": True, "first_published_at": since, "last_published_at": since}
