"""What the shared model must hear of Wagtail's pages: thin callers of the collector (contributions/projections.py)."""

from django.db.models.signals import post_delete, post_save, pre_delete
from django.dispatch import receiver
from wagtail.models import Page, Revision
from wagtail.signals import page_published, page_slug_changed, post_page_move

from contributions.actions.sharing import end_shares_of, follow_opening
from contributions.links import note_links
from contributions.models import Contribution
from contributions.models.draft_media import note_draft_media
from contributions.projections import ADDRESS, PATH, changed, deleted, deleting
from territories.models import Territory
from territories.signals import opening_changed


def contributions_at(path, *, below_only=False):
    """The ids of the contributions at and below a page."""
    found = Contribution.objects.filter(path__startswith=path)
    return list((found.exclude(path=path) if below_only else found).order_by("path").values_list("pk", flat=True))


@receiver(post_page_move)
def receive_move(sender, instance, **kwargs):
    """A page moved, and all below it with it: their territory and community may be others now."""
    changed(contributions_at(instance.path), {PATH})


@receiver(page_slug_changed)
def receive_new_address(sender, instance, **kwargs):
    """The addresses of all that is below a page changed with its own."""
    if instance.numchild:
        changed(contributions_at(instance.path, below_only=True), {ADDRESS})


@receiver(pre_delete, sender=Contribution)
def receive_deletion(sender, instance, **kwargs):
    deleting(instance)


@receiver(post_delete, sender=Page)
def receive_end_of_deletion(sender, instance, **kwargs):
    """Of a page's rows the tree's own goes last; of a whole tree of pages all are gone when the first is announced."""
    deleted()


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


@receiver(opening_changed)
def receive_opening(sender, territory, **kwargs):
    follow_opening(territory=territory)


@receiver(pre_delete, sender=Territory)
def receive_end_of_territory(sender, instance, **kwargs):
    """While its pages are still known to be its own."""
    end_shares_of(territory=instance)
    instance.pages_left = list(Contribution.objects.filter(territory=instance).values_list("pk", flat=True))


@receiver(post_delete, sender=Territory)
def receive_pages_without_territory(sender, instance, origin, **kwargs):
    """Where only its site was deleted its pages are still there, and belong to nobody."""
    if not issubclass(getattr(origin, "model", type(origin)), Page):
        changed(instance.pages_left, {PATH})
