"""Permissions of figures: the animators of a territory read its own."""

from territories.animators import territories_of


def readable_territories(user):
    """The territories whose figures this person may read."""
    return territories_of(user).order_by("site__site_name", "site__hostname")
