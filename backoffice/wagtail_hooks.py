"""The animator's admin: its menu, its lists, and the walls between territories."""

from django.templatetags.static import static
from django.urls import include, path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.models import Page
from wagtail.permissions import register_permission_policy

from backoffice import dashboard, opening, sharing, sharing_urls, urls
from backoffice.editing import PublishBulkAction, refuse_older_autosave, say_whose_it_is
from backoffice.listings import ContributionsGroup, with_states
from backoffice.own_lists import offer_only_own, use_own_api, use_own_image_chooser
from backoffice.scope import OwnPagesPolicy, choosable_members, choosable_pages, explored_pages, own_summary
from communities import audience
from contributions import choosers
from follows.models import Follow
from territories import dashboard_panels

# Reports that would list other territories, or that nothing here feeds (maintained by hand, no workflow).
HIDDEN_REPORTS = {"page-types-usage", "workflows", "workflow-tasks"}
HIDDEN_ITEMS = {"forms", "snippets"}

hooks.register("construct_admin_api", use_own_api)
hooks.register("construct_page_chooser_queryset", choosable_pages)
hooks.register("construct_explorer_page_queryset", explored_pages)
choosers.register_narrowing(choosable_members)
hooks.register("construct_homepage_summary_items", own_summary)
register_permission_policy(Page, OwnPagesPolicy())
offer_only_own()
use_own_image_chooser()
hooks.register("construct_explorer_page_queryset", with_states)
hooks.register("construct_homepage_panels", dashboard.construct)
hooks.register("before_edit_page", refuse_older_autosave)
hooks.register("before_edit_page", say_whose_it_is)
hooks.register("register_bulk_action", PublishBulkAction, order=100)  # after Wagtail's own, which it replaces
for panel in (
    opening.closed_territories,
    opening.to_complete,
    dashboard.without_reaction,
    dashboard.imports_to_check,
):
    dashboard_panels.register(panel)


@audience.register
def followers(community):
    """Who follows a community receives its letters; apps on one floor do not know each other."""
    return Follow.objects.filter(page=community.pk).values_list("follower", flat=True)


@hooks.register("register_admin_urls")
def register_dashboard_addresses():
    return [path("today/", include(urls)), path("shared/", include(sharing_urls))]


@hooks.register("register_admin_menu_item")
def sharing_item():
    return sharing.SharingItem(
        _("Shown elsewhere too"), reverse("sharing:index"), name="sharing", icon_name="link-external", order=314
    )


@hooks.register("register_page_header_buttons")
def sharing_button(page, user, view_name, next_url=None):
    yield sharing.SharingButton(page=page, priority=13)


@hooks.register("register_admin_viewset")
def register_lists():
    return ContributionsGroup()


@hooks.register("construct_reports_menu")
def without_hidden_reports(request, items):
    items[:] = [item for item in items if item.name not in HIDDEN_REPORTS]


@hooks.register("construct_main_menu")
def without_hidden_items(request, items):
    items[:] = [item for item in items if item.name not in HIDDEN_ITEMS]


@hooks.register("insert_global_admin_css")
def admin_css():
    return format_html('<link rel="stylesheet" href="{}">', static("css/admin.css"))
