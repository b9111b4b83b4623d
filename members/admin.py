"""The animator's lists: the members of their territory, their workshops, the messages that were reported."""

from django.db.models import Q
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views import generic
from wagtail.admin.viewsets.base import ViewSetGroup
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets import AdminDateTimeInput

from members.models import ContactMessage, Member, Workshop
from territories.animators import (
    ChoiceOfMyTerritories,
    OfMyTerritories,
    TerritoryViewSet,
    WithoutHistory,
    territories_of,
)


class ToLookAt:
    """A list whose rows open a page to read: nothing is added, changed or deleted here, by anybody."""

    def get_add_url(self):
        return None

    get_delete_url = get_copy_url = lambda self, instance: None

    def get_edit_url(self, instance):
        return self.get_inspect_url(instance)


class ReadOnlyViewSet(ModelViewSet):
    READ = {"index", "index_results", "inspect"}

    inspect_view_enabled = True
    copy_view_enabled = False
    add_to_reference_index = False

    def get_urlpatterns(self):
        return [pattern for pattern in super().get_urlpatterns() if pattern.name in self.READ]

    def register_admin_url_finder(self):
        """There is no page to change to be found; Wagtail's own "Users" keeps its own."""


class ReadOnlyInspect:
    """The page to read, without the buttons of a page to change."""

    get_edit_url = get_delete_url = lambda self: None


class MemberFilters(WagtailFilterSet):
    class Meta:
        model = Member
        fields = ["account_kind", "activity", "is_active", "accepts_contact"]


class MembersIndexView(ToLookAt, OfMyTerritories, generic.IndexView):
    territory_field = "home_territory"

    def get_base_queryset(self):
        return super().get_base_queryset().filter(confirmed_at__isnull=False).with_publication_counts()


class MembersInspectView(ReadOnlyInspect, OfMyTerritories, generic.InspectView):
    territory_field = "home_territory"


class NewcomerColumn(Column):
    def get_value(self, instance):
        return _("Newcomer") if instance.is_newcomer else ""


class AnimatedMembersViewSet(ReadOnlyViewSet):
    """To look at: changing an account is an administrator's work, suspending one is moderation's."""

    model = Member
    name = "members"
    url_namespace = "members_of_territory"
    url_prefix = "members"
    icon = "group"
    menu_label = _("Members")
    ordering = "-date_joined"
    list_display = [
        "display_name",
        Column("get_account_kind_display", label=_("Kind"), sort_key="account_kind"),
        Column("publication_count", label=_("Publications"), sort_key="publication_count"),
        NewcomerColumn("is_newcomer", label=_("Status")),
        DateColumn("date_joined", label=_("Since"), sort_key="date_joined"),
        DateColumn("last_login", label=_("Last visit"), sort_key="last_login"),
    ]
    search_fields = ["display_name", "search_text", "email"]
    search_backend_name = None
    filterset_class = MemberFilters
    list_per_page = 50
    index_view_class = MembersIndexView
    inspect_view_class = MembersInspectView
    inspect_view_fields = [
        "display_name",
        "email",
        "account_kind",
        "activity",
        "occupation",
        "biography",
        "website",
        "city",
        "home_territory",
        "date_joined",
        "confirmed_at",
        "established_at",
        "last_login",
    ]
    form_fields = ["display_name"]


class WorkshopLinkColumn(Column):
    def get_value(self, instance):
        return format_html("{}?atelier={}", reverse("account_signup"), instance.code)


class WorkshopIndexView(OfMyTerritories, generic.IndexView):
    pass


class WorkshopCreateView(ChoiceOfMyTerritories, generic.CreateView):
    def save_instance(self):
        self.form.instance.opened_by = self.request.user
        return super().save_instance()


class WorkshopEditView(WithoutHistory, ChoiceOfMyTerritories, OfMyTerritories, generic.EditView):
    pass


class WorkshopDeleteView(WithoutHistory, OfMyTerritories, generic.DeleteView):
    pass


class WorkshopViewSet(TerritoryViewSet):
    """A room that signs up together: the animator writes the address of the list on the board."""

    model = Workshop
    icon = "date"
    menu_label = _("Workshops")
    list_display = [
        "name",
        "territory",
        DateColumn("starts_at", label=_("Begins")),
        DateColumn("ends_at", label=_("Ends")),
        WorkshopLinkColumn("link", label=_("Address to give")),
    ]
    form_fields = ["territory", "name", "starts_at", "ends_at"]
    index_view_class = WorkshopIndexView
    add_view_class = WorkshopCreateView
    edit_view_class = WorkshopEditView
    delete_view_class = WorkshopDeleteView

    def formfield_for_dbfield(self, db_field, **kwargs):
        if db_field.name in ("starts_at", "ends_at"):
            kwargs["widget"] = AdminDateTimeInput()
        return super().formfield_for_dbfield(db_field, **kwargs)


class ReportedMessages:
    """Nobody reads what was not reported."""

    def mine(self, queryset):
        territories = territories_of(self.request.user)
        return queryset.filter(
            Q(recipient__home_territory__in=territories) | Q(sender__home_territory__in=territories),
            reported_at__isnull=False,
        )


class ReportedMessagesIndexView(ToLookAt, ReportedMessages, OfMyTerritories, generic.IndexView):
    pass


class ReportedMessagesInspectView(ReadOnlyInspect, ReportedMessages, OfMyTerritories, generic.InspectView):
    pass


class ReportedMessagesViewSet(ReadOnlyViewSet):
    model = ContactMessage
    icon = "mail"
    menu_label = _("Reported messages")
    ordering = "-reported_at"
    list_display = ["sender", "recipient", DateColumn("sent_at"), DateColumn("reported_at")]
    index_view_class = ReportedMessagesIndexView
    inspect_view_class = ReportedMessagesInspectView
    inspect_view_fields = ["sender", "recipient", "text", "sent_at", "reported_at", "report_reason"]
    form_fields = ["report_reason"]


class PeopleGroup(ViewSetGroup):
    """The menu "People" of an animator."""

    menu_label = _("People")
    menu_icon = "group"
    menu_order = 310
    items = (AnimatedMembersViewSet(), WorkshopViewSet("workshops"), ReportedMessagesViewSet("reported_messages"))
