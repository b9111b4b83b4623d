"""The list of sources in the admin."""

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views import generic

from sources.models import Source
from territories.animators import (
    ChoiceOfMyTerritories,
    OfMyTerritories,
    TerritoryViewSet,
    WithoutHistory,
)


class SourcesIndexView(OfMyTerritories, generic.IndexView):
    """A row leads to what the source brought; from there to its form."""

    def get_edit_url(self, instance):
        return reverse("sources_admin:source", args=[instance.pk])

    def get_base_queryset(self):
        return super().get_base_queryset().select_related("territory")


class SourceCreateView(ChoiceOfMyTerritories, generic.CreateView):
    """For one of the person's own territories."""

    def get_success_url(self):
        return reverse("sources_admin:source", args=[self.object.pk])


class SourceEditView(WithoutHistory, ChoiceOfMyTerritories, OfMyTerritories, generic.EditView):
    def get_success_url(self):
        return reverse("sources_admin:source", args=[self.object.pk])

    def save_instance(self):
        # Another address has other headers, and other items mean another way of reading the same ones.
        changed = set(self.form.changed_data)
        if {"address", "kind", "outside"} & changed:
            self.form.instance.etag = self.form.instance.last_modified = ""
        if "outside" in changed:
            # What is here already is looked at again, since its rows are the same as before.
            self.form.instance.records.exclude(contribution=None).update(digest="")
        if "is_active" in changed:
            self.form.instance.failures, self.form.instance.next_at = 0, timezone.now()
        return super().save_instance()


class SourceDeleteView(WithoutHistory, OfMyTerritories, generic.DeleteView):
    pass


class SourcesViewSet(TerritoryViewSet):
    model = Source
    icon = "download"
    menu_label = _("Sources")
    ordering = "name"
    list_display = [
        "name",
        Column("get_kind_display", label=_("Brings"), sort_key="kind"),
        Column("state_label", label=_("State")),
        Column("arrival_label", label=_("Its items")),
        DateColumn("read_at", label=_("Last read"), sort_key="read_at"),
        Column("trouble", label=_("Trouble")),
        Column("territory", label=_("Territory")),
    ]
    list_filter = ["kind", "is_active"]
    search_fields = ["name", "address"]
    search_backend_name = None
    form_fields = ["territory", "name", "address", "kind", "publishes", "outside", "tags", "hours", "is_active"]
    index_view_class = SourcesIndexView
    add_view_class = SourceCreateView
    edit_view_class = SourceEditView
    delete_view_class = SourceDeleteView
    add_to_admin_menu = False
