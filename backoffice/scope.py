"""What of the installation one person sees in the admin: their own territories, or their own communities.

Wagtail checks what a person may change; it shows titles of others' drafts to whoever enters the admin, in
everything that lies between two subtrees of theirs. A `Scope` knows the subtrees, the policy and the hooks
below make Wagtail's lists ask it, and `config/admin_guard.py` refuses addresses that name something else.
"""

from django.db.models import Q
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import GroupPagePermission, Page, PageLogEntry
from wagtail.permission_policies.pages import PagePermissionPolicy
from wagtail.permissions import policy_registry

from communities.models.membership import Membership
from contributions.page_policy import private_drafts_kept_from
from territories.models import Territory

#: The depth of a territory's front page in the tree.
TERRITORY_DEPTH = 2
#: Who may only add pages below a page changes there what they wrote, and reads nothing else in the admin.
ADD = "add_page"
MEDIA_ACTIONS = ["add", "change", "delete", "choose"]
#: What the explorer is asked at the root of the tree when nothing is searched or filtered.
PLAIN_QUESTION = {"p", "ordering", "for_explorer", "child_of", "fields", "offset", "limit"}


class Scope:
    """The pages, pictures, files and people that one person may see in the admin."""

    def __init__(self, user):
        self.user = user
        rows = set()
        if user.is_authenticated and user.is_active:
            rows = set(
                GroupPagePermission.objects.filter(group__user=user).values_list("page__path", "permission__codename")
            )
        #: Paths of the subtrees that are the person's with all that is in them.
        self.paths = {path for path, codename in rows if codename != ADD}
        #: Paths of the subtrees where only what they wrote themselves is theirs.
        self.writing = {path for path, _codename in rows if not is_below(path, self.paths)}
        self._here = self._root = None

    @classmethod
    def of(cls, user):
        """The scope of a user, read from the database once per request; None for who sees everything."""
        if user.is_superuser and user.is_active:
            return None
        if not hasattr(user, "admin_scope"):
            user.admin_scope = cls(user)
        return user.admin_scope

    @property
    def tops(self):
        """Paths of the pages at which the explorer begins, none of them below another."""
        everything = self.paths | self.writing
        return sorted(path for path in everything if not is_below(path, everything - {path}))

    @property
    def is_narrow(self):
        """Whether all that is theirs lies below a territory: what is above it is then none of their business."""
        return all(len(path) > TERRITORY_DEPTH * Page.steplen for path in self.paths | self.writing)

    @property
    def own(self):
        """A filter on pages: the person's own."""
        own = Q(pk__in=[])
        for path in self.paths:
            own |= Q(path__startswith=path)
        for path in self.writing:
            own |= Q(path=path) | Q(path__startswith=path, owner=self.user.pk)
        return own & ~private_drafts_kept_from(self.user)

    def owns_row(self, path, owner):
        """Whether the page with this path and this owner's number is the person's own."""
        if is_below(path, self.paths) or path in self.writing:
            return True
        return owner is not None and owner == self.user.pk and is_below(path, self.writing)

    def owns(self, pages):
        """Whether all of these pages are the person's own."""
        if pages.filter(private_drafts_kept_from(self.user)).exists():
            return False
        return all(self.owns_row(path, owner) for path, owner in pages.values_list("path", "owner"))

    def enter(self, pages):
        """Makes the subtree of the first of these pages the one where the explorer and the crumbs begin."""
        self._root = None
        for path in pages.values_list("path", flat=True):
            self._here = self._here or next((top for top in self.tops if path.startswith(top)), None)

    @property
    def root(self):
        """The page where the explorer begins: the subtree entered, the only one, else the root of the tree."""
        tops = self.tops
        if tops and self._root is None:
            path = self._here or (tops[0] if len(tops) == 1 else None)
            self._root = Page.objects.get(path=path) if path else Page.get_first_root_node()
        return self._root

    @property
    def territories(self):
        """The territories that are the person's as a whole."""
        return Territory.objects.filter(site__root_page__path__in=self.paths)

    @property
    def people(self):
        """A filter on members: whoever made or changed something there, and the people of one's communities."""
        pages = Page.objects.filter(self.own)
        people = Membership.objects.accepted().filter(community__in=pages.values("pk"))
        found = Q(pk=self.user.pk) | Q(pk__in=people.values("member"))
        found |= Q(pk__in=pages.exclude(owner=None).values("owner"))
        found |= Q(contributions__in=pages.values("pk"))
        changes = PageLogEntry.objects.filter(page__in=pages.values("pk")).exclude(user=None).order_by()
        return found | Q(pk__in=changes.values("user"))

    def media(self, model):
        """The pictures, or the files, that the person may choose or change."""
        return policy_registry.get_by_type(model).instances_user_has_any_permission_for(self.user, MEDIA_ACTIONS)

    def owns_media(self, model, numbers):
        """Whether each of these numbers is a picture, or a file, that the person may choose or change."""
        return self.media(model).filter(pk__in=numbers).count() == len(set(numbers))


def is_below(path, tops):
    """Whether a page of the tree is one of the pages with these paths, or below one."""
    return any(path.startswith(top) for top in tops)


def is_media(model):
    return model in (get_image_model(), get_document_model())


class OwnPagesPolicy(PagePermissionPolicy):
    """Wagtail's policy, without the pages that lie between two subtrees of one person.

    Wagtail lets people explore from the common ancestor of all their permissions downwards.
    """

    def explorable_root_instance(self, user):
        scope = Scope.of(user)
        return scope.root if scope else super().explorable_root_instance(user)

    def explorable_instances(self, user):
        scope = Scope.of(user)
        if scope is None:
            return super().explorable_instances(user)
        own = scope.own | Q(depth=1) if len(scope.tops) > 1 else scope.own
        return self.model._default_manager.filter(own)


def explored_pages(parent, pages, request):
    """Hook `construct_explorer_page_queryset`: at the root of the tree, the person's own subtrees."""
    scope = Scope.of(request.user)
    if scope is None or not parent.is_root() or set(request.GET) - PLAIN_QUESTION:
        return pages
    tops = Page.objects.filter(path__in=scope.tops).defer_streamfields().specific()
    return tops.annotate_site_root_state().annotate_approved_schedule()


def choosable_pages(pages, request):
    """Hook `construct_page_chooser_queryset`: own pages; at the root of the tree, the person's own subtrees.

    Even a published page of others shows there the title of its draft. What dossiers take from other
    territories comes by a chooser that shows published titles alone (contributions/choosers.py).
    """
    scope = Scope.of(request.user)
    if scope is None:
        return pages
    parent = request.resolver_match.kwargs.get("parent_page_id")
    if parent is not None and parent == Page.get_first_root_node().pk:
        return Page.objects.filter(path__in=scope.tops)
    return pages.filter(scope.own)


def choosable_members(members, request):
    """Narrowing of the chooser of members: who runs a community names its own people."""
    scope = Scope.of(request.user)
    return members.filter(scope.people).distinct() if scope and scope.is_narrow else members


def own_summary(request, items):
    """Hook `construct_homepage_summary_items`: no count of pages of others on the first page of the admin."""
    if Scope.of(request.user):
        items[:] = []
