"""The requests to open a territory, in the admin of those who edit the showcase."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import DateColumn
from wagtail.admin.views import generic

from members.admin import ReadOnlyInspect, ReadOnlyViewSet, ToLookAt
from showcase.models import OpeningRequest
from territories.animators import WithoutHistory


class RequestsIndexView(ToLookAt, generic.IndexView):
    pass


class RequestsInspectView(ReadOnlyInspect, generic.InspectView):
    pass


class RequestsDeleteView(WithoutHistory, generic.DeleteView):
    pass


class OpeningRequestsViewSet(ReadOnlyViewSet):
    """To read, and to delete when they are answered: they go by themselves after a year."""

    READ = {"index", "index_results", "inspect", "delete"}

    model = OpeningRequest
    icon = "mail"
    menu_label = _("Requests to open a territory")
    menu_order = 120
    add_to_admin_menu = True
    ordering = "-created_at"
    list_display = ["place", "name", "organisation", DateColumn("created_at", label=_("Received"))]
    search_fields = ["place", "name", "organisation", "email", "message"]
    search_backend_name = None
    index_view_class = RequestsIndexView
    inspect_view_class = RequestsInspectView
    delete_view_class = RequestsDeleteView
    inspect_view_fields = ["place", "name", "organisation", "email", "message", "created_at"]
    form_fields = ["place"]


opening_requests = OpeningRequestsViewSet("opening_requests", url_prefix="opening-requests")
