"""What of the installation one person sees in the admin: their own territories, or their own communities.

Wagtail checks what a person may change; it shows titles of others' drafts, pictures and files to
whoever enters the admin: in choosers, bulk actions, its API and a report. Each of these is closed here.
"""

from django.apps import apps
from django.db.models import Q
from django.shortcuts import redirect
from django.urls import reverse
from wagtail.admin.auth import permission_denied
from wagtail.admin.filters import MultipleUserFilter
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import GroupPagePermission, Page, PageLogEntry
from wagtail.permissions import policy_registry

from communities.membership import Membership
from contributions.page_policy import private_drafts_kept_from

#: The depth of a territory's front page in the tree.
TERRITORY_DEPTH = 2
ADDRESSED_PAGES = ("page_id", "parent_page_id", "page_to_move_id", "destination_id")
# A report and an API that list whole tables; nothing in the admin's own pages needs them.
CLOSED = ("wagtailadmin_reports:page_types_usage", "wagtailadmin_reports:page_types_usage_results")
CLOSED_API = ("wagtailadmin_api:images:", "wagtailadmin_api:documents:")
MEDIA_ACTIONS = ["add", "change", "delete", "choose"]


class Scope:
    """The territories of one person, or the communities of somebody to whom an animator opened the admin."""

    def __init__(self, user):
        self.user = user
        self.paths = set(GroupPagePermission.objects.filter(group__user=user).values_list("page__path", flat=True))

    @classmethod
    def of(cls, user):
        """The scope of a user, asked for once per request; None for who sees everything."""
        if user.is_superuser:
            return None
        if not hasattr(user, "admin_scope"):
            user.admin_scope = cls(user)
        return user.admin_scope

    @property
    def is_narrow(self):
        """Whether all that is theirs lies below a territory: what is above it is then none of their business."""
        return all(len(path) > TERRITORY_DEPTH * Page.steplen for path in self.paths)

    @property
    def own(self):
        """A filter on pages: the person's own subtrees, without the private drafts of a community's people."""
        own = Q(pk__in=[])
        for path in self.paths:
            own |= Q(path__startswith=path)
        return own & ~private_drafts_kept_from(self.user)

    @property
    def above(self):
        """A filter on pages: the ancestors of the person's own, as far as the lists lead through them."""
        if self.is_narrow:
            return Q(pk__in=[])
        steps = {path[:end] for path in self.paths for end in range(Page.steplen, len(path), Page.steplen)}
        return Q(path__in=steps)

    def owns(self, pages):
        """Whether all of these pages are the person's own."""
        return not pages.exclude(self.own).exists()

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

    def holds(self, pages):
        """Whether all of these pages are the person's own, or on the way to them."""
        if self.is_narrow:
            return self.owns(pages)
        return all(
            any(path.startswith(own) or own.startswith(path) for own in self.paths)
            for path in pages.values_list("path", flat=True)
        )


def choosable_pages(pages, request):
    """Hook `construct_page_chooser_queryset`: own pages, and what leads to them.

    Even a published page of others shows there the title of its draft. What dossiers take from other
    territories comes by a chooser that shows published titles alone (contributions/choosers.py).
    """
    scope = Scope.of(request.user)
    return pages.filter(scope.own | scope.above) if scope else pages


def choosable_members(members, request):
    """Hook `construct_member_chooser_queryset`: who runs a community names its own people."""
    scope = Scope.of(request.user)
    return members.filter(scope.people).distinct() if scope and scope.is_narrow else members


def offer_only_own_people():
    """Wagtail's filters offer everybody who ever changed a page; ours, who changed one of the person's own.

    The class is the one that all of Wagtail's lists use; some give it their people when they are asked.
    """
    offered = MultipleUserFilter.get_queryset

    def offer(each, request):
        found = offered(each, request)
        found = each.extra.get("queryset") if found is None else found
        scope = Scope.of(request.user) if request is not None else None
        return found.filter(scope.people).distinct() if scope and found is not None else found

    MultipleUserFilter.get_queryset = offer


class AdminScopeMiddleware:
    """Refuses, below `/admin/`, addresses that name what is not the person's."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        if not request.path.startswith("/admin/") or not request.user.is_authenticated:
            return None
        scope = Scope.of(request.user)
        if scope is None:
            return None
        match = request.resolver_match
        if match.url_name == "wagtailadmin_choose_page" and scope.is_narrow and not kwargs.get("parent_page_id"):
            first = Page.objects.filter(scope.own).order_by("path").first()
            if first:
                return redirect(
                    f"{reverse('wagtailadmin_choose_page_child', args=[first.pk])}?{request.GET.urlencode()}"
                )
        return None if is_allowed(request, scope, kwargs) else permission_denied(request)


def is_allowed(request, scope, kwargs):
    match = request.resolver_match
    if match.view_name in CLOSED or match.view_name.startswith(CLOSED_API):
        return False
    if (match.url_name or "").startswith("wagtailadmin_choose_page"):
        return scope.holds(
            Page.objects.filter(pk__in=_numbers([kwargs.get("parent_page_id"), *request.GET.getlist("id")]))
        )
    if match.url_name == "wagtail_bulk_action":
        return is_own_bulk(request, scope, kwargs)
    named = [kwargs.get(name) for name in ADDRESSED_PAGES]
    if match.namespace == "wagtailadmin_pages":
        named.append(kwargs.get("pk"))
    if match.url_name in ("wagtailadmin_explore", "wagtailadmin_explore_results"):
        return True  # Wagtail leads back whoever goes above what is theirs
    return scope.holds(Page.objects.filter(pk__in=_numbers(named)))


def is_own_bulk(request, scope, kwargs):
    """Whether a bulk action names only the person's own pages, pictures, files; Wagtail lists the others by title."""
    try:
        model = apps.get_model(kwargs["app_label"], kwargs["model_name"])
    except LookupError:
        return True  # a 404 of Wagtail's
    asked = request.GET.getlist("id")
    if issubclass(model, Page):
        parents = _numbers([request.GET.get("childOf")])
        if "all" in asked and not parents:
            return False
        return scope.owns(Page.objects.filter(pk__in=[*_numbers(asked), *parents]))
    numbers = _numbers(asked)
    if model in (get_image_model(), get_document_model()):
        own = policy_registry.get_by_type(model).instances_user_has_any_permission_for(scope.user, MEDIA_ACTIONS)
        return "all" in asked or own.filter(pk__in=numbers).count() == len(numbers)
    return policy_registry.get_by_type(model).user_has_any_permission(scope.user, ["change", "delete"])


def _numbers(values):
    """The whole numbers among these, each once."""
    return list({int(value) for value in values if value is not None and str(value).isdecimal()})
