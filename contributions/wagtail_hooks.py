"""The animator's choosers, and the list of tags."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail_modeladmin.options import ModelAdmin, modeladmin_register

from contributions.choosers import contribution_chooser, member_chooser, pin_chooser
from contributions.models import Tag


@hooks.register("register_admin_viewset")
def register_choosers():
    return [contribution_chooser, pin_chooser, member_chooser]


@modeladmin_register
class TagAdmin(ModelAdmin):
    """The one list of tags of the installation; whoever renames one renames it everywhere."""

    model = Tag
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
        return super().get_queryset(request).select_related("alias_of").with_count()

    def uses(self, tag):
        return tag.count

    uses.short_description = _("uses")
    uses.admin_order_field = "count"

    def merged_into(self, tag):
        return tag.alias_of or ""

    merged_into.short_description = _("merged into")
