"""Refuses what is asked below /admin/ and is not the person's, or has no rule (config/addresses.py)."""

import logging

from django.apps import apps
from django.http import Http404
from wagtail.admin.auth import permission_denied, reject_request
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page
from wagtail.permissions import policy_registry

from backoffice.scope import Scope, is_media
from config.addresses import ADMIN, Rule

logger = logging.getLogger(__name__)
ADDRESSED_PAGES = ("page_id", "parent_page_id", "page_to_move_id", "destination_id")
#: Where `pk` is the number of a page.
PAGE_NAMESPACES = ("wagtailadmin_pages", "wagtailadmin_api:pages")
ADDRESSED_MEDIA = ("image_id", "document_id", "doc_id", "pk")


class AdminGuardMiddleware:
    """Checks the rule of every address below `/admin/` before its view runs."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        match = request.resolver_match
        if not match.route.startswith("admin/"):
            return None
        rule = ADMIN.get(match.view_name if match.url_name else match.route)
        if rule is Rule.CLOSED:
            raise Http404
        if rule is Rule.EVERYBODY:
            return None
        if not request.user.has_perm("wagtailadmin.access_admin"):
            return reject_request(request)
        scope = Scope.of(request.user)
        if scope is None:
            return None
        if rule is None:
            logger.warning("No rule for %s: refused (config/addresses.py).", match.route)
            raise Http404
        if not is_allowed(rule, request, scope, kwargs):
            return permission_denied(request)
        if match.view_name == "wagtailadmin_choose_page":
            # Wagtail begins at the common ancestor of all pages of the kind that is looked for.
            return view(request, *args, **{**kwargs, "parent_page_id": scope.root.pk})
        return None


def is_allowed(rule, request, scope, kwargs):
    """Whether the person of this scope may ask for an address that has this rule."""
    if rule is Rule.SUPERUSER:
        return False
    if rule is Rule.BULK:
        return is_own_bulk(request, scope, kwargs)
    if rule is Rule.MEDIA:
        model = get_document_model() if "wagtaildocs" in request.resolver_match.view_name else get_image_model()
        return scope.owns_media(model, numbers(kwargs.get(name) for name in ADDRESSED_MEDIA))
    if rule in (Rule.PAGES, Rule.PLACED, Rule.EXPLORER, Rule.CHOOSER):
        return names_own_pages(rule, request, scope, kwargs)
    return rule is Rule.OWN


def names_own_pages(rule, request, scope, kwargs):
    """Whether every page that the address names is the person's; explorer and choosers may begin at the root."""
    named = [kwargs.get(name) for name in ADDRESSED_PAGES]
    if request.resolver_match.namespace in PAGE_NAMESPACES:
        named.append(kwargs.get("pk"))
    if rule is Rule.CHOOSER:
        named += request.GET.getlist("id")
    pages = Page.objects.filter(pk__in=numbers(named))
    if rule in (Rule.EXPLORER, Rule.CHOOSER):
        if not scope.tops:
            return False
        pages = pages.filter(depth__gt=1)
    scope.enter(pages)
    if rule is Rule.PLACED:
        above = Page.objects.filter(path__in=[page.path[: -Page.steplen] for page in pages])
        return scope.owns(pages) and scope.owns(above)
    return scope.owns(pages)


def is_own_bulk(request, scope, kwargs):
    """Whether a bulk action names only the person's own pages, pictures, files; Wagtail lists the others by title."""
    try:
        model = apps.get_model(kwargs["app_label"], kwargs["model_name"])
    except LookupError:
        return True  # a 404 of Wagtail's
    asked = request.GET.getlist("id")
    if issubclass(model, Page):
        parents = numbers([request.GET.get("childOf")])
        if "all" in asked and not parents:
            return False
        return scope.owns(Page.objects.filter(pk__in=[*numbers(asked), *parents]))
    if is_media(model):
        return "all" in asked or scope.owns_media(model, numbers(asked))
    return policy_registry.get_by_type(model).user_has_any_permission(scope.user, ["change", "delete"])


def numbers(values):
    """The whole numbers among these values, each once."""
    return list(
        {int(value) for value in values if value is not None and str(value).isdecimal() and len(str(value)) < 19}
    )
