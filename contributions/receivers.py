"""What the heart must hear from the page tree: it repeats some of it on its rows."""

from django.dispatch import receiver
from wagtail.models import Page
from wagtail.signals import post_page_move

from contributions.indexing import reindex
from contributions.models import Contribution


@receiver(post_page_move)
def repeat_new_position(sender, instance, **kwargs):
    """A page moved, and all below it with it: their territory and community may be others now."""
    below = Page.objects.filter(path__startswith=instance.path).values("pk")
    moved = Contribution.objects.filter(pk__in=below)
    for contribution in moved.iterator():
        contribution.locate_in_tree()
        Contribution.objects.filter(pk=contribution.pk).update(
            territory=contribution.territory, community=contribution.community
        )
        contribution.refresh_ties()
    reindex(list(moved.values_list("pk", flat=True)))
