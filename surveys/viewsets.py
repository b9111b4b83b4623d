"""The idea box in the admin: what becomes of each idea, and the animator's word on it."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views import generic

from surveys.actions import notify_author
from surveys.forms import DecisionForm
from surveys.models.ideas import Idea
from territories.animators import OfMyTerritories, TerritoryViewSet, WithoutHistory


class IdeaFilters(WagtailFilterSet):
    class Meta:
        model = Idea
        fields = ["state", "is_hidden"]


class IdeasIndexView(OfMyTerritories, generic.IndexView):
    """Members propose; nothing is added here."""

    def get_add_url(self):
        return None

    def get_base_queryset(self):
        return super().get_base_queryset().select_related("author", "territory")


class IdeaEditView(WithoutHistory, OfMyTerritories, generic.EditView):
    def save_instance(self):
        idea = super().save_instance()
        if {"state", "word"} & set(self.form.changed_data) and idea.state != Idea.State.NEW:
            notify_author(idea=idea, by=self.request.user)
        return idea


class IdeaDeleteView(WithoutHistory, OfMyTerritories, generic.DeleteView):
    pass


class IdeasViewSet(TerritoryViewSet):
    ADDRESSES = {"index", "index_results", "edit", "delete"}

    model = Idea
    icon = "pick"
    menu_label = _("Ideas")
    ordering = "-proposed_at"
    list_display = [
        "title",
        Column("get_state_display", label=_("State"), sort_key="state"),
        Column("vote_count", label=_("Votes"), sort_key="vote_count"),
        Column("author", label=_("Author")),
        DateColumn("proposed_at", label=_("Proposed"), sort_key="proposed_at"),
        Column("territory", label=_("Territory")),
    ]
    search_fields = ["title", "text"]
    search_backend_name = None
    filterset_class = IdeaFilters
    index_view_class = IdeasIndexView
    edit_view_class = IdeaEditView
    delete_view_class = IdeaDeleteView
    add_to_admin_menu = False

    def get_form_class(self, for_update=False):
        return DecisionForm
