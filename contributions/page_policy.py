"""Which pages Wagtail's admin lists to whom: the private drafts of a community's members to nobody who runs it."""

from django.db.models import F, Q
from wagtail.models import Page
from wagtail.permission_policies.pages import PagePermissionPolicy
from wagtail.permissions import policy_registry, register_permission_policy

from contributions.kinds import KINDS, Publisher
from contributions.models.authorship import CoAuthor

#: How deep the front page of a territory stands in the tree: who may change that oversees all that is below.
TERRITORY_DEPTH = 2


class DraftsArePrivate(PagePermissionPolicy):
    """Wagtail's policy for pages, whose lists, search, API and history leave out the private drafts of others."""

    def explorable_instances(self, user):
        return super().explorable_instances(user).exclude(private_drafts_kept_from(user))


def overseen_paths(person):
    """The places in the tree of the territories that somebody may change as a whole."""
    held = policy_registry.get_by_type(Page).get_cached_permissions_for_user(person)
    return [
        each.page.path
        for each in held
        if each.permission.codename == "change_page" and each.page.depth <= TERRITORY_DEPTH
    ]


def private_drafts_kept_from(person):
    """A filter on pages: the private drafts of others in territories that this person does not animate.

    What the animator publishes, places, is left to its own `is_private`: none is written in a community.
    """
    if person.is_superuser:
        return Q(pk__in=[])
    drafts = Page.objects.filter(live=False, first_published_at=None, contribution__author=F("owner"))
    drafts = drafts.exclude(contribution__kind__in=KINDS.names(published_by=Publisher.ANIMATOR)).exclude(
        owner=person.pk
    )
    for path in overseen_paths(person):
        drafts = drafts.exclude(path__startswith=path)
    signed = CoAuthor.objects.accepted().filter(member=person.pk).values("contribution")
    return Q(pk__in=drafts.exclude(pk__in=signed).values("pk"))


register_permission_policy(Page, DraftsArePrivate())
