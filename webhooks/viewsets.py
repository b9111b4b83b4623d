"""The list and the form of webhooks in the admin."""

from django.db import transaction
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views import generic

from contributions.models.journal import last_number
from territories.animators import ChoiceOfMyTerritories, OfMyTerritories, TerritoryViewSet, WithoutHistory
from webhooks.forms import EndpointForm
from webhooks.models import Endpoint


class EndpointsIndexView(OfMyTerritories, generic.IndexView):
    """A row leads to what was told; from there to its form."""

    def get_edit_url(self, instance):
        return reverse("webhooks_admin:endpoint", args=[instance.pk])

    def get_base_queryset(self):
        return super().get_base_queryset().select_related("territory")


class EndpointCreateView(ChoiceOfMyTerritories, generic.CreateView):
    """Answers with the secret instead of leading elsewhere: it is not shown again."""

    def form_valid(self, form):
        position = last_number()  # before the transaction: numbers of the journal are given under a lock
        with transaction.atomic():
            endpoint = form.instance
            endpoint.created_by, endpoint.position = self.request.user, position
            secret = endpoint.renew_secret()
            form.save()
        return TemplateResponse(
            self.request, "webhooks/admin/secret.html", {"endpoint": endpoint, "secret": secret, "is_new": True}
        )


class EndpointEditView(WithoutHistory, ChoiceOfMyTerritories, OfMyTerritories, generic.EditView):
    def get_success_url(self):
        return reverse("webhooks_admin:endpoint", args=[self.object.pk])

    def save_instance(self):
        endpoint, changed = self.form.instance, set(self.form.changed_data)
        if "url" in changed:  # another server: what the former one did says nothing of it
            endpoint.failures, endpoint.failing_since, endpoint.next_at = 0, None, timezone.now()
        if "territory" in changed:  # what waits is of a territory that it is told of no more
            endpoint.deliveries.waiting().delete()
        return super().save_instance()


class EndpointDeleteView(WithoutHistory, OfMyTerritories, generic.DeleteView):
    pass


class EndpointsViewSet(TerritoryViewSet):
    model = Endpoint
    icon = "upload"
    menu_label = _("Webhooks")
    ordering = "label"
    list_display = [
        "label",
        Column("url", label=_("Address")),
        Column("state_label", label=_("State")),
        DateColumn("last_success_at", label=_("Last success"), sort_key="last_success_at"),
        Column("territory", label=_("Territory")),
    ]
    search_fields = ["label", "url"]
    search_backend_name = None
    index_view_class = EndpointsIndexView
    add_view_class = EndpointCreateView
    edit_view_class = EndpointEditView
    delete_view_class = EndpointDeleteView
    add_to_admin_menu = False

    def get_form_class(self, for_update=False):
        return EndpointForm
