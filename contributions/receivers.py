"""What the heart must hear from the page tree: it repeats some of it on its rows."""

from django.db.models.signals import post_save
from django.dispatch import receiver
from wagtail.models import Page, Revision
from wagtail.signals import page_published, post_page_move

from contributions.indexing import reindex
from contributions.links import note_links
from contributions.models import Contribution
from contributions.models.draft_media import note_draft_media


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


@receiver(page_published)
def note_what_it_links_to(sender, instance, **kwargs):
    """The weekly check of links looks at what was just published, too."""
    if isinstance(instance, Contribution) and not instance.origin:
        note_links(instance)


@receiver(post_save, sender=Revision)
def note_what_a_version_uses(sender, instance, raw, **kwargs):
    """Those who may read a draft may see its pictures and take its files."""
    if not raw:
        note_draft_media(instance)
