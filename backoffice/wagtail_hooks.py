"""The animator's admin: its menu, its lists, and the walls between territories."""

from django.templatetags.static import static
from django.urls import include, path
from django.utils.html import format_html
from wagtail import hooks

from backoffice import dashboard, opening, urls
from backoffice.listings import ContributionsGroup
from backoffice.scope import choosable_members, choosable_pages, offer_only_own_people
from communities import audience
from follows.models import Follow

# Reports that would list other territories, or that nothing here feeds (maintained by hand, no workflow).
HIDDEN_REPORTS = {"page-types-usage", "workflows", "workflow-tasks"}
HIDDEN_ITEMS = {"forms", "snippets"}

hooks.register("construct_page_chooser_queryset", choosable_pages)
hooks.register("construct_member_chooser_queryset", choosable_members)
offer_only_own_people()
hooks.register("construct_homepage_panels", dashboard.construct)
for panel in (
    opening.closed_territories,
    opening.to_complete,
    dashboard.without_reaction,
    dashboard.imports_to_check,
):
    hooks.register("register_dashboard_panel", panel)


@audience.register
def followers(community):
    """Who follows a community receives its letters; apps on one floor do not know each other."""
    return Follow.objects.filter(page=community.pk).values_list("follower", flat=True)


@hooks.register("register_admin_urls")
def register_dashboard_addresses():
    return [path("today/", include(urls))]


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
