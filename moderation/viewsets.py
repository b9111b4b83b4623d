"""Lists of plain models in the admin: ready answers to edit, the log to look at."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.views import generic
from wagtail_modeladmin.options import ModelAdmin

from members.models.audit import AuditEntry
from moderation.models import CannedAnswer
from territories.animators import (
    ChoiceOfMyTerritories,
    OfMyTerritories,
    TerritoryViewSet,
    WithoutHistory,
    territories_of,
)


class AnswersIndexView(OfMyTerritories, generic.IndexView):
    pass


class AnswersCreateView(ChoiceOfMyTerritories, generic.CreateView):
    """For one of her own territories."""


class AnswersEditView(WithoutHistory, ChoiceOfMyTerritories, OfMyTerritories, generic.EditView):
    pass


class AnswersDeleteView(WithoutHistory, OfMyTerritories, generic.DeleteView):
    pass


class CannedAnswersViewSet(TerritoryViewSet):
    """The animator's own words for greetings and decisions."""

    model = CannedAnswer
    icon = "openquote"
    menu_label = _("Ready answers")
    menu_order = 330
    add_to_admin_menu = False
    list_display = ["title", "occasion", "territory"]
    list_filter = ["occasion"]
    search_fields = ["title", "text"]
    search_backend_name = None
    form_fields = ["territory", "occasion", "title", "text"]
    index_view_class = AnswersIndexView
    add_view_class = AnswersCreateView
    edit_view_class = AnswersEditView
    delete_view_class = AnswersDeleteView


class AuditAdmin(ModelAdmin):
    """The log, read only: who decided, merged, appointed, exported."""

    model = AuditEntry
    base_url_path = "log"
    menu_label = _("Log")
    menu_icon = "history"
    add_to_admin_menu = False
    list_display = ("at", "area", "verb", "target", "actor", "territory")
    list_filter = ("area",)
    list_per_page = 100
    list_export = ("at", "area", "verb", "target", "actor", "territory", "detail")
    search_fields = ("verb", "target")

    def get_queryset(self, request):
        lines = super().get_queryset(request).select_related("actor", "territory")
        return lines if request.user.is_superuser else lines.of_territories(territories_of(request.user))
