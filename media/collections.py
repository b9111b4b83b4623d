"""Wagtail's collections, by their names."""

from django.db import transaction
from wagtail.models import Collection


def collection_named(name):
    """The collection of this name below the root, made where there is none: one, whoever asks at the same moment."""
    named = Collection.objects.filter(name=name, depth=2).order_by("path")
    if found := named.first():
        return found
    with transaction.atomic():
        root = Collection.objects.select_for_update().get(pk=Collection.get_first_root_node().pk)
        return named.first() or root.add_child(name=name)
