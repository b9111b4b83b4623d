"""The keys of the API in the admin: made for partners by an animator or an administrator, shown once."""

from django.db import transaction
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views import generic

from api.models import ApiKey
from territories.animators import ChoiceOfMyTerritories, OfMyTerritories, TerritoryViewSet, WithoutHistory


class KeysIndexView(OfMyTerritories, generic.IndexView):
    def get_base_queryset(self):
        return super().get_base_queryset().select_related("territory")


class KeyCreateView(ChoiceOfMyTerritories, generic.CreateView):
    """Answers with the key itself instead of leading elsewhere: it is written down nowhere, and not shown again."""

    @transaction.atomic
    def form_valid(self, form):
        key, secret = ApiKey.objects.issue(**form.cleaned_data, created_by=self.request.user)
        return TemplateResponse(self.request, "api/admin/key.html", {"key": key, "secret": secret})


class KeyEditView(WithoutHistory, ChoiceOfMyTerritories, OfMyTerritories, generic.EditView):
    pass


class KeyDeleteView(WithoutHistory, OfMyTerritories, generic.DeleteView):
    pass


class KeysViewSet(TerritoryViewSet):
    model = ApiKey
    icon = "key"
    menu_label = _("Keys of the API")
    ordering = "name"
    list_display = [
        "name",
        Column("beginning", label=_("Begins with")),
        Column("requests_a_minute", label=_("Requests a minute"), sort_key="requests_a_minute"),
        DateColumn("last_used_on", label=_("Last used"), sort_key="last_used_on"),
        Column("territory", label=_("Territory")),
    ]
    search_fields = ["name", "beginning"]
    search_backend_name = None
    form_fields = ["territory", "name", "contact", "requests_a_minute"]
    index_view_class = KeysIndexView
    add_view_class = KeyCreateView
    edit_view_class = KeyEditView
    delete_view_class = KeyDeleteView
    add_to_admin_menu = False
