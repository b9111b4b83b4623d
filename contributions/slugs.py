"""Words of addresses that nothing else has."""

from itertools import chain, count

from wagtail.models import Page


def free_slug(base, is_taken):
    """`base`, or else `base-2`, `base-3`…: the first for which `is_taken(slug)` is false."""
    return next(slug for slug in chain([base], (f"{base}-{number}" for number in count(2))) if not is_taken(slug))


def slugs_below(parent, base="", *, but=None):
    """A set: the slugs that begin with `base` right below `parent`, without that of the page with the key `but`."""
    siblings = Page.objects.child_of(parent).filter(slug__startswith=base).exclude(pk=but)
    return set(siblings.values_list("slug", flat=True))
