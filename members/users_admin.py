"""Wagtail's "Users", for administrators: an address and a displayed name, nothing else to fill in."""

from django import forms
from django.contrib.auth import get_user_model
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.users.forms import UserCreationForm, UserEditForm
from wagtail.users.views.users import IndexView, UserViewSet

Member = get_user_model()


class WithoutFirstAndLastName:
    """Wagtail asks both of everybody; a member has one displayed name, and an institution has no first name."""

    first_name = None
    last_name = None


class MemberCreationForm(WithoutFirstAndLastName, UserCreationForm):
    class Meta(UserCreationForm.Meta):
        model = Member
        fields = ["email", "display_name", "account_kind", "home_territory", "is_superuser", "groups"]
        widgets = {"groups": forms.CheckboxSelectMultiple}

    def save(self, commit=True):
        # An administrator vouches for the address.
        self.instance.confirmed_at = self.instance.date_joined
        self.instance.email = self.instance.email.lower()
        return super().save(commit)


class MemberEditForm(WithoutFirstAndLastName, UserEditForm):
    class Meta(UserEditForm.Meta):
        model = Member
        fields = [
            "email",
            "display_name",
            "account_kind",
            "home_territory",
            "established_at",
            "minor_until",
            "is_active",
            "is_superuser",
            "groups",
        ]
        widgets = {"groups": forms.CheckboxSelectMultiple}


class UsersIndexView(IndexView):
    # Whoever may only look has the list of the members of their territory instead.
    any_permission_required = ["add", "change", "delete"]
    default_ordering = "display_name"

    @property
    def search_fields(self):
        return ["display_name", "email"]

    @property
    def columns(self):
        columns = [column for column in super().columns if column.name != Member.USERNAME_FIELD]
        address = Column("email", label=_("E-mail address"), sort_key="email", classname="username", width="25%")
        return [*columns[:2], address, *columns[2:]]


class MemberViewSet(UserViewSet):
    model = Member
    ordering = "display_name"
    index_view_class = UsersIndexView

    def get_form_class(self, for_update=False):
        return MemberEditForm if for_update else MemberCreationForm
