"""Tells the search that what it knows of contributions has changed otherwise than by saving them."""

from wagtail.search import index

from contributions.models import Contribution


def reindex(pks):
    """Brings the search index up to date with these contributions."""
    for contribution in Contribution.objects.filter(pk__in=pks).specific().iterator(chunk_size=100):
        index.insert_or_update_object(contribution)
