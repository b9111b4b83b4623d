"""Who animates which territory, and views of Wagtail's admin that keep to the territories of whoever looks."""

from zoneinfo import ZoneInfo

from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import Http404
from django.utils import timezone
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.models import GroupPagePermission
from wagtail.permission_policies.base import BasePermissionPolicy

from intake.prepared import prepared
from territories.models import Territory


def territories_of(user):
    """The territories that `user` animates: those whose front page their groups may edit."""
    if user.is_superuser:
        return Territory.objects.all()
    return Territory.objects.filter(site__root_page__group_permissions__group__user=user).distinct()


def may_have_powers(user):
    """Whether they administer everything, or have a group or a permission of their own: what Wagtail lets anybody do
    hangs on that, and asks for it by larger questions. Most members have nothing."""
    return user.is_superuser or bool(_with_powers(user.pk))


@prepared
def _with_powers(user):
    has_any = Q(groups__isnull=False) | Q(user_permissions__isnull=False)
    return get_user_model().objects.filter(has_any, pk=user).order_by().values_list("pk", flat=True)[:1]


def animates(request):
    """Whether who asks animates any territory: asked once in a request, for a dozen items of the menu want to know."""
    if not hasattr(request, "is_of_animator"):
        request.is_of_animator = request.user.is_authenticated and territories_of(request.user).exists()
    return request.is_of_animator


def animators_of(territory):
    """Whoever may edit the front page of this territory; the installation's own administrators see to all of them."""
    groups = GroupPagePermission.objects.filter(page=territory.root_page_id).values("group")
    return get_user_model().objects.filter(groups__in=groups, is_active=True).distinct()


def chosen_territory(request):
    """(the territory that `?territoire=` asks for or else the address stands on, all that this person may choose).

    One that is not theirs is refused (PermissionDenied), not replaced by another. The rest of the request goes by its
    clock, whichever territory's address was asked.
    """
    own = []
    if request.user.is_authenticated:
        own = list(territories_of(request.user).order_by("site__site_name", "site__hostname"))
    asked = request.GET.get("territoire") or request.POST.get("territoire")
    if asked:
        chosen = next((territory for territory in own if str(territory.pk) == asked), None)
    else:
        here = Territory.of(request)
        chosen = next((territory for territory in own if territory == here), own[0] if own else None)
    if chosen is None:
        raise PermissionDenied
    timezone.activate(ZoneInfo(chosen.time_zone))
    return chosen, own


def territories_at_work(request):
    """Those of the dashboard: the person's own; for who administers everything, the one whose address this is."""
    if request.user.is_superuser:
        here = Territory.of(request)
        return Territory.objects.filter(pk=here.pk) if here else Territory.objects.all()
    return territories_of(request.user)


class AnimatorsPolicy(BasePermissionPolicy):
    """Permission policy for a model with a foreign key `territory`: its animators may do all, others nothing."""

    def user_has_permission(self, user, action):
        return user.is_active and territories_of(user).exists()

    def user_has_permission_for_instance(self, user, action, instance):
        return user.is_active and territories_of(user).filter(pk=instance.territory_id).exists()

    def instances_user_has_any_permission_for(self, user, actions):
        return self.model._default_manager.filter(territory__in=territories_of(user))

    def users_with_any_permission(self, actions):
        animators = Q(groups__page_permissions__page__sites_rooted_here__territory__isnull=False)
        return get_user_model()._default_manager.filter(animators | Q(is_superuser=True), is_active=True).distinct()


class OfMyTerritories:
    """Shows and opens only what belongs to the territories of whoever looks."""

    territory_field = "territory"

    def mine(self, queryset):
        return queryset.filter(**{f"{self.territory_field}__in": territories_of(self.request.user)})

    def get_base_queryset(self):
        return self.mine(super().get_base_queryset())

    def get_object(self, queryset=None):
        thing = super().get_object(queryset) if queryset is not None else super().get_object()
        if not self.mine(self.model.objects.filter(pk=thing.pk)).exists():
            raise Http404
        return thing


def offer_territories(form, mine, here):
    """Lets a form choose among these territories; a new row begins with the one that the address stands on, if it is
    among them, or else with the first."""
    form.fields["territory"].queryset = mine
    # A row that has none yet says so by its value, which wins over the field's.
    form.initial["territory"] = form.initial.get("territory") or (here if here in mine else mine.first())


class ChoiceOfMyTerritories:
    """A form whose only territories to choose are those that the person animates; one is chosen from the start."""

    def get_form(self, form_class=None):
        form = super().get_form(form_class)
        offer_territories(form, territories_of(self.request.user), Territory.of(self.request))
        return form


class WithoutHistory:
    """Without the buttons of Wagtail's lists of changes and of uses, which know nothing of territories."""

    get_history_url = get_usage_url = lambda self: None


class TerritoryViewSet(ModelViewSet):
    """The list and the forms of a model that has a `territory`, and no other address of Wagtail's.

    Its views are `OfMyTerritories` each; those that Wagtail adds (history, usage, copy) would show every territory's.
    """

    ADDRESSES = {"index", "index_results", "add", "edit", "delete"}

    copy_view_enabled = False
    add_to_reference_index = False

    def get_urlpatterns(self):
        return [pattern for pattern in super().get_urlpatterns() if pattern.name in self.ADDRESSES]
