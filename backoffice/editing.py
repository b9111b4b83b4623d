"""Pages in the admin: one change at a time, their state said, and nothing published that is not whole.

Wagtail's editor saves by itself, half a second after the last keystroke, also while *Publish* is on its way. Both
requests read the page as a draft; the save then wrote the whole row back as it had read it, and the page that was
said to be published was off line again. Wagtail compares revisions before it saves, but holds nothing while it does.
"""

from django.db import transaction
from django.http import JsonResponse
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.views.pages.bulk_actions import PublishBulkAction as WagtailPublishBulkAction
from wagtail.models import Page

from contributions.actions.lifecycle import hold
from contributions.models import Contribution
from contributions.withholding import REFUSALS, Withheld

#: Names under which addresses of the admin carry pages; in these namespaces `pk` is one too.
ADDRESSED = ("page_id", "parent_page_id", "page_to_move_id", "destination_id")
OF_PAGES = ("wagtailadmin_pages", "wagtailadmin_api:pages")
#: Addresses that change nothing, asked several times a minute while somebody writes.
HARMLESS = ("preview_on_edit", "preview_on_add")


class OneChangeAtATimeMiddleware:
    """Runs what changes pages in the admin in one transaction that holds their rows: the second waits for the first.

    It stands last in the list, since it calls the view itself.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        if request.method in ("GET", "HEAD", "OPTIONS") or not request.path.startswith("/admin/"):
            return None
        pages = changed_pages(request, kwargs)
        if not pages or not request.user.is_authenticated:
            return None
        with transaction.atomic():
            hold(pages)
            return view(request, *args, **kwargs)


def changed_pages(request, kwargs):
    """The primary keys of the pages that an address of the admin is about to change."""
    match = request.resolver_match
    if match.url_name in HARMLESS:
        return []
    if match.url_name == "wagtail_bulk_action":
        return bulk_pages(request) if kwargs["model_name"] == "page" else []
    named = [kwargs.get(name) for name in ADDRESSED]
    if match.namespace in OF_PAGES:
        named.append(kwargs.get("pk"))
    return [int(key) for key in named if key is not None and str(key).isdecimal() and len(str(key)) < 16]


def bulk_pages(request):
    """The pages that a bulk action names: one by one, or all that is below another."""
    asked, above = request.GET.getlist("id"), request.GET.get("childOf", "")
    keys = [int(key) for key in asked if key.isdecimal() and len(key) < 16]
    if "all" in asked and above.isdecimal() and len(above) < 16:
        parent = Page.objects.filter(pk=int(above)).first()
        keys += parent.get_children().values_list("pk", flat=True) if parent else []
    return keys


class PublishBulkAction(WagtailPublishBulkAction):
    """Wagtail's bulk publication, without what its kind cannot do without: an event without a date, say."""

    def check_perm(self, page):
        return super().check_perm(page) and not getattr(page.specific_deferred, "missing_now", "")


def say_whose_it_is(request, page):
    """Hook `before_edit_page`: a banner above what lies in its author's trash, or is a member's own draft."""
    page = page.specific_deferred
    if request.method != "GET" or not isinstance(page, Contribution):
        return
    if page.withheld == Withheld.DISCARDED:
        messages.warning(request, REFUSALS[Withheld.DISCARDED])
    elif page.is_private and not page.is_signed_by(request.user):
        words = _("This is the private draft of %(name)s: nobody else publishes it, and readers do not see it.")
        messages.info(request, words % {"name": page.author})


def refuse_older_autosave(request, page):
    """Hook `before_edit_page`: an automatic save of a form that was opened before the page's first revision.

    Wagtail lets it through, because the form names no revision to compare with.
    """
    is_autosave = request.method == "POST" and not request.accepts("text/html")
    knows_one = request.POST.get("overwrite_revision_id") or request.POST.get("loaded_revision_id")
    if not is_autosave or knows_one or page.latest_revision_id is None:
        return None
    words = _("Saving will overwrite a newer version.")
    answer = {"success": False, "error_code": "invalid_revision", "error_message": words}
    return JsonResponse(answer, status=400)
