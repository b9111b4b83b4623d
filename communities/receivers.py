"""What communities must hear from the page tree: a page of theirs appeared, went, moved."""

from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from wagtail.models import Page
from wagtail.signals import post_page_move

from communities.models import CommunityPage
from communities.models.membership import CommunityRights
from communities.models.sharing import CommunityShelf
from communities.rights import close_rights
from communities.shelving import recount
from contributions.models import Contribution


@receiver(post_save)
def count_again(sender, instance, **kwargs):
    """Its card says how many contributions a community shows, from the moment they are there."""
    if not isinstance(instance, Contribution) or isinstance(instance, CommunityPage):
        return
    columns = kwargs.get("update_fields")
    if columns is not None and "live" not in columns:
        return
    for community in communities_of(instance):
        recount(community)


@receiver(post_delete, sender=Page)
def count_without(sender, instance, **kwargs):
    """Of a page's rows the tree's own goes last: what is counted now is without it."""
    for community in CommunityPage.objects.filter(path__in=paths_above(instance.path)):
        recount(community)


@receiver(post_delete, sender=CommunityShelf)
def count_shelf(sender, instance, **kwargs):
    recount(instance.community_id)


@receiver(post_page_move)
def count_both(sender, instance, parent_page_before, parent_page_after, **kwargs):
    """A page went from one community to another, or in, or out."""
    steps = [
        path for parent in (parent_page_before, parent_page_after) for path in [*paths_above(parent.path), parent.path]
    ]
    for community in CommunityPage.objects.filter(path__in=steps):
        recount(community)


@receiver(post_delete, sender=CommunityRights)
def leave_no_rights(sender, instance, **kwargs):
    close_rights(instance)


def communities_of(page):
    """The community in whose tree a page is, and those that show it."""
    shelved = CommunityShelf.objects.accepted().filter(contribution_id=page.pk).values("community")
    return CommunityPage.objects.filter(path__in=paths_above(page.path), kind=CommunityPage.KIND) | (
        CommunityPage.objects.filter(pk__in=shelved)
    )


def paths_above(path):
    return [path[:end] for end in range(Page.steplen, len(path), Page.steplen)]
