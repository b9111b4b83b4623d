"""How the animator chooses a contribution or a member: a list to search and narrow, without walking the tree."""

from collections.abc import Callable

from django import forms
from django.conf import settings
from django.db.models import QuerySet
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.choosers import BaseFilterForm
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic import chooser
from wagtail.admin.viewsets.chooser import ChooserViewSet
from wagtail.permissions import policy_registry

from contributions.dates import day_of
from contributions.kinds import KINDS
from contributions.models import Contribution
from contributions.tags import tag_key
from territories.models import Territory

SEARCHED = {"data-chooser-modal-search-filter": True}


class ContributionFilterForm(BaseFilterForm):
    """Words of the title, kind, territory."""

    q = forms.CharField(
        label=_("Words of the title"), required=False, widget=forms.TextInput(attrs={"placeholder": _("Search")})
    )
    kind = forms.ChoiceField(label=_("Kind"), required=False, widget=forms.Select(attrs=SEARCHED))
    territory = forms.ModelChoiceField(
        label=_("Territory"),
        required=False,
        queryset=Territory.objects.none(),
        empty_label=_("All territories"),
        widget=forms.Select(attrs=SEARCHED),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = [("", _("All kinds")), *KINDS.choices()]
        self.fields["territory"].queryset = Territory.objects.in_order()
        self.fields["territory"].label_from_instance = lambda territory: territory.full_name

    def filter(self, objects):
        data = self.cleaned_data
        self.search_query = data["q"].replace("\x00", "")
        self.is_searching = any(data.values())
        for word in self.search_query.split()[:8]:
            objects = objects.filter(title__icontains=word)
        if data["kind"]:
            objects = objects.of_kind(data["kind"])
        return objects.in_territory(data["territory"]) if data["territory"] else objects


class Choosable:
    """Only what may be chosen is listed, and nothing else can be asked for by its number."""

    model_class = Contribution

    def get_object_list(self):
        return Contribution.objects.live().select_related("territory", "author").defer_streamfields().newest_first()

    def get_object(self, pk):
        return self._among([pk])[0]

    def get_objects(self, pks):
        return self._among(pks)

    def _among(self, pks):
        try:
            found = list(self.get_object_list().filter(pk__in=[int(pk) for pk in pks]))
        except (ValueError, OverflowError) as error:
            raise Http404 from error
        if not found:
            raise Http404
        return found


class Pinnable(Choosable):
    """What can be pinned on the map: published, with a place, of a territory of this animator."""

    def get_object_list(self):
        mine = policy_registry.get_by_type(Contribution).instances_user_has_permission_for(self.request.user, "change")
        return super().get_object_list().located().filter(pk__in=mine.order_by().values("pk"))


class ListsContributions:
    """The columns of the list."""

    filter_form_class = ContributionFilterForm
    per_page = 20

    @property
    def columns(self):
        return [
            *super().columns,
            Column("kind", label=_("Kind"), accessor=lambda page: page.genre_label),
            Column("territory", label=_("Territory"), accessor=lambda page: getattr(page.territory, "full_name", "")),
            Column("city", label=_("Town"), accessor="city"),
            Column("published_at", label=_("Published"), accessor=lambda page: day_of(page.published_at)),
        ]


def chooser_of(name, rule, text):
    """A chooser of contributions that this rule allows."""

    def view(base, *before):
        return type(f"{rule.__name__}{base.__name__}", (*before, rule, base), {})

    return type(
        f"{rule.__name__}ChooserViewSet",
        (ChooserViewSet,),
        {
            "model": Contribution,
            "icon": "doc-full",
            "choose_one_text": text,
            "choose_another_text": _("Choose another contribution"),
            "edit_item_text": _("Edit this contribution"),
            "register_widget": False,
            "choose_view_class": view(chooser.ChooseView, ListsContributions),
            "choose_results_view_class": view(chooser.ChooseResultsView, ListsContributions),
            "chosen_view_class": view(chooser.ChosenView),
            "chosen_multiple_view_class": view(chooser.ChosenMultipleView),
        },
    )(name, url_prefix=name.replace("_", "-"))


contribution_chooser = chooser_of("contribution_chooser", Choosable, _("Choose a contribution"))
pin_chooser = chooser_of("pin_chooser", Pinnable, _("Choose what to pin"))
ContributionChooser = contribution_chooser.widget_class
PinChooser = pin_chooser.widget_class


# --- Members -------------------------------------------------------------------------


class MemberFilterForm(BaseFilterForm):
    """Words of the name that the member shows."""

    q = forms.CharField(label=_("Name"), required=False, widget=forms.TextInput(attrs={"placeholder": _("Search")}))

    def filter(self, objects):
        self.search_query = self.cleaned_data["q"].replace("\x00", "")
        self.is_searching = bool(self.search_query)
        for word in tag_key(self.search_query).split()[:8]:
            objects = objects.filter(search_text__contains=word)
        return objects


#: A queryset of members and the request -> those whom the person may choose.
Narrowing = Callable[[QuerySet, HttpRequest], QuerySet]
_narrowings: list[Narrowing] = []


def register_narrowing(narrow: Narrowing):
    """Adds a rule about who may be chosen; called by the app that knows who runs what."""
    if narrow not in _narrowings:
        _narrowings.append(narrow)


class ChoosesMembers:
    """Members by the name that they show; addresses are nobody's business here."""

    filter_form_class = MemberFilterForm
    per_page = 20

    def get_object_list(self):
        found = self.model_class.objects.filter(is_active=True).in_alphabetical_order()
        for narrow in _narrowings:
            found = narrow(found, self.request)
        return found

    def get_object(self, pk):
        try:
            return get_object_or_404(self.get_object_list(), pk=int(pk))
        except ValueError as error:
            raise Http404 from error

    def get_objects(self, pks):
        return [self.get_object(pk) for pk in pks]


class MemberChooserViewSet(ChooserViewSet):
    model = settings.AUTH_USER_MODEL
    icon = "user"
    choose_one_text = _("Choose a member")
    choose_another_text = _("Choose another member")
    edit_item_text = _("Edit this member")
    choose_view_class = type("ChooseMemberView", (ChoosesMembers, chooser.ChooseView), {})
    choose_results_view_class = type("ChooseMemberResultsView", (ChoosesMembers, chooser.ChooseResultsView), {})
    chosen_view_class = type("ChosenMemberView", (ChoosesMembers, chooser.ChosenView), {})
    chosen_multiple_view_class = type("ChosenMembersView", (ChoosesMembers, chooser.ChosenMultipleView), {})


member_chooser = MemberChooserViewSet("member_chooser", url_prefix="member-chooser")
