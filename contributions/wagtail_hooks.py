"""The animator's choosers, and the list of tags."""

from urllib.parse import urlsplit

from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail_modeladmin.helpers import PermissionHelper
from wagtail_modeladmin.options import ModelAdmin, modeladmin_register

from contributions import links_above as links
from contributions.choosers import contribution_chooser, member_chooser, pin_chooser
from contributions.models import CheckedLink, Tag
from territories import dashboard_panels
from territories.animators import territories_at_work, territories_of
from territories.dashboard_panels import Action, Item, Panel


@hooks.register("register_admin_viewset")
def register_choosers():
    return [contribution_chooser, pin_chooser, member_chooser]


class WorkshopOnly(PermissionHelper):
    """A tag is everybody's: it is changed in the workshop, which asks who else uses it."""

    def user_can_edit_obj(self, user, obj):
        return user.is_superuser

    def user_can_inspect_obj(self, user, obj):
        """A tag that only drafts of others carry is not read."""
        seen = user.is_superuser or Tag.objects.seen_from(territories_of(user)).filter(pk=obj.pk).exists()
        return seen and super().user_can_inspect_obj(user, obj)


@modeladmin_register
class TagAdmin(ModelAdmin):
    """The one list of tags of the installation; whoever renames one renames it everywhere."""

    model = Tag
    permission_helper_class = WorkshopOnly
    base_url_path = "tags"
    menu_label = _("Tags")
    menu_icon = "tag"
    menu_order = 110
    list_display = ("name", "uses", "merged_into", "created_at")
    list_per_page = 50
    search_fields = ("name", "key")
    ordering = ("name",)
    inspect_view_enabled = True
    inspect_view_fields = ("name", "slug", "description", "alias_of", "created_at")

    def get_queryset(self, request):
        territories = None if request.user.is_superuser else territories_of(request.user)
        tags = super().get_queryset(request).select_related("alias_of").with_count(territories=territories)
        return tags if territories is None else tags.seen_from(territories)

    def uses(self, tag):
        return tag.count

    uses.short_description = _("uses")
    uses.admin_order_field = "count"

    def merged_into(self, tag):
        return tag.alias_of or ""

    merged_into.short_description = _("merged into")


@dashboard_panels.register
def dead_links(request):
    """What the weekly check found dead twice."""
    dead = CheckedLink.objects.dead().filter(contribution__territory__in=territories_at_work(request))
    items = [
        Item(
            title=link.contribution.title,
            url=reverse("wagtailadmin_pages:edit", args=[link.contribution_id]),
            note=f"{urlsplit(link.url).hostname} · {link.url[:120]}",
            actions=[
                Action(
                    label=gettext("It works"),
                    url=links.DISMISS_LINK.to(link.pk),
                )
            ],
        )
        for link in dead.select_related("contribution").order_by("checked_at", "pk")[:5]
    ]
    return Panel(
        name="links",
        title=gettext("Dead links"),
        count=dead.count(),
        items=items,
        url="",
        order=75,
    )
